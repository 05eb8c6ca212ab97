/** Where things stand: a key or value of the scheme, a cell of a CSV file. */
import type { Place } from '../findings/finding.ts';
import type { PathPart, YamlSource, YamlValue } from '../findings/source.ts';
import { columnOf, type DataFile } from './files/data-file.ts';

/** Where a key or a value of the scheme stands. */
export function placeIn(
  source: YamlSource,
  path: readonly PathPart[],
  what: 'key' | 'value' = 'value',
): Place {
  return { at: 'span', ...source.spanOf(path, what) };
}

/** Where a cell stands; the whole row when the file has no such column. */
export function cellAt(source: DataFile, row: number, column: string | null): Place {
  const found = column === null ? null : columnOf(source, column);
  const record = source.records[row] ?? 0;
  const field = found?.fields[found.at?.[row] ?? 0] ?? null;
  return { at: 'cell', file: source.file, record, field };
}

/** What stands at a path of the scheme; undefined where nothing does. */
export function valueAt(value: YamlValue, path: readonly PathPart[]): YamlValue | undefined {
  let at: YamlValue | undefined = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<PathPart, YamlValue>>)[part];
  }
  return at;
}
