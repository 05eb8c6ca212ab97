import { describe, expect, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { findingsJson } from '../../src/report/findings.ts';
import type { Located } from '../../src/report/placed.ts';
import { at, unknownAssignee } from './located.ts';

const cell = { at: 'cell', file: 'deals.csv', record: 13, field: 3 } as const;
const nothing = { period: '2026-10', column: 'paid_on', lines: 3 } as const;
const nowhere: Located = { finding: finding('nothing-credited', null, nothing), location: null };

describe('JSON', () => {
  test('no findings are no text', () => {
    expect(findingsJson([])).toBe('');
  });

  test('place, words and facts stand in one object per line', () => {
    expect(findingsJson([at(unknownAssignee('D-1', 4), 5, 7)])).toBe(
      '{"code":"assignee-unknown","severity":"error","file":"deals.csv","line":5,"column":7,' +
        '"message":"D-1 is handed to \\"zz\\", who stands in no row of the plans",' +
        '"hint":"Correct the name, or add the person to the plans.",' +
        '"deal":"D-1","assignee":"zz","near":[]}\n',
    );
  });

  test('a fact does not overwrite the place, it fills one that is unknown', () => {
    const facts = { file: 'of-the-facts.csv', what: 'nothing' } as const;
    const placed = finding('file-empty', { at: 'file', file: 'deals.csv' }, facts);
    const file = (each: Located) => JSON.parse(findingsJson([each])).file;
    expect(file({ finding: placed, location: null })).toBe('deals.csv');
    expect(file({ finding: finding('file-empty', null, facts), location: null })).toBe(
      'of-the-facts.csv',
    );
  });

  test('a header in the facts is column_name, with a place and without', () => {
    const empty = finding('cell-empty', cell, { column: 'owner' });
    expect(JSON.parse(findingsJson([at(empty, 14, 25)]))).toMatchObject({
      column: 25,
      column_name: 'owner',
    });
    expect(JSON.parse(findingsJson([{ finding: empty, location: null }]))).toMatchObject({
      column: null,
      column_name: 'owner',
    });
  });

  test('a second place stands beside the first', () => {
    const twice = finding('deal-duplicate', cell, { deal: 'D-1', dealLine: 1 });
    const other = { file: 'first.csv', line: 3, column: 1, excerpt: null };
    expect(JSON.parse(findingsJson([{ ...at(twice, 14, 1), other }]))).toMatchObject({
      ...{ file: 'deals.csv', line: 14, column: 1 },
      other: { file: 'first.csv', line: 3, column: 1 },
    });
  });

  test('an unknown place is null', () => {
    expect(JSON.parse(findingsJson([nowhere]))).toMatchObject({ file: null, line: null });
  });

  test('control characters stay escaped and read back as they were', () => {
    const text = 'a\u009b1m\u202e\u0007';
    const json = findingsJson([
      { finding: finding('team-unknown', null, { team: text, near: [] }), location: null },
    ]);
    expect(json).toContain('"team":"a\\u009b1m\\u202e\\u0007"');
    expect(JSON.parse(json).team).toBe(text);
  });
});
