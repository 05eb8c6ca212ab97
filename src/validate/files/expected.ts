/** The columns that a file may have by our names, and what stands in those that are no text. */
import { QUANTITY_SCALE } from '../../core/deals.ts';
import { MAIN, type Measure, ORIGIN } from '../../core/model.ts';
import type { Scheme } from '../../core/scheme.ts';
import { dealTermsOf } from '../deal-terms.ts';
import type { FileRole } from './layout.ts';

/** What stands in a column that is no text. */
export type ColumnKind =
  | { readonly kind: 'date' }
  | {
      readonly kind: 'number';
      /** Whether a currency sign may stand beside it. */
      readonly signs: boolean;
      /** How many decimals our own format gives it; null where nobody can know. */
      readonly decimals: number | null;
    };

export interface Expected {
  /** Names that we know or that the scheme uses. */
  readonly names: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, ColumnKind>;
  /** By column: the texts that the scheme asks for. */
  readonly spoken: ReadonlyMap<string, ReadonlySet<string>>;
}

const QUANTITY_DECIMALS = String(QUANTITY_SCALE).length - 1;
/** Of money, while no scheme says in which currency. */
const MONEY_DECIMALS = 2;

const date: ColumnKind = { kind: 'date' };
const whole: ColumnKind = { kind: 'number', signs: false, decimals: 0 };
const quantity: ColumnKind = { kind: 'number', signs: false, decimals: QUANTITY_DECIMALS };
/** A number that may be money or anything else. */
const some: ColumnKind = { kind: 'number', signs: true, decimals: null };

type Columns = Readonly<Record<string, ColumnKind | null>>;

/** Our own columns, with null for text. */
function own(money: ColumnKind): Readonly<Record<FileRole, Columns>> {
  return {
    deals: {
      ...texts('deal_id owner assigned_to assigned_by assigned_reason team'),
      ...texts('product customer status currency'),
      line: whole,
      closed_on: date,
      paid_on: date,
      assigned_on: date,
      revenue: money,
      margin: money,
      cost: money,
      quantity,
    },
    plans: {
      ...texts('period team employee role name aliases payroll_id'),
      plan: money,
      from: date,
      to: date,
    },
    metrics: { ...texts('period team employee metric'), value: some },
    adjustments: { ...texts('period employee reason'), amount: money },
    balances: { ...texts('employee'), owed: money },
  };
}

function texts(names: string): Columns {
  return Object.fromEntries(names.split(' ').map((name) => [name, null]));
}

/** What a file of that role is expected to have; without a scheme, what every one has. */
export function expectedOf(role: FileRole, scheme: Scheme | null): Expected {
  const decimals = scheme?.currency.decimals ?? MONEY_DECIMALS;
  const money: ColumnKind = { kind: 'number', signs: true, decimals };
  const used = scheme === null ? {} : usedBy(scheme, role, money);
  const columns = { ...used, ...own(money)[role], ...plansOf(scheme, role, money) };
  const kinds = Object.entries(columns).flatMap(([name, kind]) =>
    kind === null ? [] : [[name, kind] as const],
  );
  const spoken = scheme === null || role !== 'deals' ? new Map() : spokenBy(scheme);
  return { names: new Set(Object.keys(columns)), kinds: new Map(kinds), spoken };
}

/** The columns that the scheme names. */
function usedBy(scheme: Scheme, role: FileRole, money: ColumnKind): Columns {
  const components = [...scheme.roles.values()].flatMap((each) => each.components);
  if (role === 'plans') {
    const columns = components.flatMap((each) => each.columns);
    return Object.fromEntries(columns.map((column) => [column, money]));
  }
  if (role !== 'deals') return {};
  const wheres = [...scheme.plans.values(), ...components].flatMap(({ where }) => where);
  const ranged = wheres.filter((each) => each.column !== ORIGIN && 'range' in each);
  return {
    ...Object.fromEntries(dealTermsOf(scheme).columns.map(([column]) => [column, null])),
    ...Object.fromEntries(ranged.map(({ column }) => [column, some])),
    [scheme.credit.date]: date,
  };
}

/** The texts that the scheme asks for in columns of the deals. */
function spokenBy({ credit, plans, roles }: Scheme): ReadonlyMap<string, ReadonlySet<string>> {
  const components = [...roles.values()].flatMap((role) => role.components);
  const asked = [
    ...[...plans.values(), ...components]
      .flatMap(({ where }) => where)
      .map((each) => [each.column, 'values' in each ? each.values : []] as const),
    ...components.flatMap(({ listed }) =>
      listed === null ? [] : [[listed.column, listed.texts] as const],
    ),
    ['status', credit.statuses ?? []] as const,
  ];
  const columns = [...new Set(asked.map(([column]) => column))];
  return new Map(
    columns.map((name) => [
      name,
      new Set(asked.flatMap(([column, all]) => (column === name ? all : []))),
    ]),
  );
}

function plansOf(scheme: Scheme | null, role: FileRole, money: ColumnKind): Columns {
  if (role !== 'plans' || scheme === null) return {};
  const isMoney = (measure: Measure) => measure === 'revenue' || measure === 'margin';
  return Object.fromEntries(
    [...scheme.plans.values()].map(({ name, measure }) => [
      planColumn(name),
      isMoney(measure) ? money : quantity,
    ]),
  );
}

/** The column of plans.csv with that plan. */
export function planColumn(plan: string): string {
  return plan === MAIN ? 'plan' : `plan:${plan}`;
}
