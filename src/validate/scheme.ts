/** scheme.yaml → Scheme, with every finding about it collected. */
import type { Component, Kind } from '../core/components/define.ts';
import type { Complaint } from '../core/components/parts/scalars.ts';
import { whereOf } from '../core/components/parts/where.ts';
import { MAIN, type Plan, type PlanName, type RoleName } from '../core/model.ts';
import { type Currency, currencyOf } from '../core/money/currency.ts';
import { money } from '../core/money/money.ts';
import { named } from '../core/roster.ts';
import type { Role, RoleTotal, Scheme } from '../core/scheme.ts';
import type { ValueRule } from '../findings/catalog.ts';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { PathPart, YamlSource, YamlValue } from '../findings/source.ts';
import { dialectKeysOf } from './outputs.ts';
import { outputKeysAt } from './payroll.ts';
import { placeIn, valueAt } from './place.ts';
import { checkScheme } from './scheme-rules.ts';
import { type SchemeText, schemeSchema } from './scheme-schema.ts';

export interface Checked<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** Reads a scheme; null when it has errors. */
export function validateScheme(source: YamlSource, kinds: readonly Kind[]): Checked<Scheme> {
  const findings: Finding[] = [];
  const currency = currencyIn(source, findings);
  const parsed = schemeSchema({ decimals: currency?.decimals ?? 2 }, kinds).safeParse(source.value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues as unknown as readonly Issue[]) {
      findings.push(...findingsOf(issue, source));
    }
    return { value: null, findings };
  }
  if (currency === null) return { value: null, findings };
  const scheme = schemeOf(parsed.data, currency);
  findings.push(...checkScheme(scheme, source));
  return { value: findings.length === 0 ? scheme : null, findings };
}

function currencyIn(source: YamlSource, findings: Finding[]): Currency | null {
  const top = source.value;
  const text = typeof top === 'object' && 'currency' in top ? top['currency'] : undefined;
  if (typeof text !== 'string') return null;
  const currency = currencyOf(text);
  if (currency === null) {
    const facts = { key: 'currency', text, rule: 'currency', allowed: [], near: [] } as const;
    findings.push(finding('value-invalid', placeIn(source, ['currency']), facts));
  }
  return currency;
}

function schemeOf(text: SchemeText, currency: Currency): Scheme {
  const { rounding, head_deals, credit } = text;
  const plans = new Map<PlanName, Plan>();
  for (const [key, plan] of Object.entries(text.plans ?? {})) {
    const name = named.plan(key);
    plans.set(name, { name, measure: plan.measure, where: whereOf(plan.where) });
  }
  if (!plans.has(MAIN)) plans.set(MAIN, { name: MAIN, measure: 'revenue', where: [] });
  const roles = new Map<RoleName, Role>();
  for (const [key, role] of Object.entries(text.roles)) {
    const name = named.role(key);
    const components = role.components as readonly Component[];
    roles.set(name, { name, components, total: totalOf(role.total) });
  }
  return {
    name: text.name,
    currency,
    grain: text.period,
    rounding: {
      to: rounding?.to ?? money(1n),
      mode: rounding?.mode ?? 'half_up',
      at: rounding?.at ?? 'component',
    },
    proration: {
      plans: text.proration?.plans ?? 'as_written',
      amounts: text.proration?.amounts ?? 'as_written',
    },
    amountsSaid: text.proration?.amounts !== undefined,
    accepted: text.accept ?? [],
    credit: { date: credit.date, statuses: credit.statuses ?? null },
    headDeals: {
      countTowardRepPlan: head_deals.count_toward_rep_plan,
      unassigned: head_deals.unassigned ?? 'hold',
      assignees: head_deals.assignees ?? 'team',
      split: head_deals.split ?? false,
    },
    plans,
    roles,
    outputs: dialectKeysOf(text.outputs ?? {}),
    payroll: text.payroll ?? null,
  };
}

function totalOf(text: SchemeText['roles'][string]['total']): RoleTotal | null {
  if (text === undefined) return null;
  const { cap, guarantee, draw } = text;
  return { cap: cap ?? null, guarantee: guarantee ?? null, draw: draw ?? null };
}

/** What zod says of one place; the schemas add `complaint` to what only they know. */
interface Issue {
  readonly code: string;
  readonly path: readonly PathPart[];
  /** The keys that are not known, where that is what is wrong. */
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly params?: { readonly complaint?: Complaint };
  readonly origin?: string;
}

function findingsOf(issue: Issue, source: YamlSource): readonly Finding[] {
  const { path } = issue;
  const inside = path.map(String).join('.');
  if (issue.keys !== undefined) {
    return issue.keys.map((key) => unknownKey(key, path, inside, source));
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

function unknownKey(
  key: string,
  path: readonly PathPart[],
  inside: string,
  source: YamlSource,
): Finding {
  const place = placeIn(source, [...path, key], 'key');
  const allowed = allowedAt(path);
  return finding('key-unknown', place, { key, inside, near: nearest(key, allowed), allowed });
}

/** The keys known at a place of the scheme, for suggestions. */
function allowedAt(path: readonly PathPart[]): readonly string[] {
  if (path[0] === 'outputs' || path[0] === 'payroll') return outputKeysAt(path);
  return ALLOWED[path.filter((part) => typeof part === 'string').length === 0 ? '' : 'any'] ?? [];
}

const TOP =
  'name currency period rounding proration credit head_deals plans roles accept outputs payroll'.split(
    ' ',
  );
const REST =
  `date statuses count_toward_rep_plan unassigned assignees split measure where components
  id kind of rate rate_by tiers matrix by mode per rates rows columns from above below at_most target
  steps curve at pay amount at_least revenue gates multipliers window cap floor total guarantee draw
  recoverable column times other plan attainment metric missing growth versus items weight goal
  better share_by to`.split(/\s+/);
const ALLOWED: Readonly<Record<string, readonly string[]>> = { '': TOP, any: REST };
