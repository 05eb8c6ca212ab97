/** Rules of a scheme across its parts, once every value is understood. */
import type { Component } from '../core/components/define.ts';
import type { Attribution } from '../core/deals.ts';
import { type Condition, HEAD, ORIGIN, type Versus, type Where } from '../core/model.ts';
import { type Role, type Scheme, TOTAL } from '../core/scheme.ts';
import type { ValueRule } from '../findings/catalog.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { PathPart, YamlSource } from '../findings/source.ts';
import { checkFiles } from './files/check.ts';
import { checkPayroll } from './payroll-rules.ts';
import { placeIn, valueAt } from './place.ts';
import { wheresOf } from './wheres.ts';

export function checkScheme(scheme: Scheme, source: YamlSource): readonly Finding[] {
  const findings: Finding[] = [];
  for (const role of scheme.roles.values()) {
    findings.push(...checkRole(scheme, role, source));
  }
  findings.push(...checkPools(scheme, source), ...checkOrigins(scheme, source));
  findings.push(...checkPayroll(scheme, source));
  findings.push(...checkFiles(scheme, source));
  return findings;
}

function checkRole(scheme: Scheme, role: Role, source: YamlSource): readonly Finding[] {
  const findings: Finding[] = [];
  if (role.name === 'team') {
    const facts = { key: 'team', text: '', rule: 'role-reserved', allowed: [], near: [] } as const;
    findings.push(finding('value-invalid', placeIn(source, ['roles', role.name], 'key'), facts));
  }
  const seen = new Set<string>();
  role.components.forEach((component, i) => {
    const path = ['roles', role.name, 'components', i];
    if (seen.has(component.id)) {
      const facts = { component: component.id, role: role.name };
      findings.push(finding('component-duplicate', placeIn(source, [...path, 'id']), facts));
    }
    seen.add(component.id);
    findings.push(...checkComponent(scheme, role, component, source, path));
  });
  return findings;
}

function checkComponent(
  scheme: Scheme,
  role: Role,
  component: Component,
  source: YamlSource,
  path: readonly PathPart[],
): readonly Finding[] {
  const findings: Finding[] = [];
  const invalid = (key: PathPart | null, rule: ValueRule, told: Partial<Told> = {}): void => {
    const at = key === null ? path : [...path, key];
    const facts = { key: String(at.at(-1)), text: '', allowed: [], near: [], ...told, rule };
    findings.push(finding('value-invalid', placeIn(source, at), facts));
  };
  for (const plan of unknownPlans(scheme, component)) {
    const plans = [...scheme.plans.keys()];
    const facts = { plan, near: nearest(plan, plans), plans };
    findings.push(finding('plan-unknown', placeIn(source, path), facts));
  }
  if (component.id === TOTAL) invalid('id', 'id-reserved', { text: component.id });
  if (capBelowFloor(component)) invalid('cap', 'cap-below-floor');
  if (!fitsPlan(scheme, component)) invalid('tiers', 'marginal-needs-plan-base');
  for (const versus of finerThan(scheme, component)) {
    invalid(component.growing === null ? null : 'versus', 'versus-grain', { text: versus });
  }
  if (component.once === 'team' && role.name === HEAD) invalid('kind', 'pool-not-head');
  component.over.forEach((id, i) => {
    const allowed = repComponents(scheme);
    if (allowed.includes(id)) return;
    const place = placeIn(source, [...path, 'components', i]);
    const facts = { key: 'components', text: id, near: nearest(id, allowed), allowed } as const;
    findings.push(finding('value-invalid', place, { ...facts, rule: 'over-unknown' }));
  });
  const why = role.name === HEAD ? ownDeals(component) : null;
  if (why !== null) {
    const facts = { component: component.id, why };
    findings.push(finding('head-earns-from-own-deals', placeIn(source, path), facts));
  }
  return findings;
}

interface Told {
  readonly text: string;
}

function unknownPlans({ plans }: Scheme, { performances }: Component): readonly string[] {
  return performances.flatMap((by) =>
    by.name === 'attainment' && !plans.has(by.plan) ? [by.plan] : [],
  );
}

function capBelowFloor({ cap, floor }: Component): boolean {
  return cap !== null && floor !== null && cap < floor;
}

