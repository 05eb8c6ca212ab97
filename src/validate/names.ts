/**
 * People under the spellings they go by: id, name, alias. Case, repeated spaces and ё/е do not
 * matter. Two people under one spelling is ambiguous wherever it is used as one person's.
 */
import type { EmployeeId } from '../core/model.ts';
import { named } from '../core/roster.ts';
import { alsoAt, type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import { type DataFile, textOf } from './files/data-file.ts';
import { fold } from './fold.ts';
import { cellAt } from './place.ts';

export interface Names {
  /** The person meant, or null. */
  readonly find: (text: string) => EmployeeId | null;
  /** The people who may be meant, the nearest first: by the words in another order, or by a slip. */
  readonly near: (text: string) => readonly EmployeeId[];
}

const MOST_NEAR = 3;

/** The names of people by their spellings, which are folded. */
export function namesOf(spellings: ReadonlyMap<string, EmployeeId>): Names {
  return {
    find: (text) => spellings.get(fold(text)) ?? null,
    near: (text) => {
      const wanted = fold(text);
      if (wanted === '') return [];
      const reordered = [...spellings.keys()].filter((each) => inOrder(each) === inOrder(wanted));
      const slips = nearest(wanted, spellings.keys());
      const people = [...reordered, ...slips].flatMap((each) => spellings.get(each) ?? []);
      return [...new Set(people)].slice(0, MOST_NEAR);
    },
  };
}

/** `Сергей Иванов` has the words of `Иванов Сергей`. */
function inOrder(spelling: string): string {
  return spelling.split(' ').sort().join(' ');
}

/** The names in plans.csv; a spelling of two people is told once, with the rows of both. */
export function namesIn(source: DataFile, findings: Finding[]): Names {
  const known = new Map<string, EmployeeId>();
  const places = new Map<string, { readonly row: number; readonly column: string }>();
  const clashed = new Set<string>();
  const learn = (text: string, employee: EmployeeId, row: number, column: string): void => {
    const key = fold(text);
    if (key === '') return;
    const other = known.get(key);
    const first = places.get(key);
    if (other === undefined || first === undefined) {
      known.set(key, employee);
      places.set(key, { row, column });
    } else if (other !== employee && !clashed.has(key)) {
      clashed.add(key);
      const facts = { text, first: other, second: employee };
      const told = finding('name-ambiguous', cellAt(source, row, column), facts);
      findings.push(alsoAt(told, cellAt(source, first.row, first.column)));
    }
  };
  for (const column of ['employee', 'name', 'aliases']) {
    for (let row = 0; row < source.rows; row++) {
      const employee = textOf(source, 'employee', row);
      if (employee === '') continue;
      const text = textOf(source, column, row);
      const parts = column === 'aliases' ? text.split('|') : [text];
      for (const part of parts) learn(part.trim(), named.employee(employee), row, column);
    }
  }
  return namesOf(known);
}
