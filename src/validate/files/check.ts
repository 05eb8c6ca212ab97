/** What a scheme says about its files, held against what it needs of them. */
import type { Scheme } from '../../core/scheme.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { nearest } from '../../findings/near.ts';
import type { YamlSource } from '../../findings/source.ts';
import { fold } from '../fold.ts';
import { placeIn } from '../place.ts';
import { expectedOf } from './expected.ts';
import { FILE_ROLES, type FileRole, type Layout, layoutsIn } from './layout.ts';

/** A column that nobody uses is harmless, unless its name is a slip of one that somebody does. */
export function checkFiles(scheme: Scheme, source: YamlSource): readonly Finding[] {
  const layouts = layoutsIn(source);
  return FILE_ROLES.flatMap((role) => [
    ...slips(scheme, source, role, layouts[role]),
    ...wordsTwice(source, role, layouts[role]),
  ]);
}

function slips(
  scheme: Scheme,
  source: YamlSource,
  role: FileRole,
  { columns, values }: Layout,
): readonly Finding[] {
  const allowed = [...expectedOf(role, scheme).names];
  const own = new Set([...columns].flatMap(([name, { said }]) => (said ? [name] : [])));
  const said = [
    ...[...own].map((name) => ['columns', name] as const),
    ...[...values.keys()].filter((name) => !own.has(name)).map((name) => ['values', name] as const),
  ];
  return said.flatMap(([part, name]) => {
    const near = allowed.includes(name) ? [] : nearest(name, allowed);
    if (near.length === 0) return [];
    const place = placeIn(source, ['files', role, part, name], 'key');
    const inside = `files.${role}.${part}`;
    return [finding('key-unknown', place, { key: name, inside, near, allowed })];
  });
}

/** A word of the file under two of ours. */
function wordsTwice(source: YamlSource, role: FileRole, { values }: Layout): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [column, words] of values) {
    const seen = new Map<string, string>();
    for (const { ours, theirs, said } of words) {
      for (const text of said ? theirs : []) {
        const first = seen.get(fold(text)) ?? ours;
        seen.set(fold(text), first);
        if (first === ours) continue;
        const place = placeIn(source, ['files', role, 'values', column, ours]);
        const facts = { key: ours, text, rule: 'word-twice', allowed: [first], near: [] } as const;
        findings.push(finding('value-invalid', place, facts));
      }
    }
  }
  return findings;
}
