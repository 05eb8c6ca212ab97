/** Rules of `payroll` that need the rest of the scheme. */
import { ADJUSTMENTS, type Payroll, type PayrollCell } from '../core/outputs.ts';
import type { Grain } from '../core/period.ts';
import { type Scheme, TOTAL } from '../core/scheme.ts';
import type { ValueRule } from '../findings/catalog.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { PathPart, YamlSource } from '../findings/source.ts';
import { placeIn } from './place.ts';

type Complain = (
  path: readonly PathPart[],
  rule: ValueRule,
  allowed: readonly string[],
  text?: string,
) => void;

/** Every component is known, every amount stands somewhere, and every row says whom it pays. */
export function checkPayroll(scheme: Scheme, source: YamlSource): readonly Finding[] {
  const { payroll } = scheme;
  if (payroll === null) return [];
  const findings: Finding[] = [];
  const components = componentsOf(scheme);
  const complain: Complain = (path, rule, allowed, text = '') => {
    const key = String(path.at(-1) ?? '');
    const facts = { key, text, rule, allowed, near: nearest(text, allowed) };
    findings.push(finding('value-invalid', placeIn(source, ['payroll', ...path]), facts));
  };
  payroll.columns.forEach(({ cell }, at) => {
    const path = ['columns', at];
    checkCell(cell, path, components, scheme.grain, complain);
    findings.push(...unknownWords(cell, ['payroll', ...path, 'values'], components, source));
  });
  const cells = payroll.columns.map(({ cell }) => cell);
  const missing = missingAmounts(payroll, cells, components);
  if (missing.length > 0) complain(['columns'], 'payroll-incomplete', missing, payroll.rows);
  const names = ['payroll_id', 'employee', 'name'];
  if (!cells.some((cell) => cell.kind === 'fact' && names.includes(cell.fact))) {
    complain(['columns'], 'payroll-nobody', names);
  }
  return findings;
}

function checkCell(
  cell: PayrollCell,
  path: readonly PathPart[],
  components: readonly string[],
  grain: Grain,
  complain: Complain,
): void {
  switch (cell.kind) {
    case 'text':
    case 'amount':
      return;
    case 'component':
      if (components.includes(cell.component)) return;
      complain([...path, 'amount_of'], 'one-of', components, cell.component);
      return;
    case 'time': {
      const parts = partsOf(cell.time === 'period' ? grain : 'day');
      const format = new RegExp(`^(?:${parts.join('|')}|[^\\p{L}\\p{N}\\p{C}])+$`, 'u');
      if (cell.format === null || format.test(cell.format)) return;
      complain([...path, 'format'], 'time-format', parts, cell.format);
      return;
    }
    case 'fact': {
      if (cell.fact !== 'component' || cell.values === null) return;
      const words = cell.values;
      const without = [...components, ADJUSTMENTS].filter((name) => !words.has(name));
      if (without.length > 0) complain([...path, 'values'], 'payroll-values', without);
    }
  }
}

/** Words for components that the scheme does not have. */
function unknownWords(
  cell: PayrollCell,
  path: readonly PathPart[],
  components: readonly string[],
  source: YamlSource,
): readonly Finding[] {
  if (cell.kind !== 'fact' || cell.fact !== 'component' || cell.values === null) return [];
  const allowed = [...components, ADJUSTMENTS];
  const inside = path.join('.');
  return [...cell.values.keys()]
    .filter((key) => !allowed.includes(key))
    .map((key) => {
      const facts = { key, inside, near: nearest(key, allowed), allowed };
      return finding('key-unknown', placeIn(source, [...path, key], 'key'), facts);
    });
}

/** What a format is made of, longest first. */
function partsOf(unit: Grain | 'day'): readonly string[] {
  switch (unit) {
    case 'day':
      return ['YYYY', 'YY', 'MM', 'DD'];
    case 'month':
      return ['YYYY', 'YY', 'MM'];
    case 'quarter':
      return ['YYYY', 'YY', 'Q'];
  }
}

/** What would be paid to nobody: parts of the payout that no column holds. */
function missingAmounts(
  payroll: Payroll,
  cells: readonly PayrollCell[],
  components: readonly string[],
): readonly string[] {
  const amounts = new Set(cells.flatMap((cell) => (cell.kind === 'amount' ? [cell.amount] : [])));
  if (payroll.rows === 'component') return amounts.has('amount') ? [] : ['amount'];
  if (amounts.has('payout')) return [];
  const single = new Set(cells.flatMap((it) => (it.kind === 'component' ? [it.component] : [])));
  const none = amounts.size === 0 && single.size === 0;
  if (none) return ['payout'];
  const parts = amounts.has('earned') ? [] : components.filter((id) => !single.has(id));
  return amounts.has('adjustments') ? parts : [...parts, ADJUSTMENTS];
}

/** Ids of components; what the total of a role changes is paid under an id of its own. */
function componentsOf({ roles }: Scheme): readonly string[] {
  const ids = [...roles.values()].flatMap(({ components, total }) => [
    ...components.map(({ id }) => id),
    ...(total === null ? [] : [TOTAL]),
  ]);
  return [...new Set(ids)];
}
