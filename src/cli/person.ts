/** The person whom an argument names. */
import type { EmployeeId } from '../core/model.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Names } from '../validate/names.ts';

/** By id, name or alias; else the finding that says that nobody is called so. */
export function personNamed(names: Names, text: string): EmployeeId | Finding {
  const facts = { employee: text, near: names.near(text) };
  return names.find(text) ?? finding('employee-unknown', null, facts);
}
