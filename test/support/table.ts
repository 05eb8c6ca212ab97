/** Output files as rows, and amounts as whole kopecks. */
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';

export type Row = Readonly<Record<string, string>>;

/** The rows of an output file by column; a failure when it was not written. */
export function table(files: Readonly<Record<string, string>>, name: string): Row[] {
  expect(Object.keys(files)).toContain(name);
  return parse(files[name] ?? '', { columns: true });
}

/** The text of a cell; a failure when there is no such column. */
export function text(row: Row, column: string): string {
  const value = row[column];
  expect(value, `the column ${column}`).toBeDefined();
  return value ?? '';
}

/** `-12.50` is -1250; anything but a number with at most two decimals is a failure. */
export function kopecks(amount: string): bigint {
  const [, sign, whole = '', tail = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  expect(whole, `"${amount}" is an amount`).not.toBe('');
  return BigInt(whole + tail.padEnd(2, '0')) * (sign ? -1n : 1n);
}
