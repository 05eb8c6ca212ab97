import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/io/yaml.ts';
import {
  columnOf,
  type DataFile,
  textOf,
  writtenOf,
} from '../../../src/validate/files/data-file.ts';
import { layoutsIn } from '../../../src/validate/files/layout.ts';
import { cellAt } from '../../../src/validate/place.ts';
import { taken } from '../../support/data-file.ts';

/** What `files.deals` of a scheme says. */
function deals(said: string) {
  const { source } = readYaml('scheme.yaml', `files: { deals: ${said} }`, 'hash');
  return layoutsIn(source).deals;
}

const cells = (file: DataFile, name: string) =>
  Array.from({ length: file.rows }, (_, row) => textOf(file, name, row));

describe('headers', () => {
  test('our own are found whatever their case, spaces and ё', () => {
    const { file, findings } = taken('Deal_ID ,  REVENUE,Вёсна\nD-1,5,x\n');
    expect(file.header).toEqual(['deal_id', 'revenue', 'Вёсна']);
    expect(file.headers).toEqual(['Deal_ID', 'REVENUE', 'Вёсна']);
    expect(findings).toEqual([]);
  });

  test('a mapped header is found the same way and gives up its own name', () => {
    const layout = deals('{ columns: { revenue: бюджет, customer: Компания } }');
    const { file } = taken('deal_id,"Бюджет ",Компания\nD-1,5,Ромашка\n', 'deals', layout);
    expect(new Set(file.header)).toEqual(new Set(['revenue', 'customer', 'deal_id']));
    expect(cells(file, 'revenue')).toEqual(['5']);
    expect(columnOf(file, 'Бюджет')).toBeNull();
  });

  test('one header may feed two columns', () => {
    const layout = deals('{ columns: { closed_on: Дата, paid_on: Дата } }');
    const { file } = taken('deal_id,Дата\nD-1,31.10.2026\n', 'deals', layout);
    expect(cells(file, 'closed_on')).toEqual(['2026-10-31']);
    expect(cells(file, 'paid_on')).toEqual(['2026-10-31']);
  });

  test('a mapped header wins over one with our name, which is then nobody', () => {
    const layout = deals('{ columns: { status: Stage } }');
    const { file } = taken('Stage,status\nwon,open\n', 'deals', layout);
    expect(file.header).toEqual(['status']);
    expect(cells(file, 'status')).toEqual(['won']);
  });

  test('without the mapped header one with our name will do', () => {
    const layout = deals('{ columns: { status: Stage } }');
    const { file, findings } = taken('deal_id,status\nD-1,open\n', 'deals', layout);
    expect(cells(file, 'status')).toEqual(['open']);
    expect(findings).toEqual([]);
  });

  test('a mapped header that is not there is told, with those that are', () => {
    const layout = deals('{ columns: { revenue: [Бюджт, Сумма] } }');
    const { findings } = taken('ID,Бюджет,\n1,5,\n', 'deals', layout);
    expect(findings).toMatchObject([
      {
        code: 'header-missing',
        place: { at: 'cell', record: 0, field: null },
        args: {
          column: 'revenue',
          wanted: ['Бюджт', 'Сумма'],
          near: ['Бюджет'],
          headers: ['ID', 'Бюджет'],
          key: 'files.deals.columns',
        },
      },
    ]);
  });

  test('those of a preset need not be there', () => {
    const { findings } = taken('ID,Бюджет\n1,5\n', 'deals', deals('{ preset: amocrm }'));
    expect(findings).toEqual([]);
  });

  test('two that compare alike are told once, unless one has the very name', () => {
    const { findings } = taken('Revenue,REVENUE,OWNER,owner\n1,2,a,b\n');
    expect(findings).toMatchObject([
      { code: 'header-duplicate', place: { field: 1 }, args: { column: 'REVENUE', first: 1 } },
    ]);
    const { file } = taken('OWNER,owner\na,b\n');
    expect(cells(file, 'owner')).toEqual(['b']);
    expect(cells(file, 'OWNER')).toEqual(['a']);
  });
});

describe('several headers for a column', () => {
  const layout = deals(
    '{ columns: { closed_on: [Оплачено, Закрыто] }, values: { closed_on: { "": [нет] } } }',
  );
  const text =
    'deal_id,Закрыто,Оплачено\nA,01.10.2026,02.10.2026\nB,03.10.2026,\nC,04.10.2026,НЕТ\nD,,\n';

  test('the first filled cell wins, and a word that is empty fills none', () => {
    const { file } = taken(text, 'deals', layout);
    expect(cells(file, 'closed_on')).toEqual(['2026-10-02', '2026-10-03', '2026-10-04', '']);
  });

  test('a finding points at the header that gave the cell', () => {
    const { file } = taken(text, 'deals', layout);
    const fields = [0, 1, 2, 3].map((row) => cellAt(file, row, 'closed_on'));
    expect(fields).toMatchObject([{ field: 2 }, { field: 1 }, { field: 1 }, { field: 1 }]);
    expect(writtenOf(file, 'closed_on', 1)).toBe('03.10.2026');
  });
});

describe('words', () => {
  const read = (said: string, cell: string) =>
    textOf(taken(`deal_id,status\nD-1,${cell}\n`, 'deals', deals(said)).file, 'status', 0);

  test.each([
    ['{ values: { status: { won: [Успешно реализовано, Closed Won] } } }', 'Closed Won', 'won'],
    ['{ values: { status: { won: Closed Won } } }', ' closed  WON', 'won'],
    ['{ values: { status: { won: Closed Won } } }', 'Closed', 'Closed'],
    ['{ values: { status: { "": open } } }', 'Open', ''],
    ['{ preset: hubspot }', 'Closed Won', 'won'],
    // One word of the preset is said anew, the other one stays.
    ['{ preset: hubspot, values: { status: { won: Sold } } }', 'Sold', 'won'],
    ['{ preset: hubspot, values: { status: { won: Sold } } }', 'Closed Won', 'Closed Won'],
    ['{ preset: hubspot, values: { status: { won: Sold } } }', 'Closed Lost', 'lost'],
    ['{ preset: hubspot, values: { status: { lost: Closed Won } } }', 'Closed Won', 'lost'],
  ])('%s: %j is %j', (said, cell, word) => {
    expect(read(said, cell)).toBe(word);
  });

  test('the cell as it stands is kept for findings', () => {
    const layout = deals('{ values: { revenue: { "0": [нет] } } }');
    const { file } = taken('deal_id,revenue\nD-1,Нет\n', 'deals', layout);
    expect(textOf(file, 'revenue', 0)).toBe('0');
    expect(writtenOf(file, 'revenue', 0)).toBe('Нет');
  });
});
