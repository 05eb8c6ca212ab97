/** Messages about the files that are to be written. */
import type { Messages } from './words.ts';

/** A person, with the name in brackets when there is one. */
const who = (employee: string, name: string) => (name === '' ? employee : `${employee} (${name})`);

export const outputs = {
  'character-not-in-encoding': (facts) => {
    const { file, row, column, text, character, code_point, encoding } = facts;
    return {
      message:
        `${file} cannot be written in ${encoding}: "${text}" in row ${row}, column "${column}", ` +
        `has the character "${character}" (${code_point}), which that encoding does not have`,
      hint: 'Replace the character where it was typed, or write encoding: utf-8-bom in the scheme.',
    };
  },
  'payroll-id-missing': ({ employee, name, file }) => ({
    message: `${who(employee, name)} has a row in ${file}, but no personnel number`,
    hint: 'Write it in the column "payroll_id" of this row.',
  }),
  'payroll-id-shared': ({ payroll_id, first, second, file }) => ({
    message: `${first} and ${second} have rows in ${file} under one personnel number, ${payroll_id}`,
    hint: 'Correct the column "payroll_id": each person has a number of their own.',
  }),
} satisfies Partial<Messages>;
