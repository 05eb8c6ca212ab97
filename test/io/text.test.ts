import { describe, expect, test } from 'vitest';
import { toWindows1251 } from '../../src/io/encode-1251.ts';
import { decode } from '../../src/io/text.ts';

const le = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const be = (text: string) => le(text).swap16();
const ansi = (text: string) => Buffer.from(toWindows1251(text));
const utf8 = (text: string) => Buffer.from(text);

const RUSSIAN = 'deal_id;Ответственный;Сумма\nD-1;Иванов Пётр;300 000,00\n';

describe('what is read', () => {
  test.each([
    ['UTF-8', utf8('имя,é\n'), 'имя,é\n'],
    ['UTF-8', utf8('a\ufffdb'), 'a\ufffdb'],
    ['UTF-8', utf8(''), ''],
    ['UTF-8 with BOM', utf8('\ufeffимя,é\n'), 'имя,é\n'],
    ['UTF-8 with BOM', utf8('\ufeff'), ''],
    ['UTF-16 LE', le('имя\t😀\r\n'), 'имя\t😀\r\n'],
    ['UTF-16 BE', be('имя\t😀\r\n'), 'имя\t😀\r\n'],
    ['UTF-16 LE', le(''), ''],
    ['Windows-1251', ansi(RUSSIAN), RUSSIAN],
    ['Windows-1251', ansi('1\u00a0000;№ 5;«А»—Б\n'), '1\u00a0000;№ 5;«А»—Б\n'],
    [
      'Windows-1251',
      ansi('ИВАНОВ;МегаФон;1С-Битрикс;иванов;ёлка\n'),
      'ИВАНОВ;МегаФон;1С-Битрикс;иванов;ёлка\n',
    ],
    ['Windows-1251', ansi('Їжак Євген, Ґалаґан, Быкаў'), 'Їжак Євген, Ґалаґан, Быкаў'],
  ])('%s', (encoding, bytes, text) => {
    expect(decode('x', bytes)).toEqual({ ok: true, text, encoding });
  });

  test('the same month is the same text in every encoding', () => {
    const texts = [utf8, (text: string) => utf8(`\ufeff${text}`), le, be, ansi].map((encode) => {
      const decoded = decode('x', encode(RUSSIAN));
      return decoded.ok && decoded.text;
    });
    expect(texts).toEqual(Array(5).fill(RUSSIAN));
  });

  test('lone CR ends lines where no LF does', () => {
    const text = (content: string) => {
      const decoded = decode('x', utf8(content));
      return decoded.ok && decoded.text;
    };
    expect(text('a,b\r1,2\r')).toBe('a,b\n1,2\n');
    expect(text('a,b\r\n1,2\r')).toBe('a,b\r\n1,2\n');
    expect(text('a,b\n1,x\ry\n')).toBe('a,b\n1,x\ry\n');
    expect(decode('x', be('a\rb'))).toMatchObject({ text: 'a\nb' });
  });
});

/** The head of an archive, with the name of a file in it. */
const zip = (name: string) =>
  Buffer.from(`PK\x03\x04\x14\0\x06\0\x08\0${name}\xf1\x98\0`, 'latin1');
const compound = Buffer.from('d0cf11e0a1b11ae1000000', 'hex');

describe('what is no text', () => {
  test.each([
    ['workbook', zip('[Content_Types].xml … xl/workbook.xml')],
    ['workbook', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['workbook', compound],
    ['archive', zip('deals.csv')],
    ['archive', Buffer.from('1f8b0800', 'hex')],
    ['pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')],
  ])('%s is told without a line', (why, bytes) => {
    expect(decode('deals.csv', bytes)).toMatchObject({
      ok: false,
      finding: {
        code: 'encoding-unknown',
        place: { at: 'file', file: 'deals.csv' },
        args: { file: 'deals.csv', why },
      },
    });
  });

  test.each([
    ['nul', '', utf8('a\nb\0'), 2, 2],
    ['nul', '', Buffer.from('a\0', 'utf16le'), 1, 2],
    ['nul', '', le('a\nimя\0'), 2, 4],
    ['nul', '', Buffer.from('fffe0000610000', 'hex'), 1, 1],
    ['not-utf8', '', Buffer.concat([utf8('\ufeffa\nИb'), Buffer.from([0xcf, 0xf0])]), 2, 3],
    [
      'utf16-half',
      '',
      Buffer.concat([le('a\n😀b').subarray(0, -2), Buffer.from('00d8', 'hex')]),
      2,
      2,
    ],
    ['utf16-half', '', be('a\r\n\udc00'), 2, 1],
    ['utf16-odd', '', le('a\nимя').subarray(0, -1), 2, 3],
    ['control', '', Buffer.concat([ansi('Имя\nИван'), Buffer.from([0x1b])]), 2, 5],
    ['control', '', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10]), 1, 5],
    ['unassigned', '', Buffer.concat([ansi('Имя\r'), Buffer.from([0x20, 0x98, 0x20])]), 2, 2],
    ['unassigned', '', Buffer.concat([ansi('Имя\nАЛ'), Buffer.from([0x98]), ansi('А')]), 2, 3],
  ])('%s', (why, detail, bytes, line, column) => {
    expect(decode('deals.csv', bytes)).toMatchObject({
      ok: false,
      finding: {
        code: 'encoding-unknown',
        place: { at: 'line', file: 'deals.csv', line, column },
        args: { file: 'deals.csv', why, detail },
      },
    });
  });
});

