/**
 * How the files of a period are written: the dialect of the CSV files, and the one more file that a
 * payroll system takes. Amounts and texts are the same in every dialect; only their dress differs.
 */

/** The files that every run may write. A payroll file cannot take one of these names. */
export const OWN_FILES: ReadonlySet<string> = new Set([
  'payouts.csv',
  'components.csv',
  'credits.csv',
  'attainment.csv',
  'exceptions.csv',
  'balances.csv',
  'manifest.json',
]);

/** How a CSV file is written. */
export interface Dialect {
  readonly delimiter: 'comma' | 'semicolon' | 'tab';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1251';
  readonly decimal: 'point' | 'comma';
  readonly lineEnds: 'lf' | 'crlf';
  /** `needed`: around cells that need them; `text`: around every text, never around a number. */
  readonly quotes: 'needed' | 'text';
}

export const DIALECTS = ['unix', 'excel', 'excel-ru'] as const;

export type DialectName = (typeof DIALECTS)[number];

const PRESETS: Readonly<Record<DialectName, Dialect>> = {
  unix: {
    delimiter: 'comma',
    encoding: 'utf-8',
    decimal: 'point',
    lineEnds: 'lf',
    quotes: 'needed',
  },
  excel: {
    delimiter: 'comma',
    encoding: 'utf-8-bom',
    decimal: 'point',
    lineEnds: 'crlf',
    quotes: 'text',
  },
  'excel-ru': {
    delimiter: 'semicolon',
    encoding: 'utf-8-bom',
    decimal: 'comma',
    lineEnds: 'crlf',
    quotes: 'text',
  },
};

/** What a scheme says about a dialect: a preset, and single keys that stand above it. */
export interface DialectKeys extends Partial<Dialect> {
  readonly dialect?: DialectName;
}

/** The canonical dialect. */
export const UNIX: Dialect = PRESETS.unix;

/** The dialect that the keys describe; what they leave out is as in `otherwise`. */
export function dialectOf(keys: DialectKeys, otherwise: Dialect): Dialect {
  const { dialect, ...single } = keys;
  return { ...(dialect === undefined ? otherwise : PRESETS[dialect]), ...single };
}

/** A fact of a person, or of a person's component, as text. */
export type PayrollFact =
  | 'payroll_id'
  | 'employee'
  | 'name'
  | 'team'
  | 'role'
  | 'currency'
  | 'component'
  | 'reason';

/** A time, written by a format such as `MM.YYYY`. */
export type PayrollTime = 'period' | 'first_day' | 'last_day';

/** `amount` is that of a row per component; the others are a person's. */
export type PayrollAmount = 'earned' | 'adjustments' | 'payout' | 'amount';

/** What stands in one column of the payroll file. */
export type PayrollCell =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'fact';
      readonly fact: PayrollFact;
      /** The words of the payroll system for some of our texts; the others are written as they are. */
      readonly values: ReadonlyMap<string, string> | null;
      /** What stands where there is no text. */
      readonly empty: string;
    }
  | { readonly kind: 'time'; readonly time: PayrollTime; readonly format: string | null }
  | { readonly kind: 'amount'; readonly amount: PayrollAmount }
  /** What the person earns by one component, in a file with a row per person. */
  | { readonly kind: 'component'; readonly component: string };

/** The name under which adjustments stand among the components. */
export const ADJUSTMENTS = 'adjustments';

export interface PayrollColumn {
  readonly header: string;
  readonly cell: PayrollCell;
}

/** The file for the payroll system. */
export interface Payroll {
  /** A plain file name. */
  readonly file: string;
  readonly rows: 'person' | 'component';
  readonly columns: readonly PayrollColumn[];
  /** What it says about its dialect; the rest is as in the other files. */
  readonly dialect: DialectKeys;
}
