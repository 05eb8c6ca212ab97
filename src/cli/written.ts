/** The sheets of a period as files: each in its dialect, the payroll file beside the others. */
import type { Result } from '../core/calculate.ts';
import { type Dialect, type DialectName, dialectOf, UNIX } from '../core/outputs.ts';
import type { Finding } from '../findings/finding.ts';
import { type Content, contentOf, unwritable } from '../io/dialect.ts';
import type { Sheets } from '../report/sheets/index.ts';
import { type PayrollSheet, payrollSheet } from '../report/sheets/payroll.ts';
import { retotalPayroll } from '../report/sheets/payroll-total.ts';
import { inPlainSigns } from '../report/sheets/plain-signs.ts';
import type { Sheet } from '../report/sheets/sheet.ts';
import { checkPaid } from '../validate/payroll-people.ts';
import type { Loaded } from './load.ts';

/** A sheet and how it is written. */
interface Page {
  readonly sheet: Sheet;
  readonly dialect: Dialect;
}

export interface Written {
  readonly files: ReadonlyMap<string, Content>;
  readonly outputs: readonly { readonly file: string; readonly rows: number }[];
  /** Of our own files; the payroll file may have another. */
  readonly dialect: Dialect;
  /** The sum of the payroll file, as text; none without such a file. */
  readonly totals: { readonly payroll?: string };
  /** What keeps the files from being written; then there are no files. */
  readonly findings: readonly Finding[];
}

/** The dialect of a run: what `--dialect` says stands in the place of the scheme's `dialect`. */
function dialectOfRun(result: Result, preset: DialectName | undefined): Dialect {
  const { outputs } = result.month.scheme;
  return dialectOf(preset === undefined ? outputs : { ...outputs, dialect: preset }, UNIX);
}

/** The files of the sheets, and the payroll file, which is made from what stands in them. */
export function writtenOf(
  loaded: Loaded,
  result: Result,
  sheets: Sheets,
  preset: DialectName | undefined,
): Written {
  const dialect = dialectOfRun(result, preset);
  const paid = payrollOf(loaded, result, sheets.components, dialect);
  const own = Object.values(sheets).map((sheet: Sheet): Page => ({ sheet, dialect }));
  const pages = [...own, ...paid.pages].map(spelled);
  const findings = [
    ...paid.findings,
    ...pages.flatMap((page) => unwritable(page.sheet, page.dialect)),
  ];
  return {
    files: new Map(
      findings.length > 0
        ? []
        : pages.map((page) => [page.sheet.name, contentOf(page.sheet, page.dialect)]),
    ),
    outputs: pages.map(({ sheet }) => ({ file: sheet.name, rows: sheet.rows })),
    totals: paid.totals,
    dialect,
    findings,
  };
}

function payrollOf(
  loaded: Loaded,
  result: Result,
  components: Sheet,
  dialect: Dialect,
): Pick<Written, 'findings' | 'totals'> & { readonly pages: readonly Page[] } {
  const { payroll } = result.month.scheme;
  if (payroll === null) return { pages: [], totals: {}, findings: [] };
  const sheet: PayrollSheet = payrollSheet(result, components, payroll);
  const total = retotalPayroll(sheet, payroll, result);
  const findings =
    loaded.files.plans === null ? [] : checkPaid(payroll, sheet.people, result, loaded.files.plans);
  const page = { sheet, dialect: dialectOf(payroll.dialect, dialect) };
  return { pages: [page], totals: { payroll: total }, findings };
}

/** Signs of our own sentences never keep a file from being written. */
function spelled({ sheet, dialect }: Page): Page {
  return { sheet: dialect.encoding === 'windows-1251' ? inPlainSigns(sheet) : sheet, dialect };
}
