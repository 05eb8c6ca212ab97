import { describe, expect, test } from 'vitest';
import { codes } from '../../src/findings/catalog.ts';
import { finding } from '../../src/findings/finding.ts';
import { words } from '../../src/report/messages/index.ts';
import { saidOfCells } from './said-cells.ts';
import { saidOfDeals } from './said-deals.ts';
import { saidOfFiles } from './said-files.ts';
import { saidOfOutputs } from './said-outputs.ts';
import { saidOfPolicies } from './said-policies.ts';
import { saidOfRoster } from './said-roster.ts';
import { saidOfScheme } from './said-scheme.ts';
import { saidOfStudies } from './said-studies.ts';
import { saidOfText } from './said-text.ts';
import { saidOfValues } from './said-values.ts';

const all = [
  ...saidOfText,
  ...saidOfFiles,
  ...saidOfCells,
  ...saidOfScheme,
  ...saidOfValues,
  ...saidOfRoster,
  ...saidOfPolicies,
  ...saidOfDeals,
  ...saidOfStudies,
  ...saidOfOutputs,
];

test('the table has every code', () => {
  const missing = codes.filter((code) => !all.some(({ finding }) => finding.code === code));
  expect(missing).toEqual([]);
});

describe('the words of each code', () => {
  test.each(all)('$finding.code: $message', ({ finding, message, hint }) => {
    expect(words(finding)).toEqual({ message, hint });
  });
});

describe('the form of the words', () => {
  test.each(all)('$finding.code: $message', ({ finding }) => {
    const { message, hint } = words(finding);
    expect(message).toMatch(/^\S(.*[^\s.])?$/);
    expect(hint).toMatch(/^\S.*[.?]$/);
    expect(`${message} ${hint}`).not.toMatch(/ {2}|undefined|[–—]/);
  });
});

describe('text of the inputs', () => {
  test('control characters and marks of direction are shown escaped', () => {
    const text = 'a\u0007b\u001b[31m\n\u202ec';
    expect(words(finding('team-unknown', null, { team: text, near: [] })).message).toBe(
      'The plans have no team "a\\u0007b\\u001b[31m\\u000a\\u202ec"',
    );
  });

  test('so are those in a list of names', () => {
    const near = ['No\u0000rth'];
    expect(words(finding('team-unknown', null, { team: 'N', near })).hint).toBe(
      'Did you mean "No\\u0000rth"?',
    );
  });

  test('a very long text is cut to 120 characters', () => {
    const team = 'x'.repeat(121);
    expect(words(finding('team-unknown', null, { team, near: [] })).message).toBe(
      `The plans have no team "${'x'.repeat(119)}…"`,
    );
  });

  test('a text of 120 characters is shown whole', () => {
    const team = 'x'.repeat(120);
    expect(words(finding('team-unknown', null, { team, near: [] })).message).toBe(
      `The plans have no team "${team}"`,
    );
  });
});