/** Baselines of months, which a scheme of quarters does not have. */
function finerThan({ grain }: Scheme, component: Component): readonly Versus[] {
  if (grain !== 'quarter') return [];
  return versusIn(component).filter((versus) => versus === 'same_month_last_year');
}

/** Marginal tiers by attainment need the base to be what the plan counts. */
function fitsPlan(scheme: Scheme, { planBase, basis, where }: Component): boolean {
  if (planBase?.name !== 'attainment') return true;
  const plan = scheme.plans.get(planBase.plan);
  if (plan === undefined) return true;
  return plan.measure === basis?.measure && sameWhere(plan.where, where);
}

function versusIn({ growing, performances }: Component): readonly Versus[] {
  return [
    ...(growing === null ? [] : [growing.versus]),
    ...performances.flatMap((by) => (by.name === 'growth' ? [by.versus] : [])),
  ];
}

/** What an override can be paid by: components of reps, but no other override. */
function repComponents(scheme: Scheme): readonly string[] {
  const ids = [...scheme.roles.values()]
    .filter(({ name }) => name !== HEAD)
    .flatMap(({ components }) => components.filter(({ over }) => over.length === 0))
    .map(({ id }) => id);
  return [...new Set<string>(ids)];
}

/** How a head's component would pay for the head's own deals, or null. */
function ownDeals({
  basis,
  growing,
  performances,
  where,
}: Component): 'of-own' | 'own-attainment' | 'origin-head' | null {
  if (basis?.of === 'own' || growing?.of === 'own') return 'of-own';
  const own = performances.some(
    (by) => (by.name === 'attainment' || by.name === 'growth') && by.of === 'own',
  );
  if (own) return 'own-attainment';
  return where.some(onlyHeads) ? 'origin-head' : null;
}

/** Pools of one id are one pool of the team, so they must be written alike in every role. */
function checkPools(scheme: Scheme, source: YamlSource): readonly Finding[] {
  const known = new Map<string, string>();
  const findings: Finding[] = [];
  for (const role of scheme.roles.values()) {
    role.components.forEach(({ once, id }, i) => {
      if (once !== 'team') return;
      const path = ['roles', role.name, 'components', i];
      const text = JSON.stringify(valueAt(source.value, path));
      const other = known.get(id) ?? text;
      known.set(id, other);
      if (other === text) return;
      const facts = { key: 'id', text: id, rule: 'pool-differs', allowed: [], near: [] } as const;
      findings.push(finding('value-invalid', placeIn(source, [...path, 'id']), facts));
    });
  }
  return findings;
}

/** Conditions that let the head's own deals through and nobody else's. */
function onlyHeads(condition: Condition): boolean {
  return condition.column === ORIGIN && 'values' in condition && condition.values.includes('head');
}

/** The built-in column has two texts, whatever the deals. */
function checkOrigins(scheme: Scheme, source: YamlSource): readonly Finding[] {
  return wheresOf(scheme).flatMap(({ where, path }) =>
    where.flatMap((condition) => {
      if (condition.column !== ORIGIN || !('values' in condition)) return [];
      return condition.values.flatMap((text, i) => {
        if (ORIGINS.includes(text)) return [];
        const facts = { key: ORIGIN, text, allowed: ORIGINS, near: nearest(text, ORIGINS) };
        const place = placeIn(source, [...path, ORIGIN, i]);
        return [finding('value-invalid', place, { ...facts, rule: 'one-of' })];
      });
    }),
  );
}

const ORIGINS: readonly string[] = ['own', 'head'] satisfies readonly Attribution['origin'][];

function sameWhere(a: Where, b: Where): boolean {
  const text = (where: Where): string => JSON.stringify(where.map(conditionText).sort());
  return text(a) === text(b);
}

function conditionText(condition: Condition): string {
  if ('values' in condition)
    return JSON.stringify([condition.column, [...condition.values].sort()]);
  const { low, high } = condition.range;
  const edge = (each: typeof low | typeof high): string =>
    each === null ? '' : `${each.edge} ${each.at.toFraction()}`;
  return JSON.stringify([condition.column, edge(low), edge(high)]);
}
