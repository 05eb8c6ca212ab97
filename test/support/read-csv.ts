/** CSV text as it is read from a file in UTF-8. */
import { type CsvOptions, readCsv } from '../../src/io/csv.ts';

export function readText(file: string, text: string, options?: CsvOptions) {
  return readCsv({ file, text, encoding: 'UTF-8', sha256: 'hash' }, options);
}
