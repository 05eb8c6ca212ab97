/** One worked example of a component, made into the files of a month. */
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify as toCsv } from 'csv-stringify/sync';
import { parse as parseYaml, stringify as toYaml } from 'yaml';
import * as z from 'zod';

type Row = Readonly<Record<string, string>>;

const role = z.looseObject({ components: z.array(z.unknown()).optional() });
const scheme = z.looseObject({ roles: z.record(z.string(), role).optional() });

const example = z
  .strictObject({
    name: z.string().min(1),
    working: z.string().min(1),
    component: z.looseObject({ id: z.string(), kind: z.string() }),
    role: z.string().default('rep'),
    scheme: scheme.default({}),
    period: z.string().default('2026-10'),
    deals: z.string(),
    plans: z.string().default(''),
    metrics: z.string().optional(),
    adjustments: z.string().optional(),
    expect: z.record(z.string(), z.string()).optional(),
    refused: z.array(z.string()).optional(),
  })
  .refine((it) => (it.expect === undefined) !== (it.refused === undefined), 'expect or refused');

export type Example = z.output<typeof example>;

/** The component of roles that an example says nothing about; its rows are left out. */
const FILLER = { id: 'nothing', kind: 'bonus', target: '0' };

const DEFAULTS = {
  name: 'Example',
  currency: 'RUB',
  period: 'month',
  credit: { date: 'closed_on' },
  head_deals: { count_toward_rep_plan: 'false' },
  roles: { rep: { components: [FILLER] } },
};

/** The examples of a file. Every scalar is the text that stands there, as in a scheme. */
export function examplesIn(text: string): readonly Example[] {
  return z.array(example).parse(parseYaml(text, { schema: 'failsafe' }));
}

/** File name to text. */
export function filesOf(it: Example): Record<string, string> {
  const deals = rowsOf(it.deals).map((row, i) => ({
    deal_id: row['deal_id'] || `D-${i + 1}`,
    owner: row['owner'] || 'ann',
    revenue: row['revenue'] || '0',
    closed_on: '2026-10-10',
    ...without(row, ['deal_id', 'owner', 'revenue']),
  }));
  const files: Record<string, string> = {
    'deals.csv': csv(deals),
    'plans.csv': csv(peopleOf(it, deals)),
    'scheme.yaml': toYaml(schemeOf(it), { schema: 'failsafe' }),
  };
  if (it.metrics !== undefined) {
    const common = { period: it.period, team: '', employee: '' };
    files['metrics.csv'] = csv(rowsOf(it.metrics).map((row) => ({ ...common, ...row })));
  }
  if (it.adjustments !== undefined) files['adjustments.csv'] = csv(rowsOf(it.adjustments));
  return files;
}

/** The rows that an example expects of a file, and those which the file has, in its columns. */
export function compared(expected: string, text: string): { wanted: string[]; actual: string[] } {
  const rows = rowsOf(expected);
  const [header = []] = parseCsv(expected, { trim: true, toLine: 1 }) as string[][];
  const all: Row[] = parseCsv(text, { columns: true });
  const known = (parseCsv(text, { toLine: 1 }) as string[][])[0] ?? [];
  const shown = (row: Row): string =>
    header.map((column) => (known.includes(column) ? row[column] : `no ${column}`)).join(' | ');
  const wanted = rows.map((row) => header.map((column) => row[column]).join(' | '));
  return { wanted, actual: all.filter((row) => row['component'] !== FILLER.id).map(shown) };
}

function schemeOf(it: Example): object {
  const merged = merge(DEFAULTS, it.scheme) as typeof DEFAULTS;
  const written = it.scheme.roles?.[it.role];
  const components = [...(written?.components ?? []), it.component];
  return { ...merged, roles: { ...merged.roles, [it.role]: { ...written, components } } };
}

/** The rows of plans.csv: those written, and everybody else whom the deals name. */
function peopleOf(it: Example, deals: readonly Row[]): readonly Row[] {
  const written = rowsOf(it.plans).map((row) => ({
    ...row,
    period: row['period'] || it.period,
    team: row['team'] || 'North',
    employee: row['employee'] ?? '',
    role: row['role'] || roleOf(row['employee'] ?? ''),
    plan: row['plan'] ?? '',
  }));
  const cells = deals.flatMap((row) => [row['owner'] ?? '', row['assigned_to'] ?? '']);
  const names = cells.flatMap((cell) => cell.split('|').map((part) => part.split(':')[0] ?? ''));
  const head = written.some((row) => row.role === 'head') ? [] : ['head'];
  const others = [...new Set([...head, ...names])]
    .filter((name) => name !== '' && written.every((row) => row.employee !== name))
    .map((employee) => {
      return { period: it.period, team: 'North', employee, role: roleOf(employee), plan: '' };
    });
  return [...written, ...others];
}

function roleOf(employee: string): string {
  return employee === '' ? 'team' : employee === 'head' ? 'head' : 'rep';
}

/** Mappings merge, everything else is replaced. */
function merge(under: unknown, over: unknown): unknown {
  if (!isMapping(under) || !isMapping(over)) return over;
  const entries = Object.entries(over).map(([key, value]) => [
    key,
    key in under ? merge(under[key], value) : value,
  ]);
  return { ...under, ...Object.fromEntries(entries) };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowsOf(text: string): readonly Row[] {
  return parseCsv(text, { columns: true, trim: true, skip_empty_lines: true });
}

function without(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}

function csv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return toCsv([...rows], { header: true, columns });
}
