/**
 * The keys `payroll` of scheme.yaml: one more file, as a payroll system wants it. Rules that need
 * the rest of the scheme are in `payroll-rules.ts`.
 */
import * as z from 'zod';
import { complain } from '../core/components/parts/complaint.ts';
import { listOf } from '../core/components/parts/lists.ts';
import { noted } from '../core/components/parts/notes.ts';
import { exactlyOne, mapping } from '../core/components/parts/rules.ts';
import { anyText, nameScalar, oneOf } from '../core/components/parts/scalars.ts';
import {
  OWN_FILES,
  type Payroll,
  type PayrollAmount,
  type PayrollCell,
  type PayrollColumn,
  type PayrollFact,
  type PayrollTime,
} from '../core/outputs.ts';
import { dialectKeysOf, dialectShape } from './outputs.ts';

const FACTS = ['payroll_id', 'employee', 'name', 'team', 'role', 'currency'] as const;
const COMPONENT_FACTS = ['component', 'reason'] as const;
const TIMES = ['period', 'first_day', 'last_day'] as const;
const AMOUNTS = ['earned', 'adjustments', 'payout'] as const;
const COMPONENT_AMOUNTS = ['amount'] as const;

type Rows = Payroll['rows'];
type Field = PayrollFact | PayrollTime | PayrollAmount;

const PERSON_FIELDS: readonly Field[] = [...FACTS, ...TIMES, ...AMOUNTS];
const COMPONENT_FIELDS: readonly Field[] = [
  ...FACTS,
  ...COMPONENT_FACTS,
  ...TIMES,
  ...COMPONENT_AMOUNTS,
];

/** What stands in a column: one of these keys. */
const CELLS = ['field', 'amount_of', 'text'] as const;

const columnSchema = mapping(
  {
    header: nameScalar.describe('The header of the column.'),
    field: oneOf([...FACTS, ...COMPONENT_FACTS, ...TIMES, ...AMOUNTS, ...COMPONENT_AMOUNTS])
      .optional()
      .describe('What stands in the column.'),
    amount_of: nameScalar
      .optional()
      .describe('A component, of which the amount stands in the column; for a row per person.'),
    text: anyText.optional().describe('A fixed text.'),
    format: nameScalar
      .optional()
      .describe('How a period or a day is written, e.g. MM.YYYY or DD.MM.YYYY.'),
    values: z
      .record(z.string(), anyText)
      .optional()
      .describe('Our texts and what is written for them.'),
    empty: anyText.optional().describe('What is written where the field is empty.'),
  },
  [exactlyOne(CELLS)],
);

type ColumnText = z.output<typeof columnSchema>;

type Context = z.core.$RefinementCtx<unknown>;
type Path = readonly (string | number)[];

/** The description of the payroll file. */
export const payrollSchema = noted(
  mapping({
    file: nameScalar.describe('The name of the file, beside payouts.csv.'),
    rows: oneOf(['person', 'component'])
      .default('person')
      .describe('A row per person, or per person and component.'),
    columns: listOf(columnSchema).describe('The columns, in order.'),
    ...dialectShape,
  }),
  { name: 'payroll' },
)
  .transform((text, ctx): Payroll => {
    const { file, rows, columns, ...dialect } = text;
    const wrong = fileNameRule(file);
    if (wrong !== null) complain(ctx, { code: 'value-invalid', rule: wrong }, ['file']);
    const read = columns.map((column, at) => columnOf(column, rows, ctx, ['columns', at]));
    const complete = read.filter((column) => column !== null);
    if (wrong !== null || complete.length < read.length) return z.NEVER;
    return { file, rows, columns: complete, dialect: dialectKeysOf(dialect) };
  })
  .describe('One more file, for the payroll system.');

/** The rule that a file name breaks, or null. A name stands in the period's directory, as it is. */
function fileNameRule(file: string): 'file-name' | 'file-name-own' | null {
  if (!/^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M} ._()+-]*[\p{L}\p{N}\p{M}_)])?$/u.test(file)) {
    return 'file-name';
  }
  return OWN_FILES.has(file.toLowerCase()) ? 'file-name-own' : null;
}

function columnOf(column: ColumnText, rows: Rows, ctx: Context, path: Path): PayrollColumn | null {
  const cell = cellOf(column, rows, ctx, path);
  if (cell === null) return null;
  const facts = rows === 'person' ? FACTS : [...FACTS, ...COMPONENT_FACTS];
  const goesWith = [
    ['format', 'time', TIMES],
    ['values', 'fact', facts],
    ['empty', 'fact', facts],
  ] as const;
  const useless = goesWith.filter(([key, kind]) => column[key] !== undefined && cell.kind !== kind);
  for (const [key, , allowed] of useless) {
    complain(ctx, { code: 'value-invalid', rule: 'other-fields', allowed }, [...path, key]);
  }
  return useless.length > 0 ? null : { header: column.header, cell };
}

function cellOf(column: ColumnText, rows: Rows, ctx: Context, path: Path): PayrollCell | null {
  const { field, amount_of: component, text, format, values, empty } = column;
  if (text !== undefined) return { kind: 'text', text };
  if (component !== undefined) {
    if (rows === 'person') return { kind: 'component', component };
    complain(ctx, { code: 'value-invalid', rule: 'rows-component' }, [...path, 'amount_of']);
    return null;
  }
  const allowed = rows === 'person' ? PERSON_FIELDS : COMPONENT_FIELDS;
  if (field === undefined || !allowed.includes(field)) {
    complain(ctx, { code: 'value-invalid', rule: 'one-of', allowed }, [...path, 'field']);
    return null;
  }
  if (isTime(field)) return { kind: 'time', time: field, format: format ?? null };
  if (isFact(field)) {
    const words = values === undefined ? null : new Map(Object.entries(values));
    return { kind: 'fact', fact: field, values: words, empty: empty ?? '' };
  }
  return { kind: 'amount', amount: field };
}

function isTime(field: Field): field is PayrollTime {
  return TIMES.some((time) => time === field);
}

function isFact(field: Field): field is PayrollFact {
  return [...FACTS, ...COMPONENT_FACTS].some((fact) => fact === field);
}
