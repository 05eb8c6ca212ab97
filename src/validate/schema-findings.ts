/** What the schema of a scheme says against a file, as findings in the words of the catalogue. */
import type * as z from 'zod';
import type { Complaint } from '../core/components/parts/complaint.ts';
import { type Form, keysAt } from '../core/components/parts/form.ts';
import type { ValueRule } from '../findings/catalog.ts';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { YamlSource, YamlValue } from '../findings/source.ts';
import { placeIn, valueAt } from './place.ts';
import type { Fault } from './understood.ts';

/** What a schema says of a value; nothing where all is well. */
export function issuesOf({ error }: z.ZodSafeParseResult<unknown>): readonly Issue[] {
  return (error?.issues ?? []) as unknown as readonly Issue[];
}

/** `language` says which keys there are, for suggestions. */
export function findingsOfIssues(
  issues: readonly Issue[],
  source: YamlSource,
  language: Form,
): readonly Finding[] {
  return issues.flatMap((issue) => findingsOf(issue, source, language));
}

/** What zod says of one place; the schemas add `complaint` to what only they know. */
interface Issue extends Fault {
  readonly code: string;
  readonly expected?: string;
  readonly params?: { readonly complaint?: Complaint };
  readonly origin?: string;
}

function findingsOf(issue: Issue, source: YamlSource, language: Form): readonly Finding[] {
  const { path } = issue;
  const inside = path.map(String).join('.');
  if (issue.keys !== undefined) {
    const allowed = keysAt(language, source.value, path);
    return issue.keys.map((key) => {
      const facts = { key, inside, near: nearest(key, allowed), allowed };
      return finding('key-unknown', placeIn(source, [...path, key], 'key'), facts);
    });
  }
  if (issue.code === 'invalid_key') {
    const facts = { key: String(path.at(-2) ?? ''), text: '', allowed: [], near: [] };
    return [
      finding('value-invalid', placeIn(source, path, 'key'), { ...facts, rule: 'key-empty' }),
    ];
  }
  const key = String(path.at(-1) ?? '');
  const found = valueAt(source.value, path);
  if (found === undefined && issue.params?.complaint === undefined) {
    const parent = path.slice(0, -1);
    const place = placeIn(source, parent, parent.length === 0 ? 'value' : 'key');
    return [finding('key-missing', place, { key, inside: parent.map(String).join('.') })];
  }
  const text = typeof found === 'string' ? found : '';
  const complaint = issue.params?.complaint ?? complaintOf(issue);
  return [complained(complaint, key, text, placeIn(source, path), found)];
}

function complained(
  complaint: Complaint,
  key: string,
  text: string,
  place: Place,
  found: YamlValue | undefined,
): Finding {
  switch (complaint.code) {
    case 'rate-without-percent':
      return finding(complaint.code, place, { key, text, suggestion: complaint.suggestion });
    case 'tiers-not-rising':
      return finding(complaint.code, place, {
        bound: complaint.bound,
        previous: complaint.previous,
      });
    case 'weights-not-100':
      return finding(complaint.code, place, { sum: complaint.sum });
    case 'value-invalid': {
      const allowed = complaint.allowed ?? [];
      const near = typeof found === 'string' ? nearest(text, allowed) : [];
      const rule = complaint.rule as ValueRule;
      return finding(complaint.code, place, { key, text, rule, allowed, near });
    }
  }
}

/** zod's own issues in the words of the catalogue. */
function complaintOf(issue: Issue): Complaint {
  const rule = (name: ValueRule): Complaint => ({ code: 'value-invalid', rule: name });
  if (issue.code === 'too_small') return rule('list-empty');
  if (issue.code === 'invalid_union') return rule('text-or-list');
  if (issue.expected === 'array') return rule('list');
  if (issue.expected === 'object' || issue.expected === 'record') return rule('mapping');
  return rule('text');
}
