/** The periods of a study in a few characters. */

/** `2026-10`, `2026-01..2026-10`. */
export function spanText(periods: readonly string[]): string {
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  return first === last ? first : `${first}..${last}`;
}
