/** balances.csv → what people owe of recoverable draws from before the period. */
import type { EmployeeId } from '../core/model.ts';
import { type Money, money } from '../core/money/money.ts';
import type { Scheme } from '../core/scheme.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { CsvSource } from '../findings/source.ts';
import { missingColumns, numbers, textOf } from './fields.ts';
import type { Names } from './names.ts';
import { personIn } from './person.ts';
import { cellAt } from './place.ts';

const NEEDED = ['employee', 'owed'];

/** Reads balances: one row a person, zero or more. The file may be one that `bonus run` wrote. */
export function validateBalances(
  source: CsvSource,
  scheme: Scheme,
  names: Names,
): { readonly value: ReadonlyMap<EmployeeId, Money>; readonly findings: readonly Finding[] } {
  const { decimals } = scheme.currency;
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
      const facts = { column: 'owed', text: textOf(source, 'owed', row), decimals, deal: '' };
      const shape = 'money-positive' as const;
      findings.push(finding('number-invalid', cellAt(source, row, 'owed'), { ...facts, shape }));
    } else value.set(employee, money(owed));
  }
  return { value, findings };
}
