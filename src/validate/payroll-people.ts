/** Whom the payroll file pays must be known to the payroll system: each by a number of their own. */
import type { Result } from '../core/calculate.ts';
import type { EmployeeId } from '../core/model.ts';
import type { Payroll } from '../core/outputs.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { missingColumns } from './fields.ts';
import type { DataFile } from './files/data-file.ts';
import { cellAt } from './place.ts';

const COLUMN = 'payroll_id';

/** `people` are those of the file's rows; nothing is asked of anybody else. */
export function checkPaid(
  payroll: Payroll,
  people: readonly EmployeeId[],
  { month, payouts }: Pick<Result, 'month' | 'payouts'>,
  plans: DataFile,
): readonly Finding[] {
  const { file } = payroll;
  if (!payroll.columns.some(({ cell }) => cell.kind === 'fact' && cell.fact === COLUMN)) return [];
  const paid = new Set(people);
  if (paid.size === 0) return [];
  const missing = missingColumns(plans, [COLUMN], file);
  if (missing.length > 0) return missing;
  const findings: Finding[] = [];
  const holders = new Map<string, EmployeeId>();
  const placeOf = (employee: EmployeeId) => {
    const rows = month.roster.byEmployee.get(employee) ?? [];
    const inside = rows.filter(({ period }) => period.text === month.period.text);
    return cellAt(plans, (inside.at(-1) ?? rows.at(-1))?.row ?? 0, COLUMN);
  };
  for (const { employee, name, payrollId } of payouts) {
    if (!paid.has(employee)) continue;
    const first = holders.get(payrollId);
    if (payrollId === '') {
      findings.push(finding('payroll-id-missing', placeOf(employee), { employee, name, file }));
    } else if (first !== undefined) {
      const facts = { payroll_id: payrollId, first, second: employee, file };
      findings.push(finding('payroll-id-shared', placeOf(employee), facts));
    } else holders.set(payrollId, employee);
  }
  return findings;
}
