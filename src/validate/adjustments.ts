/** adjustments.csv → what the clerk adds or takes by hand. */
import type { Adjustment } from '../core/model.ts';
import { money } from '../core/money/money.ts';
import type { Scheme } from '../core/scheme.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { missingColumns, numbers } from './fields.ts';
import { type DataFile, textOf, writtenOf } from './files/data-file.ts';
import type { Names } from './names.ts';
import { personIn } from './person.ts';
import { cellAt } from './place.ts';
import { periodOf } from './plans.ts';

const NEEDED = ['period', 'employee', 'amount', 'reason'];

export function validateAdjustments(
  source: DataFile,
  terms: Pick<Scheme, 'currency' | 'grain'>,
  names: Names,
): { readonly value: readonly Adjustment[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [...missingColumns(source, NEEDED, 'adjustments.csv')];
  const amounts = numbers(source, 'amount', terms.currency.decimals, 'money', true, findings);
  const value: Adjustment[] = [];
  const has = (column: string): boolean => source.header.includes(column);
  for (let row = 0; row < source.rows; row++) {
    const period = periodOf(source, row, terms, findings);
    const text = textOf(source, 'employee', row);
    const employee = has('employee') ? personIn(source, row, names, findings) : null;
    const reason = textOf(source, 'reason', row);
    if (reason === '' && has('reason')) {
      const amount = writtenOf(source, 'amount', row);
      const facts = { employee: text, period: textOf(source, 'period', row), amount };
      findings.push(finding('reason-missing', cellAt(source, row, 'reason'), facts));
    }
    if (period === null || employee === null) continue;
    value.push({ period, employee, amount: money(amounts[row] ?? 0n), reason });
  }
  return { value, findings };
}
