/** Names that somebody may have meant, by the number of slips of the keyboard between them. */

/**
 * The candidates within a third of the text's length in slips (one letter more, less or other, or
 * two neighbours swapped; case does not count), at least one slip: the nearest first, then by code
 * point, `most` at the most.
 */
export function nearest(text: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const wanted = Array.from(text.toLowerCase());
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near: { readonly name: string; readonly slips: number }[] = [];
  for (const name of new Set(candidates)) {
    const letters = Array.from(name.toLowerCase());
    if (Math.abs(letters.length - wanted.length) > limit) continue;
    const slips = distance(wanted, letters);
    if (slips <= limit) near.push({ name, slips });
  }
  near.sort((a, b) => a.slips - b.slips || byCodePoint(a.name, b.name));
  return near.slice(0, most).map((each) => each.name);
}

/** How many slips are between two texts. */
export function slipsBetween(a: string, b: string): number {
  return distance(Array.from(a.toLowerCase()), Array.from(b.toLowerCase()));
}

/** Edit distance with swaps of neighbours, each letter edited once (optimal string alignment). */
function distance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row: number[] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, beforeLast[j - 2]! + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

function byCodePoint(a: string, b: string): number {
  const left = Array.from(a, (char) => char.codePointAt(0)!);
  const right = Array.from(b, (char) => char.codePointAt(0)!);
  const differs = left.findIndex((code, i) => code !== right[i]);
  if (differs === -1) return left.length - right.length;
  return differs < right.length ? left[differs]! - right[differs]! : 1;
}
