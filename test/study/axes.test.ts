import { describe, expect, test } from 'vitest';
import { axesOf, pointsOf } from '../../src/study/axes.ts';
import { fewPeriods, periodsOf } from '../../src/study/periods.ts';

const place = { at: 'file', file: '--set rate' } as const;
const read = (typed: string) => axesOf([{ path: 'rate', typed, place }]);

describe('the values of an axis', () => {
  test.each([
    ['a single value', '5%', ['5%']],
    ['a list', 'paid_on, closed_on', ['paid_on', 'closed_on']],
    ['a range', '4%..8%:1%', ['4%', '5%', '6%', '7%', '8%']],
    ['decimals are exact', '0.1..0.3:0.1', ['0.1', '0.2', '0.3']],
    ['both ends the same', '7..7:1', ['7']],
    ['from below zero', '-1..1:1', ['-1', '0', '1']],
    ['spaces', '4% .. 5% : 1%', ['4%', '5%']],
  ])('%s: %s', (_, typed, values) => {
    const { axes, findings } = read(typed);
    expect(findings).toEqual([]);
    expect(axes[0]?.values).toEqual(values);
  });

  test.each([
    ['a step that does not reach the end', '1%..2%:0.4%', ['1%', '1.4%', '1.8%'], '2%'],
    ['a step beyond the end', '1..2:5', ['1'], '2'],
    ['by the least there is', '0..1:0.3', ['0', '0.3', '0.6', '0.9'], '1'],
  ])('%s is told: %s', (_, typed, values, end) => {
    const { axes, findings } = read(typed);
    expect(axes[0]?.values).toEqual(values);
    const args = { text: typed, end, last: values.at(-1) };
    expect(findings).toMatchObject([{ code: 'range-end-left-out', severity: 'note', place, args }]);
  });

  test.each([
    ['no step', '4%..8%', 'form'],
    ['no number', 'a..b:1', 'form'],
    ['a missing end', '4..:1', 'form'],
    ['a percent sign missing', '4%..8:1%', 'percent'],
    ['no way on', '4..8:0', 'step'],
    ['back', '4..8:-1', 'step'],
    ['the larger first', '8..4:1', 'reversed'],
  ])('%s: %s', (_, typed, why) => {
    const { axes, findings } = read(typed);
    expect(axes).toEqual([]);
    expect(findings).toMatchObject([{ code: 'range-invalid', place, args: { why } }]);
  });
});

describe('the grid', () => {
  const axis = (path: string, typed: string) => ({ path, typed, place });

  test('every combination, the last axis first', () => {
    const { axes } = axesOf([axis('a', '1,2'), axis('b', 'x,y')]);
    expect(pointsOf(axes)).toEqual([
      ['1', 'x'],
      ['1', 'y'],
      ['2', 'x'],
      ['2', 'y'],
    ]);
  });

  test('10 000 points are the most', () => {
    expect(axesOf([axis('a', '1..100:1'), axis('b', '1..100:1')]).findings).toEqual([]);
  });

  test('one value more is too much', () => {
    const { findings } = axesOf([axis('a', '1..100:1'), axis('b', '1..101:1')]);
    expect(findings).toMatchObject([{ code: 'grid-too-large', args: { points: '10100' } }]);
  });

  test('a range without end is counted, and never made', () => {
    const { findings } = axesOf([axis('a', '0..9999999999999999:0.000000000001')]);
    expect(findings).toMatchObject([{ code: 'grid-too-large' }]);
  });
});

describe('periods', () => {
  const periods = (text: string | null) => {
    const answer = periodsOf(text);
    return answer.ok ? answer.periods : answer.finding.args;
  };

  test('one, or the latest', () => {
    expect(periods('2026-10')).toEqual(['2026-10']);
    expect(periods(null)).toEqual([null]);
  });

  test('over the turn of the year', () => {
    expect(periods('2025-11..2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  test('quarters', () => {
    expect(periods('2025-Q4..2026-Q1')).toEqual(['2025-Q4', '2026-Q1']);
  });

  test.each([
    ['2026-13..2026-14', 'form'],
    ['2026-01..', 'form'],
    ['2026-01..2026-02..2026-03', 'form'],
    ['2026-01..2026-Q4', 'grain'],
    ['2026-02..2026-01', 'reversed'],
    ['1900-01..2026-01', 'long'],
  ])('%s: %s', (text, why) => {
    expect(periods(text)).toMatchObject({ why });
  });

  test('two prove little, three do not', () => {
    expect(fewPeriods(['a', 'b']).map(({ code }) => code)).toEqual(['periods-few']);
    expect(fewPeriods(['a', 'b', 'c'])).toEqual([]);
  });
});
