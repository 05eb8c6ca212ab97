/** The person in the column `employee` of a row, in the files that name people beside the plans. */
import type { EmployeeId } from '../core/model.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type DataFile, textOf } from './files/data-file.ts';

import type { Names } from './names.ts';
import { cellAt } from './place.ts';

const COLUMN = 'employee';

/** The person, or null after telling that the cell is empty or names nobody. */
export function personIn(
  source: DataFile,
  row: number,
  names: Names,
  findings: Finding[],
): EmployeeId | null {
  const employee = textOf(source, COLUMN, row);
  const person = names.find(employee);
  if (person !== null) return person;
  const place = cellAt(source, row, COLUMN);
  findings.push(
    employee === ''
      ? finding('cell-empty', place, { column: COLUMN })
      : finding('employee-unknown', place, { employee, near: names.near(employee) }),
  );
  return null;
}
