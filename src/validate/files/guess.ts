/** Which CRM's export a file looks like, for a suggestion; nothing is read by a guess. */
import { fold } from '../fold.ts';
import { PRESETS, type PresetName, presets } from './presets.ts';

/** Headers that must be there: `ID` and `Amount` alone are anybody's. */
const ENOUGH = 4;

/** The preset that finds most of its columns under these headers, or null. */
export function presetLike(headers: readonly string[]): PresetName | null {
  const there = new Set(headers.map(fold));
  const found = PRESETS.map((name) => {
    const feeds = Object.values(presets[name].columns);
    return { name, columns: feeds.filter((feed) => feed.some((h) => there.has(fold(h)))).length };
  });
  const [best] = found.sort((a, b) => b.columns - a.columns);
  return best !== undefined && best.columns >= ENOUGH ? best.name : null;
}
