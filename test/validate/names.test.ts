import { expect, test } from 'vitest';
import { named } from '../../src/core/roster.ts';
import { fold } from '../../src/validate/fold.ts';
import { namesOf } from '../../src/validate/names.ts';

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
  expect(names.near('pert')).toEqual(['petr']);
});
