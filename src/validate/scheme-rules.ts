/** Rules of a scheme across its parts, once every value is understood. */
import type { Component } from '../core/components/define.ts';
import { HEAD, ORIGIN, type Where } from '../core/model.ts';
import type { Role, Scheme } from '../core/scheme.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { PathPart, YamlSource } from '../findings/source.ts';
import { checkPayroll } from './payroll-rules.ts';
import { placeIn } from './place.ts';

export function checkScheme(scheme: Scheme, source: YamlSource): readonly Finding[] {
  const findings: Finding[] = [];
  if (scheme.rounding.to <= 0n) {
    const facts = { key: 'to', text: '0', rule: 'rounding-step', allowed: [], near: [] } as const;
    findings.push(finding('value-invalid', placeIn(source, ['rounding', 'to']), facts));
  }
  for (const role of scheme.roles.values()) {
    findings.push(...checkRole(scheme, role, source));
  }
  findings.push(...checkPayroll(scheme, source));
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
  for (const by of component.performances) {
    if (by.name !== 'attainment' || scheme.plans.has(by.plan)) continue;
    const plans = [...scheme.plans.keys()];
    const facts = { plan: by.plan, near: nearest(by.plan, plans), plans };
    findings.push(finding('plan-unknown', placeIn(source, path), facts));
  }
  const invalid = (key: string, rule: 'cap-below-floor' | 'marginal-needs-plan-base') => {
    const facts = { key, text: '', rule, allowed: [], near: [] } as const;
    findings.push(finding('value-invalid', placeIn(source, [...path, key]), facts));
  };
  if (component.cap !== null && component.floor !== null && component.cap < component.floor) {
    invalid('cap', 'cap-below-floor');
  }
  if (component.planBase !== null && component.planBase.name === 'attainment') {
    const plan = scheme.plans.get(component.planBase.plan);
    const fits =
      plan === undefined ||
      (plan.measure === component.basis?.measure && sameWhere(plan.where, component.where));
    if (!fits) invalid('tiers', 'marginal-needs-plan-base');
  }
  if (role.name !== HEAD) return findings;
  const own = (why: 'of-own' | 'own-attainment' | 'origin-head') =>
    findings.push(
      finding('head-earns-from-own-deals', placeIn(source, path), { component: component.id, why }),
    );
  if (component.basis?.of === 'own') own('of-own');
  else if (component.performances.some((by) => by.name === 'attainment' && by.of === 'own')) {
    own('own-attainment');
  } else if (
    component.where.some(({ column, values }) => column === ORIGIN && values.includes('head'))
  ) {
    own('origin-head');
  }
  return findings;
}

function sameWhere(a: Where, b: Where): boolean {
  const text = (where: Where): string =>
    JSON.stringify(where.map(({ column, values }) => [column, [...values].sort()]).sort());
  return text(a) === text(b);
}
