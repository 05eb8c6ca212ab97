import { expect, test } from 'vitest';
import {
  type ExplainedFile,
  explainFilesJson,
  explainFilesText,
} from '../../src/report/explain-files.ts';
import { plain } from '../../src/report/paint.ts';
import { explainedFile } from '../../src/validate/files/explained.ts';
import { presets } from '../../src/validate/files/presets.ts';
import { taken } from '../support/data-file.ts';

const text = [
  'ID;Бюджет ;Компания;Компания контакта;Дата закрытия;Воронка;status;Этап сделки',
  '7;"1 234,50 ₽";Ромашка;;31.10.2026 14:03;B2B;open;Успешно реализовано',
  '8;2.50;;Василёк;не закрыта;B2B;open;Закрыто и не реализовано',
  '9;5;;;НЕ ЗАКРЫТА;B2C;open;Новая',
  '10;-5;;;;B2C;open;Успешно реализовано',
  'Итого;1234;;;;;;',
  '',
].join('\n');

const amocrm = {
  preset: 'amocrm',
  columns: new Map(
    Object.entries(presets.amocrm.columns).map(([name, headers]) => [
      name,
      { headers, said: false },
    ]),
  ),
  values: new Map([
    [
      'status',
      [
        { ours: 'won', theirs: ['Успешно реализовано'], said: false },
        { ours: 'lost', theirs: ['Закрыто и не реализовано'], said: false },
      ],
    ],
    ['closed_on', [{ ours: '', theirs: ['не закрыта'], said: false }]],
  ]),
} as const;

const explained = (): ExplainedFile => explainedFile(taken(text, 'deals', amocrm).file);

test('each header with what it became, the words, and what was left out', () => {
  expect(explainFilesText([explained()], plain)).toBe(
    `deals.csv (deals): UTF-8, delimiter semicolon, 4 rows, preset amocrm
  header             column              read as                                 row 1       row 2    row 3
  ID                 deal_id             text                                    7           8        9
  Бюджет             revenue             number, decimal comma                   1234.50     2.50     5
  Компания           customer, choice 1  text                                    Ромашка
  Компания контакта  customer, choice 2  text                                                Василёк
  Дата закрытия      closed_on           date, day/month/year                    2026-10-31
  Воронка            Воронка, not used   text                                    B2B         B2B      B2C
  status             -                   nothing: another header is this column
  Этап сделки        status              text                                    won         lost     Новая
  closed_on: "не закрыта" is empty (1 cell)
  closed_on: "НЕ ЗАКРЫТА" is empty (1 cell)
  status: "Успешно реализовано" is "won" (2 cells)
  status: "Закрыто и не реализовано" is "lost" (1 cell)
  a row of totals was left out (line 6)
`,
  );
});

test('the same as an object, the first rows by our columns', () => {
  const object = JSON.parse(explainFilesJson([explained()]));
  expect(object).toMatchObject({
    ...{ file: 'deals.csv', role: 'deals', encoding: 'UTF-8', delimiter: 'semicolon' },
    ...{ rows: 4, preset: 'amocrm', left_out: [{ why: 'total', lines: [6] }] },
  });
  expect(object.columns[1]).toEqual({
    ...{ header: 'Бюджет', column: 'revenue', choice: null, used: true },
    ...{ read_as: 'number', decimal: 'comma', dates: null },
  });
  expect(object.sample[1]).toEqual({
    ...{ deal_id: '8', revenue: '2.50', customer: 'Василёк', closed_on: '' },
    ...{ Воронка: 'B2B', status: 'lost' },
  });
  expect(object.words).toHaveLength(4);
});

test('control characters of the inputs are escaped and long cells are cut', () => {
  const { file } = taken(`a,b\u001b\n${'x'.repeat(200)},1\n`);
  const shown = explainFilesText([explainedFile(file)], plain);
  expect(shown).toContain('b\\u001b');
  expect(shown).toContain(`${'x'.repeat(29)}…`);
  expect(shown).not.toContain('x'.repeat(30));
});

test('no files are no text', () => {
  expect(explainFilesText([], plain)).toBe('');
});
