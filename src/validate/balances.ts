/** balances.csv → what people owe of recoverable draws from before the period. */
import type { EmployeeId } from '../core/model.ts';
import { type Money, money } from '../core/money/money.ts';
import type { Scheme } from '../core/scheme.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { invalidNumber, missingColumns, numbers } from './fields.ts';
import { type DataFile, textOf } from './files/data-file.ts';
import type { Names } from './names.ts';
import { personIn } from './person.ts';
import { cellAt } from './place.ts';

const NEEDED = ['employee', 'owed'];

/** Reads balances: one row a person, zero or more. The file may be one that `bonus run` wrote. */
export function validateBalances(
  source: DataFile,
  { currency }: Pick<Scheme, 'currency'>,
  names: Names,
): { readonly value: ReadonlyMap<EmployeeId, Money>; readonly findings: readonly Finding[] } {
  const { decimals } = currency;
  const findings: Finding[] = [...missingColumns(source, NEEDED, 'balances.csv')];
  const value = new Map<EmployeeId, Money>();
  if (findings.length > 0) return { value, findings };
  const amounts = numbers(source, 'owed', decimals, 'money', true, findings);
  for (let row = 0; row < source.rows; row++) {
    const text = textOf(source, 'employee', row);
    const employee = personIn(source, row, names, findings);
    const owed = amounts[row] ?? 0n;
    if (employee === null) continue;
    if (value.has(employee)) {
      findings.push(
        finding('balance-duplicate', cellAt(source, row, 'employee'), { employee: text }),
      );
    } else if (owed < 0n) {
      findings.push(invalidNumber(source, 'owed', row, 'money-positive', decimals));
    } else value.set(employee, money(owed));
  }
  return { value, findings };
}