describe('rows of two encodings', () => {
  const mixed = (...rows: readonly Buffer[]) => {
    const decoded = decode('x', Buffer.concat(rows.flatMap((row) => [row, utf8('\n')])));
    return decoded.ok ? decoded.encoding : [decoded.finding.place, decoded.finding.args];
  };
  const at = (line: number, column: number) => ({ at: 'line', file: 'x', line, column });
  const said = (detail: string) => ({ file: 'x', why: 'mixed', detail });

  test('the encoding of fewer words is pointed at', () => {
    expect(mixed(utf8('Имя;Фамилия'), utf8('Иван;Орлов'), ansi('Анна;Юрьева'))).toEqual([
      at(3, 1),
      said('UTF-8'),
    ]);
    expect(mixed(ansi('Имя;Фамилия'), ansi('Анна;Юрьева'), utf8('x;Орлов'))).toEqual([
      at(3, 3),
      said('Windows-1251'),
    ]);
  });

  test('in one row as well', () => {
    expect(mixed(Buffer.concat([utf8('Имя;'), ansi('Фамилия')]))).toEqual([
      at(1, 5),
      said('UTF-8'),
    ]);
  });

  test('UTF-8 that was damaged or cut off is not read as something else', () => {
    const text = utf8('Имя;Фамилия\nИван;Орлов');
    expect(mixed(text.subarray(0, -1))).toEqual([at(2, 6), said('UTF-8')]);
    expect(mixed(Buffer.from(text).fill(0xff, 9, 10))).toMatchObject([{ line: 1 }, said('UTF-8')]);
  });

  test('a pair that could be one letter of UTF-8 proves nothing', () => {
    // "Т№" is D2 B9, which is ҹ in UTF-8.
    expect(mixed(ansi('Имя'), ansi('Т№ 5'))).toBe('Windows-1251');
  });
});

describe('another encoding is not read as Windows-1251', () => {
  // "Иванов;Сумма" with a line above.
  test.each([
    ['KOI8-R', 'e9d7c1cecfd73bf3d5cdcdc1', 'йЧБОПЧ'],
    ['DOS (866)', '88a2a0adaea23b91e3acaca0', '€ў'],
    ['ISO 8859-5', 'b8d2d0dddED23bc1e3dcdcd0', 'ёТРЭЮТ'],
    ['Macintosh', '88e2e0edeee23b91f3ecece0', '€ванов'],
  ])('%s', (_, hex, word) => {
    expect(decode('x', Buffer.from(`690a${hex}0a`, 'hex'))).toMatchObject({
      finding: { place: { line: 2, column: 1 }, args: { why: 'letters', detail: word } },
    });
  });

  test.each([
    ['Müller', 'Mьller'],
    ['Hélène', 'Hйlиne'],
    ['Muñoz', 'Muсoz'],
  ])('Western European: %s', (name, word) => {
    expect(decode('x', Buffer.from(`id\n1;${name}\n`, 'latin1'))).toMatchObject({
      finding: { place: { line: 2, column: 3 }, args: { why: 'letters', detail: word } },
    });
  });

  test('one odd word among plausible ones is only odd', () => {
    expect(decode('x', ansi(`${RUSSIAN}D-2;Mьller;кВт\n`))).toMatchObject({ ok: true });
  });
});
