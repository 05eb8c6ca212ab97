// What a spreadsheet makes of our files: numbers are numbers, personnel numbers keep their zeros,
// and nothing is a formula. Skipped, and said so, where LibreOffice is not installed.

import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dialectOf, UNIX } from '../../src/core/outputs.ts';
import { contentOf, wholeOf } from '../../src/io/dialect.ts';
import { copyInputs, scenarios } from '../close/scenarios.ts';
import { bonus, inEmptyDirectory } from '../support/command.ts';
import { type Cell, missing, type Opening, openedIn } from './spreadsheet.ts';

if (missing !== null) process.stderr.write(`${missing}\n`);

const SLOW = 180_000;

/** Opens one file. */
function opened(dir: string, name: string, how: Opening): readonly (readonly Cell[])[] {
  return openedIn(dir, [name], how)[0] ?? [];
}

/** Runs the golden month for payroll with more keys in its scheme, and opens a file of it. */
function month(keys: string, dialect: string, use: (out: string) => void): void {
  const scenario = scenarios.find(({ name }) => name === 'payroll');
  if (scenario === undefined) throw new Error('there is no golden month payroll');
  inEmptyDirectory((dir) => {
    copyInputs(scenario, dir);
    appendFileSync(join(dir, 'scheme.yaml'), keys);
    // A name and an identifier that a spreadsheet would run.
    for (const name of readdirSync(dir).filter((each) => each.endsWith('.csv'))) {
      const text = readFileSync(join(dir, name), 'utf8');
      const hostile = text
        .replaceAll('ivanov', '@ivanov')
        .replaceAll('Иванов Сергей', '"=HYPERLINK(""http://x.example"";""Иванов"")"')
        .replaceAll('D-1,', '=1+1,')
        .replaceAll('Север', '+Север');
      writeFileSync(join(dir, name), hostile);
    }
    const { exit, stderr } = bonus(dir, ['run', '--dialect', dialect]);
    expect(exit, stderr).toBe(0);
    use(join(dir, 'out/2026-10'));
  });
}

const number = (value: string): Cell => ({ type: 'number', value, formula: false });
const words = (value: string): Cell => ({ type: 'text', value, formula: false });

const PEOPLE = {
  orlov: ['00101', 'Орлов Дмитрий'],
  ivanov: ['00117', `'=HYPERLINK("http://x.example";"Иванов")`],
  petrova: ['00123', 'Петрова "Алёна" Юрьевна'],
} as const;

/** The payroll file of the golden month; the amounts are those of its by-hand.csv. */
const PAYROLL = (
  [
    ['orlov', 'Процент с продаж отдела', '6000.01', 'Положение о премировании'],
    ['ivanov', 'Комиссия с продаж', '6000.02', 'Положение о премировании'],
    ['ivanov', 'Премия за лицензии', '500', 'Положение о премировании'],
    ['petrova', 'Комиссия с продаж', '12000', 'Положение о премировании'],
    ['petrova', 'Премия за лицензии', '1500', 'Положение о премировании'],
    ['petrova', 'Разовое начисление', '-1350', "'-10 % за опоздание отчёта"],
    ['petrova', 'Разовое начисление', '2000', 'Наставничество'],
  ] as const
)
  // Heads first, then by employee; @ivanov stands before petrova as ivanov does.
  .map(([who, kind, amount, reason]) => [
    ...PEOPLE[who].map(words),
    words(kind),
    number(amount),
    words('10.2026'),
    words(reason),
  ]);

describe.skipIf(missing !== null)('opened in LibreOffice', () => {
  test(
    'the payroll file: numbers, personnel numbers with their zeros, no formula',
    () => {
      month('', 'excel-ru', (out) => {
        const rows = opened(out, 'payroll.csv', { quotedIsText: true });
        expect(rows.slice(1)).toEqual(PAYROLL);
      });
    },
    SLOW,
  );

  test(
    'the same in Windows-1251',
    () => {
      month('  encoding: windows-1251\n', 'excel-ru', (out) => {
        const how = { encoding: 'windows-1251', quotedIsText: true } as const;
        expect(opened(out, 'payroll.csv', how).slice(1)).toEqual(PAYROLL);
      });
    },
    SLOW,
  );

  test(
    'the same with tabs and points',
    () => {
      month('  dialect: excel\n  delimiter: tab\n', 'unix', (out) => {
        const how = { delimiter: '\t', locale: 'en', quotedIsText: true } as const;
        expect(opened(out, 'payroll.csv', how).slice(1)).toEqual(PAYROLL);
      });
    },
    SLOW,
  );

  test.each([
    ['unix', { delimiter: ',', locale: 'en' }],
    ['excel', { delimiter: ',', locale: 'en' }],
    ['excel-ru', {}],
  ] as const)(
    'no file of a month in dialect %s has a formula, and its amounts are numbers',
    (dialect, how) => {
      month('', dialect, (out) => {
        const names = readdirSync(out).filter((name) => name.endsWith('.csv'));
        expect(names.length).toBe(6);
        // Without the box, quotes protect nothing.
        const files = openedIn(out, names, { ...how, quotedIsText: false });
        for (const rows of files) {
          expect(rows.flat().filter(({ formula }) => formula)).toEqual([]);
        }
        const [header = [], ...payouts] = files[names.indexOf('payouts.csv')] ?? [];
        const at = header.findIndex(({ value }) => value === 'payout');
        expect(payouts.map((row) => row[at])).toEqual(['6000.01', '6500.02', '14150'].map(number));
        const credits = files[names.indexOf('credits.csv')] ?? [];
        expect(credits.flat().map(({ value }) => value)).toContain("'=1+1");
      });
    },
    SLOW,
  );

  test(
    'every first character that starts a formula is made harmless, in every dialect',
    () => {
      inEmptyDirectory((dir) => {
        const texts = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', '=1;2', '="00123"'];
        const sheet = {
          name: 'x.csv',
          header: texts,
          columns: texts.map((text) => ({ kind: 'text', codes: null, texts: [text] }) as const),
          rows: 1,
        };
        for (const dialect of ['unix', 'excel', 'excel-ru'] as const) {
          writeFileSync(
            join(dir, 'x.csv'),
            wholeOf(contentOf(sheet, dialectOf({ dialect }, UNIX))),
          );
          const delimiter = dialect === 'excel-ru' ? ';' : ',';
          const rows = opened(dir, 'x.csv', { delimiter, quotedIsText: false });
          expect(rows.length).toBe(2);
          for (const row of rows) {
            expect(row.map(({ type, formula }) => ({ type, formula }))).toEqual(
              texts.map(() => ({ type: 'text', formula: false })),
            );
          }
        }
      });
    },
    SLOW,
  );

  test(
    'a formula that nobody made harmless is seen as one: these tests can fail',
    () => {
      inEmptyDirectory((dir) => {
        writeFileSync(join(dir, 'x.csv'), '"=1+1";00123;"00123"\n');
        const [row] = opened(dir, 'x.csv', { quotedIsText: false });
        expect(row).toEqual([{ ...number('2'), formula: true }, number('123'), number('123')]);
      });
    },
    SLOW,
  );
});
