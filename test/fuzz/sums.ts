/**
 * The files of a period added up from their bytes, by arithmetic of its own: components to payouts,
 * credits to components, payouts and credits to the manifest.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/io/csv.ts';
import { decode } from '../../src/io/text.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(dir: string, file: string): readonly Row[] {
  const decoded = decode(file, readFileSync(join(dir, file)));
  if (!decoded.ok) throw new Error(`${file} is no text`);
  const { text, encoding } = decoded;
  const { source } = readCsv({ file, text, encoding, sha256: '' });
  if (source === null) throw new Error(`${file} is no table`);
  return Array.from({ length: source.rows }, (_, row) =>
    Object.fromEntries(
      source.header.map((name, field) => {
        const { codes, texts } = source.columns[field]!;
        return [name, texts[codes[row]!]!];
      }),
    ),
  );
}

/** An amount as a whole number of millionths, whatever its decimals and its decimal mark. */
function amount(text: string | undefined): bigint {
  const [, sign, whole = '', part = ''] = /^(-?)(\d+)(?:[.,](\d{1,6}))?$/.exec(text ?? '') ?? [];
  if (whole === '') throw new Error(`"${text}" is no amount`);
  return BigInt(`${sign}${whole}${part.padEnd(6, '0')}`);
}

function sums(rows: readonly Row[], by: readonly string[], column: string): Map<string, bigint> {
  const found = new Map<string, bigint>();
  for (const row of rows) {
    const key = by.map((name) => row[name]).join(' ');
    found.set(key, (found.get(key) ?? 0n) + amount(row[column]));
  }
  return found;
}

function same(
  what: string,
  one: ReadonlyMap<string, bigint>,
  two: ReadonlyMap<string, bigint>,
): void {
  for (const [key, sum] of one) {
    const other = two.get(key) ?? 0n;
    if (sum !== other) throw new Error(`${what}: ${key} is ${sum} and ${other}`);
  }
}

/** Throws when the files of a period contradict each other. */
export function addUp(dir: string): void {
  const payouts = rowsOf(dir, 'payouts.csv');
  const components = rowsOf(dir, 'components.csv');
  const credits = rowsOf(dir, 'credits.csv');
  const earned = sums(components, ['employee'], 'amount');
  same('components to earned', earned, sums(payouts, ['employee'], 'earned'));
  same('earned to components', sums(payouts, ['employee'], 'earned'), earned);
  for (const row of payouts) {
    if (amount(row['earned']) + amount(row['adjustments']) === amount(row['payout'])) continue;
    throw new Error(`payouts.csv: the row of ${row['employee']} does not add up`);
  }
  const paid = credits
    .filter((row) => row['paid_to'] !== '')
    .map((row) => ({ ...row, employee: row['paid_to'] ?? '' }));
  const byComponent = ['employee', 'component'];
  same(
    'credits to components',
    sums(paid, byComponent, 'amount'),
    sums(components, byComponent, 'amount'),
  );
  const { totals } = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  const total = (rows: readonly Row[], column: string): bigint =>
    sums(rows, [], column).get('') ?? 0n;
  const revenue = credits.filter((row) => row['revenue'] !== '');
  for (const [name, sum] of [
    ['earned', total(payouts, 'earned')],
    ['payout', total(payouts, 'payout')],
    ['revenue', total(revenue, 'revenue')],
  ] as const) {
    if (sum !== amount(totals[name])) throw new Error(`the manifest has another ${name}`);
  }
}
