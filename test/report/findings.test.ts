import { describe, expect, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { locate } from '../../src/findings/locate.ts';
import { findingsJson, findingsText } from '../../src/report/findings.ts';
import { type Paint, plain } from '../../src/report/paint.ts';
import { type Located, shown } from '../../src/report/placed.ts';
import { at, unknownAssignee } from './located.ts';

const cell = { at: 'cell', file: 'deals.csv', record: 13, field: 3 } as const;

const handedToHead: Located = {
  finding: finding('assignee-not-a-rep', cell, {
    deal: 'D-1042',
    assignee: 'potapova',
    why: 'head',
    day: '2026-10-12',
    period: '2026-10',
    team: 'North',
    reps: ['ivanov', 'petrova', 'sidorov'],
  }),
  location: {
    file: 'deals.csv',
    line: 14,
    column: 25,
    excerpt: { text: 'D-1042,2026-10-12,orlov,potapova,…', caretStart: 24, caretLength: 8 },
  },
};

const nothing = { period: '2026-10', column: 'paid_on', lines: 3 } as const;
const wholeFile: Located = {
  finding: finding('nothing-credited', { at: 'file', file: 'deals.csv' }, nothing),
  location: { file: 'deals.csv', line: null, column: null, excerpt: null },
};
const nowhere: Located = { finding: finding('nothing-credited', null, nothing), location: null };

describe('text', () => {
  test('no findings are no text', () => {
    expect(findingsText([], plain)).toBe('');
  });

  test('a cell is shown with its line and carets', () => {
    expect(findingsText([handedToHead], plain)).toBe(
      [
        'deals.csv:14:25: error[assignee-not-a-rep]: D-1042 is handed to "potapova", who is a head in 2026-10',
        '  14 | D-1042,2026-10-12,orlov,potapova,…',
        '     |                         ^^^^^^^^',
        "  A head's deal pays a rep. Name a rep of team North: ivanov, petrova, sidorov.",
        '1 error.',
        '',
      ].join('\n'),
    );
  });

  test('a whole file has no line, no place has no file', () => {
    expect(findingsText([wholeFile, nowhere], plain)).toBe(
      [
        'warning[nothing-credited]: Nothing is credited in 2026-10: none of 3 deal lines counts by "paid_on"',
        '  Check the period, the dates in that column and the statuses that the scheme credits.',
        'deals.csv: warning[nothing-credited]: Nothing is credited in 2026-10: none of 3 deal lines counts by "paid_on"',
        '  Check the period, the dates in that column and the statuses that the scheme credits.',
        '2 warnings.',
        '',
      ].join('\n'),
    );
  });

  test('a place that could not be located keeps its file', () => {
    const lost = { finding: finding('cell-empty', cell, { column: 'owner' }), location: null };
    expect(findingsText([lost], plain)).toContain('deals.csv: error[cell-empty]: ');
  });

  test('located in the text of a file, escapes before the caret count', () => {
    const source = { kind: 'text', file: 'scheme.yaml', text: 'a: 1\n\tb: 2\n' } as const;
    const place = { at: 'line', file: 'scheme.yaml', line: 2, column: 2 } as const;
    const tab = finding('key-missing', place, { key: 'name', inside: '' });
    expect(findingsText([{ finding: tab, location: locate(place, source) }], plain)).toBe(
      [
        'scheme.yaml:2:2: error[key-missing]: Key "name" is missing in the scheme',
        '  2 | \\u0009b: 2',
        '    |       ^',
        '  Add "name:" with its value.',
        '1 error.',
        '',
      ].join('\n'),
    );
  });

  test('a mark over a letter takes no column; an empty line has one caret', () => {
    const empty = finding('cell-empty', cell, { column: 'owner' });
    const accent = { text: 'e\u0301,x', caretStart: 3, caretLength: 1 };
    const none = { text: '', caretStart: 0, caretLength: 1 };
    const place = { file: 'deals.csv', line: 9, column: 1 };
    const lines = (excerpt: typeof none) =>
      findingsText([{ finding: empty, location: { ...place, excerpt } }], plain).split('\n');
    expect(lines(accent).slice(1, 3)).toEqual(['  9 | e\u0301,x', '    |   ^']);
    expect(lines(none).slice(1, 3)).toEqual(['  9 |', '    | ^']);
  });

  test('errors, warnings, notes; within by file, line and column', () => {
    const lines = { period: '2026-10', lines: 1, first: '2026-09-02', last: '2026-09-02' };
    const note = finding('deals-outside-period', { ...cell, file: 'a.csv' }, lines);
    const plans = finding('cell-empty', { ...cell, file: 'plans.csv' }, { column: 'team' });
    const text = findingsText(
      [
        at(note, 1, 1),
        wholeFile,
        at(plans, 2, 1),
        at(unknownAssignee('D-4', 1), 10, 9),
        at(unknownAssignee('D-3', 2), 10, 2),
        at(unknownAssignee('D-2', 3), 9, 20),
      ],
      plain,
    );
    const heads = text.split('\n').filter((line) => /^\S/.test(line));
    expect(heads.map((line) => line.split(' ')[0])).toEqual([
      'deals.csv:9:20:',
      'deals.csv:10:2:',
      'deals.csv:10:9:',
      'plans.csv:2:1:',
      'deals.csv:',
      'a.csv:1:1:',
      '4',
    ]);
    expect(heads.at(-1)).toBe('4 errors, 1 warning, 1 note.');
  });

  test('the colour of the severity is on the code and the carets', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const tags: Paint = {
      bold: tag('b'),
      dim: tag('d'),
      red: tag('r'),
      yellow: tag('y'),
      green: tag('g'),
      cyan: tag('c'),
    };
    const [head, line, carets] = findingsText([handedToHead], tags).split('\n');
    expect(head).toMatch(/^<b>deals\.csv:14:25:<\/b> <r>error\[assignee-not-a-rep\]:<\/r> D-1042 /);
    expect(line).toBe('<d>  14 |</d> D-1042,2026-10-12,orlov,potapova,…');
    expect(carets).toBe(`<d>     |</d> ${' '.repeat(24)}<r>^^^^^^^^</r>`);
  });

  test('a file name with control characters is shown escaped', () => {
    const file = 'a\u001b]0;x.csv';
    const empty = finding('cell-empty', { at: 'file', file }, { column: 'owner' });
    const text = findingsText([{ finding: empty, location: null }], plain);
    expect(text.startsWith('a\\u001b]0;x.csv: error[cell-empty]: ')).toBe(true);
  });
});

