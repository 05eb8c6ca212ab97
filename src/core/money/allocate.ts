/**
 * Sharing a whole amount out so that the parts sum to it: largest remainders (Hamilton's method).
 * 83 316.81 over 43 056, 13 178.88 and 13 939 is 51 120.00, 15 647.16 and 16 549.65.
 */
import { compare, type Exact, exact, isZero, sumOf } from './exact.ts';
import { type Money, money } from './money.ts';

/**
 * Parts of `amount` in the ratio of the bases (each zero or more), in steps of `to`. What is left
 * after cutting goes, a step each, to the largest remainders; equal ones in the order given. All
 * parts are zero when all bases are. `amount` is a multiple of `to` and not negative.
 */
export function allocate(amount: Money, bases: readonly Exact[], to: Money): readonly Money[] {
  const whole = sumOf(bases);
  if (isZero(whole)) return bases.map(() => money(0n));
  const steps = amount / to;
  const exactly = bases.map((base) => base.mul(exact(steps)).div(whole));
  const cut = exactly.map((part) => part.n / part.d);
  const left = steps - cut.reduce((sum, part) => sum + part, 0n);
  const byRemainder = exactly
    .map((part, i) => ({ i, rest: part.sub(exact(cut[i] ?? 0n)) }))
    .sort((a, b) => compare(b.rest, a.rest) || a.i - b.i);
  const favoured = new Set(byRemainder.slice(0, Number(left)).map(({ i }) => i));
  return cut.map((part, i) => money((part + (favoured.has(i) ? 1n : 0n)) * to));
}
