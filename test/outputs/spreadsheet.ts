// Opens CSV files in LibreOffice without a window and reads what each cell became.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

/** Why LibreOffice cannot be used here; null when it can. */
export const missing: string | null =
  spawnSync('soffice', ['--version']).status === 0
    ? null
    : 'LibreOffice is not installed, so nothing is opened in it: apt-get install -y libreoffice-calc';

export interface Cell {
  readonly type: 'number' | 'text' | 'empty';
  /** The number in full, or the text. */
  readonly value: string;
  readonly formula: boolean;
}

/** How a CSV file is to be understood; what is left out is as `excel-ru` writes it. */
export interface Opening {
  readonly delimiter?: ',' | ';' | '\t';
  readonly encoding?: 'utf-8' | 'windows-1251';
  readonly locale?: 'ru' | 'en';
  /** The box "Format quoted field as text". */
  readonly quotedIsText: boolean;
}

/** The numbers by which LibreOffice's CSV filter knows encodings and languages. */
const ENCODINGS = { 'utf-8': 76, 'windows-1251': 34 } as const;
const LOCALES = { ru: 1049, en: 1033 } as const;
const QUOTE = 34;

/** The cells of each file of a directory, row by row, in the order of the names. */
export function openedIn(
  dir: string,
  names: readonly string[],
  { delimiter = ';', encoding = 'utf-8', locale = 'ru', quotedIsText }: Opening,
): readonly (readonly (readonly Cell[])[])[] {
  const out = join(dir, '.opened');
  const options = [delimiter.charCodeAt(0), QUOTE, ENCODINGS[encoding], 1, '', LOCALES[locale]];
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(dir, '.profile')}`,
      '--headless',
      `--infilter=CSV:${[...options, quotedIsText].join(',')}`,
      '--convert-to',
      'fods',
      '--outdir',
      out,
      ...names.map((name) => join(dir, name)),
    ],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: dir } },
  );
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
  return names.map((name) => rowsOf(readFileSync(join(out, `${parse(name).name}.fods`), 'utf8')));
}

/** The filled rows of a flat OpenDocument sheet. */
function rowsOf(xml: string): readonly (readonly Cell[])[] {
  const rows = [...xml.matchAll(/<table:table-row\b[^>]*>(.*?)<\/table:table-row>/gs)];
  return rows
    .map(([, row = '']) =>
      [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
        ([, attributes = '', content = '']) => {
          const repeated = Number(attribute(attributes, 'table:number-columns-repeated') ?? 1);
          return repeated > 100 ? [] : Array<Cell>(repeated).fill(cellOf(attributes, content));
        },
      ),
    )
    .filter((row) => row.some(({ type }) => type !== 'empty'));
}

function cellOf(attributes: string, content: string): Cell {
  const formula = attribute(attributes, 'table:formula') !== undefined;
  const type = attribute(attributes, 'office:value-type');
  if (type === undefined) return { type: 'empty', value: '', formula };
  if (type === 'string') {
    const paragraphs = [...content.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text]) => text);
    return { type: 'text', value: unescaped(paragraphs.join('\n')), formula };
  }
  return { type: 'number', value: attribute(attributes, 'office:value') ?? type, formula };
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

function unescaped(text: string): string {
  return text
    .replace(/<text:s\/>/g, ' ')
    .replace(/<text:tab\/>/g, '\t')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