describe('at most 20 of a code', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => unknownAssignee(`D-${i}`, 10_000 - i));
  const rare = finding('cell-empty', cell, { column: 'owner' });

  test('exactly 20 are all shown', () => {
    const text = findingsText(
      many.slice(0, 20).map((each, i) => at(each, i, 1)),
      plain,
    );
    expect(text.match(/error\[assignee-unknown\]/g)).toHaveLength(20);
    expect(text).not.toContain('more of');
    expect(text.endsWith('\n20 errors.\n')).toBe(true);
  });

  test('of 21 one is left out, and counted', () => {
    const text = findingsText(
      many.slice(0, 21).map((each, i) => at(each, i, 1)),
      plain,
    );
    expect(text.match(/error\[assignee-unknown\]/g)).toHaveLength(20);
    expect(text.endsWith('\n… and 1 more of assignee-unknown.\n21 errors.\n')).toBe(true);
  });

  test('cut before they are located: the first 20 places, and each other code', () => {
    const cut = shown([...many, rare]);
    expect(cut).toHaveLength(21);
    const records = cut
      .filter((each) => each.code === 'assignee-unknown')
      .map(({ place }) => (place?.at === 'cell' ? place.record : null));
    expect(records).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  test('the counts are those of all findings', () => {
    const all = [...many, rare];
    const text = findingsText(
      shown(all).map((each, i) => at(each, i + 2, 1)),
      plain,
      all,
    );
    expect(text.endsWith('\n… and 9 980 more of assignee-unknown.\n10 001 errors.\n')).toBe(true);
  });

  test('JSON ends with the same counts', () => {
    const all = [...many, rare];
    const json = findingsJson(
      shown(all).map((each, i) => at(each, i + 2, 1)),
      all,
    );
    const lines = json.trimEnd().split('\n');
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe('{"code":"assignee-unknown","severity":"error","more":9980}');
  });
});
