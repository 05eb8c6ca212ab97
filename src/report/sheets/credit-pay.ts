/** What the cells of credits.csv say about pay: base, rate and share of each payer's lines. */
import type { Currency } from '../../core/money/currency.ts';
import { exact } from '../../core/money/exact.ts';
import { formatFigure, formatMoney, formatNumber, formatRate } from '../../core/money/format.ts';
import { money } from '../../core/money/money.ts';
import { type Rounding, rounderOver } from '../../core/money/round.ts';
import type { CreditRows, Payer } from './credit-rows.ts';
import type { SheetColumn } from './sheet.ts';

const SHOWN: Rounding = { to: money(1n), mode: 'half_up', at: 'component' };
/** More decimals than a share of a quantity can have. */
const ALL_DECIMALS = 18;

/** The base of each line of a payer; amounts of money are shown so that they sum to the whole. */
export function baseCells({ paid }: Payer, currency: Currency): readonly string[] {
  const { unit, values, scale } = paid.measured;
  if (unit === 'money') {
    const rounded = rounderOver(scale, SHOWN);
    let running = 0n;
    let before = 0n;
    return values.map((value) => {
      running += value;
      const through = rounded(running);
      const shown = money(through - before);
      before = through;
      return formatMoney(shown, currency);
    });
  }
  const known = new Map<bigint, string>();
  return values.map((value) => {
    let text = known.get(value);
    if (text === undefined) {
      text = formatNumber(exact(value, scale), ALL_DECIMALS);
      known.set(value, text);
    }
    return text;
  });
}

/** The rate of each row; several, joined by `|`, where a line crosses a bound. */
export function rateColumn(rows: CreditRows, currency: Currency): SheetColumn {
  const texts = [''];
  const starts = rows.payers.map(({ paid }) => {
    const start = texts.length;
    for (const rates of paid.rates) {
      texts.push(rates.map((rate) => formatFigure(rate, currency)).join('|'));
    }
    return start;
  });
  const codes = new Int32Array(rows.count);
  for (let row = 0; row < rows.count; row += 1) {
    const at = rows.payer[row] ?? -1;
    const rate = rows.payers[at]?.paid.rateOf[rows.item[row] ?? -1] ?? -1;
    if (rate >= 0) codes[row] = (starts[at] ?? 0) + rate;
  }
  return { kind: 'plain', codes, texts };
}

/** The share of the deal line that pays each row's payee. */
export function shareColumn(rows: CreditRows, scale: bigint): SheetColumn {
  const texts = [''];
  const known = new Map<bigint, number>();
  const codes = new Int32Array(rows.count);
  for (let row = 0; row < rows.count; row += 1) {
    const share = rows.payers[rows.payer[row] ?? -1]?.paid.lines.shares[rows.item[row] ?? -1];
    if (share === undefined) continue;
    let code = known.get(share);
    if (code === undefined) {
      code = texts.push(formatRate(exact(share, scale))) - 1;
      known.set(share, code);
    }
    codes[row] = code;
  }
  return { kind: 'plain', codes, texts };
}
