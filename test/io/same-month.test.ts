// One month, with Russian names, in the encodings, delimiters and line ends that files come in:
// the outputs are the same bytes.

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { toWindows1251 } from '../../src/io/encode-1251.ts';
import { read, scenarios } from '../close/scenarios.ts';
import { runFiles } from '../support/run.ts';

const scenario = scenarios.find(({ name }) => name === 'payroll');
if (scenario === undefined) throw new Error('there is no golden month payroll');
const { dir } = scenario;
const NAMES = ['deals.csv', 'plans.csv', 'adjustments.csv', 'scheme.yaml'] as const;
const month = new Map(NAMES.map((name) => [name, read(dir, `inputs/${name}`)] as const));

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

/** The CSV text with another delimiter, quoted where that needs it. */
const parted = (delimiter: string) => (csv: string) => stringify(parse(csv), { delimiter });
const same = (csv: string): string => csv;
const lines = (csv: string): string => csv.slice(0, -1);

type Encode = (text: string) => Uint8Array;

function outputs(csv: (text: string) => string, encode: Encode) {
  const files = [...month].map(([name, text]) => [
    name,
    encode(name.endsWith('.csv') ? csv(text) : text),
  ]);
  const ran = runFiles(Object.fromEntries(files));
  const { 'manifest.json': _, ...sheets } = ran.files;
  return { sheets, findings: ran.findings, encodings: ran.inputs.map(({ encoding }) => encoding) };
}

const expected = outputs(same, utf8);

test('the month has outputs', () => {
  expect(Object.keys(expected.sheets)).toContain('payroll.csv');
  expect(expected.sheets['payouts.csv']).toContain('Иванов Сергей');
});

test.each<[string, string, (text: string) => string, Encode]>([
  ['UTF-8 with BOM', 'UTF-8 with BOM', same, (text) => utf8(`\ufeff${text}`)],
  ['UTF-16, little end first', 'UTF-16 LE', same, utf16],
  ['UTF-16, big end first', 'UTF-16 BE', same, (text) => utf16(text).swap16()],
  ['Windows-1251', 'Windows-1251', same, toWindows1251],
  [
    'Windows-1251 of Russian Excel',
    'Windows-1251',
    parted(';'),
    (text) => toWindows1251(text.replaceAll('\n', '\r\n')),
  ],
  [
    'Unicode text of Excel',
    'UTF-16 LE',
    parted('\t'),
    (text) => utf16(text.replaceAll('\n', '\r\n')),
  ],
  ['lone CR', 'UTF-8', same, (text) => utf8(text.replaceAll('\n', '\r'))],
  ['sep=;', 'UTF-8', (csv) => `sep=;\n${parted(';')(csv)}`, utf8],
  ['"sep=;"', 'UTF-8', (csv) => `"sep=;"\r\n${parted(';')(csv)}`, utf8],
  ['sep=,', 'UTF-8', (csv) => `sep=,\n${csv}`, utf8],
  ['sep= and a tab', 'UTF-8', (csv) => `sep=\t\n${parted('\t')(csv)}`, utf8],
  ['no line end at the end', 'UTF-8', lines, utf8],
  ['blank lines at the end', 'UTF-8', (csv) => `${csv}\n  \n\n`, utf8],
  [
    'empty columns and rows at the end',
    'UTF-8',
    (csv) => `${csv.replaceAll('\n', ',,,\n')},,,,\n , ,,\n`,
    utf8,
  ],
  [
    'no-break spaces in names',
    'UTF-8',
    (csv) => csv.replaceAll(' Сергей', '\u00a0Сергей').replaceAll('Орлов ', 'Орлов\u202f'),
    utf8,
  ],
  [
    'spaces around the cells',
    'UTF-8',
    (csv) => csv.replaceAll(/(?<!"),(?![,"])/g, '\u00a0, '),
    utf8,
  ],
])('%s', (_, encoding, csv, encode) => {
  const ran = outputs(csv, encode);
  expect(ran.findings.map(({ code, args }) => ({ code, args }))).toEqual(
    expected.findings.map(({ code, args }) => ({ code, args })),
  );
  expect(ran.sheets).toEqual(expected.sheets);
  expect(new Set(ran.encodings)).toEqual(new Set([encoding]));
});
