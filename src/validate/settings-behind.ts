/**
 * Which values that were set make an error that does not stand in them: those without which it is not
 * there. With a bound of 110% set below one of 100% in the file, the file's bound does not rise over
 * the one before it; without the setting it does.
 */
import { keyOf } from '../core/key.ts';
import { lazy } from '../core/lazy.ts';
import { type Finding, madeBy } from '../findings/finding.ts';
import { type SetValue, setText, settingText } from './settings.ts';

/** What is found with some of the settings, or none. */
export type FoundWith = (settings: readonly SetValue[]) => readonly Finding[];

/** The findings, each error with the settings that make it. */
export type NameSettings = (
  findings: readonly Finding[],
  settings: readonly SetValue[],
  foundWith: FoundWith,
) => readonly Finding[];

/**
 * Names the settings behind errors. It remembers what it has learnt, for a grid has an error of one
 * axis at every point: an error is asked about once, as long as the settings that make it are there.
 */
export function settingsNamer(): NameSettings {
  const learnt = new Map<string, (readonly SetValue[])[]>();
  return (findings, settings, foundWith) => {
    if (settings.length === 0) return findings;
    const ask = asker(settings, foundWith);
    const texts = new Set(settings.map(setText));
    return findings.map((found) => {
      if (found.severity !== 'error') return found;
      const key = keyOf(found);
      const known = learnt.get(key) ?? [];
      learnt.set(key, known);
      const told = known.find((each) => each.every((set) => texts.has(setText(set))));
      const behind = told ?? ask(key);
      if (told === undefined) known.push(behind);
      const elsewhere = behind.filter((set) => settingText(set).file !== found.place?.file);
      return elsewhere.length === 0 ? found : madeBy(found, elsewhere.map(setText));
    });
  };
}

/** Takes the settings away one at a time, as far as it is needed to know. */
function asker(
  settings: readonly SetValue[],
  foundWith: FoundWith,
): (key: string) => readonly SetValue[] {
  const keysWith = (some: readonly SetValue[]) => lazy(() => new Set(foundWith(some).map(keyOf)));
  const withNone = keysWith([]);
  const without = settings.map((_, i) => {
    return settings.length === 1 ? withNone : keysWith(settings.toSpliced(i, 1));
  });
  return (key) => {
    if (withNone().has(key)) return [];
    const needed = settings.filter((_, i) => without[i]?.().has(key) !== true);
    // Where each of several makes it by itself, none alone is needed.
    return needed.length === 0 ? settings : needed;
  };
}
