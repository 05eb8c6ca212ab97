/** Messages about what keeps a file from being read as text, and a text from being read as CSV. */
import type { ArgsOf } from '../../findings/catalog.ts';
import { type Messages, sentences, type Words } from './words.ts';

const csvQuotes = 'A cell with a quote in it stands in quotes, and the quote is written twice: "".';

const separate = 'Separate the cells with commas, semicolons or tabs, the same in every row.';

const malformed: Readonly<
  Record<ArgsOf<'csv-malformed'>['why'], (facts: ArgsOf<'csv-malformed'>) => Words>
> = {
  'quote-open': () => ({
    message: 'A quote that opens here is never closed',
    hint: `Close it at the end of the cell. ${csvQuotes}`,
  }),
  'quote-stray': () => ({
    message: 'A quote stands where no cell begins or ends',
    hint: csvQuotes,
  }),
  'header-empty': () => ({
    message: 'The header has no names',
    hint: 'Write the name of each column in the first row, or remove the row when the names follow.',
  }),
  'one-column': () => ({
    message: 'The header has one column only',
    hint: sentences(separate, 'The first row must be the header: remove a title above it.'),
  }),
  delimiter: ({ expected, found }) => ({
    message:
      `A ${expected} stands between the cells of the header, ` +
      `and a ${found} between those of the rows`,
    hint: separate,
  }),
  'separator-line': ({ found }) => ({
    message: `The first line names "${found}" as the separator, which bonus does not read`,
    hint: separate,
  }),
  'web-page': () => ({
    message: 'This is a web page, not a CSV file, whatever its name says',
    hint: 'Open it in a spreadsheet and save it as CSV.',
  }),
  other: () => ({
    message: 'This row cannot be read as CSV',
    hint: 'Compare it with its neighbours, or export the file again.',
  }),
};

const saveAsCsv = 'Open it in a spreadsheet and save it as CSV; "CSV UTF-8" is the best kind.';
const exportAgain = 'Export the file again, best as "CSV UTF-8".';
const saveAsUtf8 = 'Save the file as UTF-8; spreadsheets call it "CSV UTF-8".';

/** What is wrong with the bytes of a file, behind its name. */
const encodings: Readonly<
  Record<ArgsOf<'encoding-unknown'>['why'], (detail: string) => readonly [string, string]>
> = {
  workbook: () => ['is a workbook of a spreadsheet program, not a text', saveAsCsv],
  archive: () => ['is a compressed archive, not a text', 'Unpack it, and name the file inside.'],
  pdf: () => ['is a PDF document, not a text', 'Export the table as CSV.'],
  nul: () => [
    'holds NUL bytes, so it is no text, or one in UTF-16 without its byte order mark',
    saveAsUtf8,
  ],
  control: () => [
    'holds control characters and is not UTF-8: it is no text',
    'Export the table as CSV; "CSV UTF-8" is the best kind.',
  ],
  'not-utf8': () => ['begins with the mark of UTF-8, but this is not UTF-8', saveAsUtf8],
  'utf16-half': () => ['is in UTF-16, but half of a character stands here', exportAgain],
  'utf16-odd': () => ['is in UTF-16, but its last character was cut off', exportAgain],
  mixed: (detail) => [
    `is in ${detail} for the most part, but this line is not`,
    `Rows of two encodings stand in one file. ${saveAsUtf8}`,
  ],
  letters: (detail) => [
    `is in an unknown encoding: read as Windows-1251 it says "${detail}"`,
    saveAsUtf8,
  ],
  unassigned: () => [
    'is in an unknown encoding: Windows-1251 has no character for the byte that stands here',
    saveAsUtf8,
  ],
};

export const text = {
  'encoding-unknown': ({ file, why, detail }) => {
    const [what, hint] = encodings[why](detail);
    return { message: `"${file}" ${what}`, hint };
  },
  'csv-malformed': (facts) => malformed[facts.why](facts),
} satisfies Partial<Messages>;
