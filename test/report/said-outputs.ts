import { said } from './said.ts';

export const saidOfOutputs = [
  said(
    'character-not-in-encoding',
    {
      file: 'payroll.csv',
      row: 3,
      column: 'ФИО',
      text: 'Çelik Ayşe',
      character: 'Ç',
      code_point: 'U+00C7',
      encoding: 'Windows-1251',
    },
    'payroll.csv cannot be written in Windows-1251: "Çelik Ayşe" in row 3, column "ФИО", has the character "Ç" (U+00C7), which that encoding does not have',
    'Replace the character where it was typed, or write encoding: utf-8-bom in the scheme.',
  ),
  said(
    'payroll-id-missing',
    { employee: 'ivanov', name: 'Ivanov Petr', file: 'payroll.csv' },
    'ivanov (Ivanov Petr) has a row in payroll.csv, but no personnel number',
    'Write it in the column "payroll_id" of this row.',
  ),
  said(
    'payroll-id-missing',
    { employee: 'ivanov', name: '', file: 'payroll.csv' },
    'ivanov has a row in payroll.csv, but no personnel number',
    'Write it in the column "payroll_id" of this row.',
  ),
  said(
    'payroll-id-shared',
    { payroll_id: '00123', first: 'ivanov', second: 'petrova', file: 'payroll.csv' },
    'ivanov and petrova have rows in payroll.csv under one personnel number, 00123',
    'Correct the column "payroll_id": each person has a number of their own.',
  ),
];
