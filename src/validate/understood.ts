/**
 * What can be understood of a scheme with faults, so that the other inputs are checked in the same
 * go. A part with a fault gives way to one that asks nothing of them: a component that pays nothing
 * stands under its id, a role keeps its name. Nothing is calculated by such a scheme.
 */
import type { PathPart, YamlValue } from '../findings/source.ts';

/** Where a fault stands, and the keys that are not known there. */
export interface Fault {
  readonly path: readonly PathPart[];
  readonly keys?: readonly string[];
}

type Mapping = Readonly<Record<string, YamlValue>>;

/** What may be left out. */
const OPTIONAL = ['rounding', 'proration', 'accept', 'outputs', 'payroll'];

/** What stands in for keys that must be there: the rules that refuse the least. */
const STAND_INS: Mapping = {
  name: 'scheme',
  head_deals: { count_toward_rep_plan: 'false', assignees: 'any', split: 'true' },
};

/** The scheme without its faults; null where they concern how the other inputs are read. */
export function understood(value: YamlValue, faults: readonly Fault[]): YamlValue | null {
  if (!isMapping(value)) return null;
  const kept = new Map(Object.entries(value));
  if (!faults.every((fault) => withoutFault(kept, fault))) return null;
  const roles = rolesIn(kept.get('roles'), faults);
  return roles === null ? null : Object.fromEntries(kept.set('roles', roles));
}

/** Takes a fault out of what is kept; false where nothing can stand in for it. */
function withoutFault(kept: Map<string, YamlValue>, { path, keys = [] }: Fault): boolean {
  if (path.length === 0) {
    for (const unknown of keys) kept.delete(unknown);
    return true;
  }
  const key = String(path[0]);
  const standIn = Object.hasOwn(STAND_INS, key) ? STAND_INS[key] : undefined;
  if (standIn !== undefined) kept.set(key, standIn);
  else if (OPTIONAL.includes(key)) kept.delete(key);
  else return key === 'roles';
  return true;
}

function rolesIn(roles: YamlValue | undefined, faults: readonly Fault[]): Mapping | null {
  if (roles === undefined || !isMapping(roles)) return null;
  const kept = Object.entries(roles).map(([name, role]) => {
    const own = faults.filter(({ path }) => path[0] === 'roles' && path[1] === name);
    return [name, roleWithout(role, own)] as const;
  });
  return Object.fromEntries(kept);
}

function roleWithout(role: YamlValue, faults: readonly Fault[]): YamlValue {
  const below = (key: string): readonly Fault[] => faults.filter(({ path }) => path[2] === key);
  const list = isMapping(role) ? role['components'] : undefined;
  if (!isMapping(role) || !isList(list) || list.length === 0)
    return { components: [nothing('', 0)] };
  const faulty = new Set(below('components').map(({ path }) => path[3]));
  const components = list.map((each, i) => (faulty.has(i) ? nothing(each, i) : each));
  const total = role['total'];
  const limits = total === undefined || below('total').length > 0 ? {} : { total };
  return { components, ...limits };
}

/** A component that pays nothing, in the place and under the id of one with a fault. */
function nothing(component: YamlValue, position: number): YamlValue {
  const id = isMapping(component) ? component['id'] : undefined;
  const own = typeof id === 'string' && id !== '' ? id : `component ${position + 1}`;
  return { id: own, kind: 'bonus', target: '0' };
}

function isMapping(value: YamlValue): value is Mapping {
  return typeof value === 'object' && !isList(value);
}

function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}
