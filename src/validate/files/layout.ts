/**
 * What the scheme says about how a file is laid out: its own keys over those of a preset, one by
 * one. A column that the scheme maps is the scheme's; a word of ours that it lists is the scheme's.
 */
import type { YamlSource } from '../../findings/source.ts';
import type { Order } from './days.ts';
import type { Mark } from './numbers.ts';
import { type PresetName, presets } from './presets.ts';
import { type FileText, filesSchema } from './schema.ts';

export const FILE_ROLES = ['deals', 'plans', 'metrics', 'adjustments', 'balances'] as const;

/** What a file is for. */
export type FileRole = (typeof FILE_ROLES)[number];

/** The headers that may feed a column of ours, the best one first. */
export interface Feed {
  readonly headers: readonly string[];
  /** Whether the scheme says so itself: then one of them must be there. */
  readonly said: boolean;
}

/** A word of ours and the words that a file has for it. */
export interface Word {
  readonly ours: string;
  readonly theirs: readonly string[];
  readonly said: boolean;
}

export interface Layout {
  readonly preset: PresetName | null;
  /** By our column. */
  readonly columns: ReadonlyMap<string, Feed>;
  /** By our column. */
  readonly values: ReadonlyMap<string, readonly Word[]>;
  readonly decimal: Mark | null;
  readonly dates: Order | null;
  /** What follows the first blank line is a footer. */
  readonly endsAtBlankLine: boolean;
}

export type Layouts = Readonly<Record<FileRole, Layout>>;

/** The layouts of a scheme; where its `files` is wrong, which is told elsewhere, as without it. */
export function layoutsIn(scheme: YamlSource | null): Layouts {
  const top = scheme?.value;
  const said = typeof top === 'object' && 'files' in top ? top['files'] : undefined;
  const parsed = filesSchema.safeParse(said);
  const files: Readonly<Partial<Record<FileRole, FileText | undefined>>> = parsed.success
    ? parsed.data
    : {};
  const entries = FILE_ROLES.map((role) => [role, layoutOf(files[role] ?? {})]);
  return Object.fromEntries(entries) as Layouts;
}

function layoutOf({ preset, columns, values, decimal, dates }: FileText): Layout {
  const ready = preset === undefined ? null : presets[preset];
  return {
    preset: preset ?? null,
    columns: new Map([...feedsOf(ready?.columns, false), ...feedsOf(columns, true)]),
    values: overlaid(wordsOf(ready?.values, false), wordsOf(values, true)),
    decimal: decimal ?? null,
    dates: dates ?? null,
    endsAtBlankLine: ready?.endsAtBlankLine ?? false,
  };
}

function feedsOf(columns: FileText['columns'], said: boolean): ReadonlyMap<string, Feed> {
  const entries = Object.entries(columns ?? {});
  return new Map(entries.map(([name, headers]) => [name, { headers, said }]));
}

function wordsOf(values: FileText['values'], said: boolean): Layout['values'] {
  const entries = Object.entries(values ?? {});
  return new Map(
    entries.map(([name, words]) => [
      name,
      Object.entries(words).map(([ours, theirs]) => ({ ours, theirs, said })),
    ]),
  );
}

/** The words of each column, those of `over` in the place of the same words below. */
function overlaid(below: Layout['values'], over: Layout['values']): Layout['values'] {
  const merged = new Map(below);
  for (const [name, words] of over) {
    const kept = (below.get(name) ?? []).filter(({ ours }) =>
      words.every((word) => word.ours !== ours),
    );
    merged.set(name, [...kept, ...words]);
  }
  return merged;
}
