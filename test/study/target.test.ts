// 20 000 000.00 sold at a rate: 4 % costs 800 000.00, 5.37 % costs 1 074 000.00.

import { describe, expect, test } from 'vitest';
import { numerator } from '../../src/core/money/exact.ts';
import { type Money, money } from '../../src/core/money/money.ts';
import { parsePercent } from '../../src/core/money/parse.ts';
import { axesOf } from '../../src/study/axes.ts';
import { valueFor } from '../../src/study/target.ts';

const place = { at: 'file', file: '--set rate' } as const;
const RUBLES = 100n;

/** Looks for a target along a range, where a value costs what `cost` says. */
function look(target: bigint, typed: string, cost: (value: string) => bigint) {
  const [axis] = axesOf([{ path: 'rate', typed, place }]).axes;
  if (axis?.range == null) throw new Error('no range');
  const asked: string[] = [];
  const ask = (value: string): Money => {
    asked.push(value);
    return money(cost(value));
  };
  const steps = axis.values.map((value) => ({ value, cost: money(cost(value)) }));
  return { answer: valueFor(money(target), axis.range, steps, 2, ask), asked };
}

/** Kopecks, cut. */
const ofSales =
  (rubles: bigint) =>
  (value: string): bigint => {
    const rate = parsePercent(value);
    if (rate === null) throw new Error(value);
    const exactly = rate.mul(rubles * RUBLES);
    return numerator(exactly) / exactly.d;
  };

describe('a cost that rises', () => {
  const sales = ofSales(20_000_000n);

  test('a value between the steps, exactly', () => {
    const { answer } = look(1_074_000n * RUBLES, '4%..8%:1%', sales);
    expect(answer).toEqual({
      ok: true,
      found: { value: '5.37%', cost: 107_400_000n },
      next: null,
      step: '0.0001%',
    });
  });

  test('one of the steps, without a further question', () => {
    const { answer, asked } = look(1_200_000n * RUBLES, '4%..8%:1%', sales);
    expect(answer).toMatchObject({ ok: true, found: { value: '6%' }, next: null });
    expect(asked).toEqual([]);
  });

  test('either end', () => {
    expect(look(800_000n * RUBLES, '4%..8%:1%', sales).answer).toMatchObject({
      found: { value: '4%' },
    });
    expect(look(1_600_000n * RUBLES, '4%..8%:1%', sales).answer).toMatchObject({
      found: { value: '8%' },
    });
  });

  test('none on the grid: the last that does not cost more, and the next', () => {
    // A step of 0.0001 % costs 20.00.
    const { answer } = look(1_074_005n * RUBLES, '4%..8%:1%', sales);
    expect(answer).toMatchObject({
      found: { value: '5.37%', cost: 107_400_000n },
      next: { value: '5.3701%', cost: 107_402_000n },
    });
  });

  test('of values that cost the same after rounding, the one with the fewest decimals', () => {
    // Of 1 000.00 anything from 5.003 % to 5.0039 % costs 50.03, cut to kopecks.
    const { answer } = look(5003n, '4%..8%:1%', ofSales(1000n));
    expect(answer).toMatchObject({ ok: true, found: { value: '5.003%', cost: 5003n }, next: null });
  });

  test('one kopeck below the least and one above the most are not reached', () => {
    const out = { ok: false, why: 'not-reached', low: { value: '4%' }, high: { value: '8%' } };
    expect(look(800_000n * RUBLES - 1n, '4%..8%:1%', sales).answer).toMatchObject(out);
    expect(look(1_600_000n * RUBLES + 1n, '4%..8%:1%', sales).answer).toMatchObject(out);
  });
});

test('a cost that falls', () => {
  const falls = (value: string): bigint => 1_000_000n - BigInt(Math.round(Number(value) * 100));
  // 10 000.00 less the bound: 2 345.67 of it leave 7 654.33.
  const { answer } = look(765_433n, '1000..5000:1000', falls);
  expect(answer).toMatchObject({ ok: true, found: { value: '2345.67' }, next: null, step: '0.01' });
});

test('a jump: the value below it, and the next, which costs too much', () => {
  const jumps = (value: string): bigint => (Number.parseFloat(value) < 5.5 ? 100n : 900n);
  expect(look(500n, '4%..8%:1%', jumps).answer).toMatchObject({
    found: { value: '5.4999%', cost: 100n },
    next: { value: '5.5%', cost: 900n },
  });
});

describe('a cost that rises and falls', () => {
  const peak = (value: string): bigint =>
    1000n - BigInt(Math.round(Math.abs(Number.parseFloat(value) - 6) * 100));

  test('crossed twice: none is chosen', () => {
    expect(look(850n, '4%..8%:1%', peak).answer).toEqual({
      ok: false,
      why: 'ambiguous',
      between: [
        ['4%', '5%'],
        ['7%', '8%'],
      ],
    });
  });

  test('touched once, at a step', () => {
    expect(look(1000n, '4%..8%:1%', peak).answer).toMatchObject({ found: { value: '6%' } });
  });

  test('between two steps', () => {
    const wave = (value: string): bigint => {
      const at = Number.parseFloat(value);
      return at === 4 ? 0n : at === 5 ? 100n : 500n;
    };
    expect(look(50n, '4%..5%:1%', wave).answer).toEqual({
      ok: false,
      why: 'ambiguous',
      between: [['4%', '5%']],
    });
  });
});
