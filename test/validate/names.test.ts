import { expect, test } from 'vitest';
import { named } from '../../src/core/roster.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { fold } from '../../src/validate/fold.ts';
import { namesIn, namesOf } from '../../src/validate/names.ts';
import { taken } from '../support/data-file.ts';

test.each([
  ['Ivanov Ivan', 'ivanov ivan'],
  ['  Ivanov \t Ivan ', 'ivanov ivan'],
  ['Ivanov\u00a0Ivan', 'ivanov ivan'],
  ['СЕМЁНОВ Пётр', 'семенов петр'],
  ['Семенов Петр', 'семенов петр'],
  ['', ''],
])('%j is compared as %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('a person is found under every spelling, and nobody under none', () => {
  const petr = named.employee('petr');
  const names = namesOf(
    new Map([
      ['petr', petr],
      ['семенов петр', petr],
    ]),
  );
  expect(names.find('Семёнов  Пётр')).toBe('petr');
  expect(names.find('PETR')).toBe('petr');
  expect(names.find('Семенов')).toBeNull();
  expect(names.find('')).toBeNull();
});

test('the nearest people by any spelling: words in another order first, then slips', () => {
  const [petr, anna] = [named.employee('p7'), named.employee('a3')];
  const names = namesOf(
    new Map([
      ['p7', petr],
      ['семенов петр', petr],
      ['a3', anna],
      ['семенова анна', anna],
      ['anna', anna],
    ]),
  );
  expect(names.near('Пётр  Семёнов')).toEqual(['p7']);
  expect(names.near('Симёнов Пётр')).toEqual(['p7']);
  expect(names.near('Ana')).toEqual(['a3']);
  expect(names.near('Семёнова Петра')).toEqual(['p7', 'a3']);
  expect(names.near('Кузнецов')).toEqual([]);
});

test('two people under one spelling are told once, with the rows of both', () => {
  const findings: Finding[] = [];
  const { file } = taken(
    'employee,name,aliases\nann,Ivanova,\nbob,Bob,x|IVANOVA\ncid,ivanova,\n',
    'plans',
  );
  namesIn(file, findings);
  expect(findings).toMatchObject([
    {
      code: 'name-ambiguous',
      args: { text: 'ivanova', first: 'ann', second: 'cid' },
      place: { record: 3, field: 1 },
      other: { record: 1, field: 1 },
    },
  ]);
});
