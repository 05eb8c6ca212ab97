import { describe, expect, test } from 'vitest';
import { exact } from '../../src/core/money/exact.ts';
import { shareScaleOf } from '../../src/validate/scale.ts';
import { parseShares } from '../../src/validate/shares.ts';

/** `ann 60, bob 40`, or why there are none and where. */
function read(text: string): string {
  const shares = parseShares(text);
  if (!shares.ok) return `${shares.why}: ${shares.detail}`;
  return shares.parts.map(({ name, percent }) => `${name} ${percent.toFraction()}`).join(', ');
}

describe('people with shares', () => {
  test.each([
    ['ann', 'ann 100'],
    ['Ann of Omsk', 'Ann of Omsk 100'],
    ['', ' 100'],
    ['ann:100', 'ann 100'],
    ['ann:60|bob:40', 'ann 60, bob 40'],
    [' ann : 60 | bob : 40 ', 'ann 60, bob 40'],
    ['ann:33.3|bob:33.3|cid:33.4', 'ann 333/10, bob 333/10, cid 167/5'],
    ['ann:66,7 | bob:33.3', 'ann 667/10, bob 333/10'],
    ['a:99.999999999999|b:0.000000000001', 'a 99999999999999/1000000000000, b 1/1000000000000'],
    // The last colon parts name and share, so that an id may have one.
    ['crm:7:50|crm:8:50', 'crm:7 50, crm:8 50'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['ann:60|bob:39.99', 'sum: 99.99'],
    ['ann:60|bob:40.000000000001', 'sum: 100.000000000001'],
    ['ann:33.33|bob:33.33|cid:33.33', 'sum: 99.99'],
    ['ann:50', 'sum: 50'],
    ['ann:50|ann:50', 'twice: ann'],
    ['ann|bob', 'shape: ann'],
    ['ann:1,5,5|bob:1', 'shape: ann:1,5,5'],
    ['ann:50|bob', 'shape: bob'],
    ['ann:60|:40', 'shape: :40'],
    ['ann:60|bob:', 'shape: bob:'],
    ['ann:60||bob:40', 'shape: '],
    ['ann:100|', 'shape: '],
    ['|', 'shape: '],
    ['ann:100|bob:0', 'shape: bob:0'],
    ['ann:110|bob:-10', 'shape: bob:-10'],
    ['ann:60%|bob:40%', 'shape: ann:60%'],
    ['ann:0.6|bob:4e1', 'shape: bob:4e1'],
  ])('%j has %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what a whole share is', () => {
  const scale = (...texts: string[]) => shareScaleOf([{ codes: new Int32Array(0), texts }]);

  test('one when nobody shares, else every percent is a whole number of it', () => {
    expect(scale('', 'ann', 'bob:100')).toBe(1n);
    expect(scale('ann:60|bob:40')).toBe(100n);
    expect(scale('ann:60|bob:40', 'ann:33.3|bob:66.7')).toBe(1000n);
    // Quarters and tenths of a percent: twentieths.
    expect(scale('ann:0.25|bob:99.75', 'ann:0.1|bob:99.9')).toBe(2000n);
  });

  test('shares that are wrong do not count', () => {
    expect(scale('ann:60|bob:39.999')).toBe(1n);
  });

  test('the scale is in both columns', () => {
    const column = (text: string) => ({ codes: new Int32Array(0), texts: [text] });
    const both = shareScaleOf([column('ann:12.5|bob:87.5'), column('cid:0.2|dan:99.8')]);
    // 1/2 and 1/5 of a percent.
    expect(both).toBe(1000n);
    expect(exact(both, 1000n).equals(1)).toBe(true);
  });
});
