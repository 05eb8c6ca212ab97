// Exact numbers of the slow oracle: plain pairs of integers, reading them, rounding them.

export type Fraction = { readonly n: bigint; readonly d: bigint };

export function fraction(n: bigint, d = 1n): Fraction {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  return d < 0n ? { n: -n / a, d: -d / a } : { n: n / a, d: d / a };
}
export const zero = fraction(0n);
export const one = fraction(1n);
export const plus = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n);
export const compare = (a: Fraction, b: Fraction) => minus(a, b).n;
export const total = (list: readonly Fraction[]) => list.reduce(plus, zero);
export const running = (list: readonly Fraction[]) =>
  list.reduce<Fraction[]>((sums, x) => sums.concat(plus(sums.at(-1) ?? zero, x)), []);
export const sum = (list: readonly bigint[]) => list.reduce((a, b) => a + b, 0n);

/** `12.5` is 25/2, `57%` is 57/100, an empty cell is nothing. */
export function read(text: string): Fraction {
  const [, sign, whole, tail = '', percent] = /^(-?)(\d*)\.?(\d*)(%?)$/.exec(text.trim()) ?? [];
  if (whole === undefined) throw new Error(`the oracle cannot read "${text}"`);
  const size = BigInt(`0${whole}${tail}`) * (sign === '-' ? -1n : 1n);
  return fraction(size, 10n ** BigInt(tail.length) * (percent ? 100n : 1n));
}

/** `ivanov` or `ivanov:60|petrova:40`. */
export function readShares(text: string): { employee: string; share: Fraction }[] {
  if (text.trim() === '') return [];
  return text.split('|').map((part) => {
    const [employee = '', percent = '100'] = part.trim().split(':');
    return { employee, share: read(`${percent}%`) };
  });
}

export const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Kopecks of `x` (in the currency's unit), rounded to a multiple of `to`. */
export function roundTo(x: Fraction, to: Fraction, mode: string): bigint {
  const q = over(x, to);
  const size = q.n < 0n ? -q.n : q.n;
  const whole = size / q.d;
  const rest = 2n * (size % q.d);
  const half = rest === q.d && (mode === 'half_up' || whole % 2n === 1n);
  const away = mode === 'down' ? false : mode === 'up' ? rest > 0n : rest > q.d || half;
  const steps = away ? whole + 1n : whole;
  return kopecks(times(fraction(q.n < 0n ? -steps : steps), to));
}
export const kopecks = (x: Fraction) => (x.n * 100n) / x.d;
