/** scheme.yaml → Scheme, with every finding about it collected. */
import type { Component, Kind, Terms } from '../core/components/define.ts';
import { whereOf } from '../core/components/parts/where.ts';
import { MAIN, type Plan, type PlanName, type RoleName } from '../core/model.ts';
import { type Currency, currencyOf } from '../core/money/currency.ts';
import { money } from '../core/money/money.ts';
import { named } from '../core/roster.ts';
import type { Role, RoleTotal, Scheme } from '../core/scheme.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import { kept } from './kept.ts';
import { dialectKeysOf } from './outputs.ts';
import { placeIn } from './place.ts';
import { findingsOfIssues, issuesOf } from './schema-findings.ts';
import { checkScheme } from './scheme-rules.ts';
import { languageOf, type SchemeText, schemeSchema } from './scheme-schema.ts';
import { understood } from './understood.ts';

export interface Checked<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** A reader of schemes of some kinds; the schema of a currency is built once. */
export function schemeReader(kinds: readonly Kind[]): (source: YamlSource) => Checked<Scheme> {
  const schemaOf = kept((terms: Terms) => schemeSchema(terms, kinds));
  return (source) => validateScheme(source, schemaOf, kinds);
}

type SchemaOf = (terms: Terms) => ReturnType<typeof schemeSchema>;

/**
 * Reads a scheme. With errors it is what of the scheme can be understood, to check the other inputs
 * by and never to calculate; null when that is too little.
 */
function validateScheme(
  source: YamlSource,
  schemaOf: SchemaOf,
  kinds: readonly Kind[],
): Checked<Scheme> {
  const findings: Finding[] = [];
  const currency = currencyIn(source, findings);
  const schema = schemaOf({ decimals: currency?.decimals ?? 2 });
  const parsed = schema.safeParse(source.value);
  const issues = issuesOf(parsed);
  if (issues.length > 0) findings.push(...findingsOfIssues(issues, source, languageOf(kinds)));
  const text = parsed.success
    ? parsed.data
    : schema.safeParse(understood(source.value, issues)).data;
  if (currency === null || text === undefined) return { value: null, findings };
  const scheme = schemeOf(text, currency);
  findings.push(...checkScheme(scheme, source));
  return { value: scheme, findings };
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
  const { rounding, proration, head_deals, credit } = text;
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
    rounding: { ...rounding, to: rounding.to ?? money(1n) },
    proration: { ...proration, amounts: proration.amounts ?? 'as_written' },
    amountsSaid: proration.amounts !== undefined,
    accepted: text.accept ?? [],
    credit: { date: credit.date, statuses: credit.statuses ?? null },
    headDeals: {
      countTowardRepPlan: head_deals.count_toward_rep_plan,
      unassigned: head_deals.unassigned,
      assignees: head_deals.assignees,
      split: head_deals.split,
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
