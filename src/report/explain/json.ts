/**
 * An explanation as JSON. Every number stands as it is shown and as an exact fraction in units of the
 * currency (a ratio as a fraction of one), so that a reader can calculate it again without rounding:
 * `{ "value": "33333.33", "exact": "100000/3" }` is not yet rounded, its parent is.
 */
import type { Bound } from '../../core/money/bound.ts';
import type { Currency } from '../../core/money/currency.ts';
import { type Exact, exact } from '../../core/money/exact.ts';
import { type Figure, moneyFigure, type Unit } from '../../core/money/figure.ts';
import { formatFigure, formatMoney } from '../../core/money/format.ts';
import type { Rounding } from '../../core/money/round.ts';
import { escapeControls } from '../escape.ts';
import { settingsFacts } from '../settings.ts';
import type { DealLine } from './lines.ts';
import type { Explanation, How, Node, Rung } from './node.ts';
import type { Scene } from './scene.ts';

/** The explanations of one question, as one JSON text. */
export function explanationJson(scene: Scene, explanation: Explanation): string {
  const { scheme, period } = scene.result.month;
  const { currency } = scene;
  const { title, about, roots, notes, unpaid } = explanation;
  const all = {
    title,
    period: period.text,
    scheme: scheme.name,
    currency: currency.code,
    ...(scene.settings.length === 0 ? {} : { variant: settingsFacts(scene.settings) }),
    ...about,
    explanation: roots.map((root) => nodeJson(root, currency)),
    ...(notes.length === 0 ? {} : { notes }),
    ...(unpaid.length === 0
      ? {}
      : { unpaid: unpaid.map(({ line, why }) => ({ ...lineJson(line, currency), why })) }),
  };
  // Line feeds inside a text are written out already; those between lines stay.
  const lines = JSON.stringify(all, null, 2).split('\n').map(escapeControls);
  return `${lines.join('\n')}\n`;
}

function nodeJson(node: Node, currency: Currency): object {
  const { kind, label, value, how, children, says, notes, line, pays } = node;
  const unit = value?.unit ?? children[0]?.value?.unit ?? 'money';
  return {
    kind,
    label,
    ...(value === null ? { value: null } : figureJson(value, currency)),
    ...howJson(how, unit, children, currency),
    ...(says === '' ? {} : { says }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(line === undefined ? {} : { deal: lineJson(line, currency) }),
    ...(pays === undefined
      ? {}
      : {
          pays: formatMoney(pays.amount, currency),
          rates: pays.rates.map((rate) => formatFigure(rate, currency)),
        }),
    ...(children.length === 0
      ? {}
      : { children: children.map((child) => nodeJson(child, currency)) }),
  };
}

function figureJson(figure: Figure, currency: Currency): object {
  return {
    value: formatFigure(figure, currency),
    exact: exactText(figure, currency),
    unit: figure.unit,
  };
}

/** An exact figure as a fraction: `17/20`; money in units of the currency. */
export function exactText({ value, unit }: Figure, currency: Currency): string {
  return fraction(value, unit, currency);
}

/** An exact number as `17/20`; money in units of the currency. */
function fraction(value: Exact, unit: Unit, { decimals }: Currency): string {
  const shown = unit === 'money' ? value.div(exact(10n ** BigInt(decimals))) : value;
  return shown.toFraction();
}

/** The operation and what it needs beside the children. */
function howJson(how: How, unit: Unit, children: readonly Node[], currency: Currency): object {
  const inUnit = (value: Exact, of: Unit): string => fraction(value, of, currency);
  switch (how.op) {
    case 'given':
    case 'nothing':
    case 'sum':
    case 'product':
    case 'quotient':
    case 'difference':
    case 'positive':
    case 'least':
    case 'greatest':
    case 'gates':
      return { operation: how.op };
    case 'round':
    case 'sum_of_rounded':
      return { operation: how.op, ...roundingJson(how.rounding, currency) };
    case 'bands':
      return { operation: how.op, each: how.each };
    case 'band': {
      const of = children[0]?.value?.unit ?? unit;
      return {
        operation: how.op,
        from: how.from === null ? null : inUnit(how.from, of),
        to: how.to === null ? null : inUnit(how.to, of),
      };
    }
    case 'reached':
      return {
        operation: how.op,
        bounds: how.rungs.map((rung, i) =>
          rungJson(rung, children[i]?.value?.unit ?? unit, inUnit),
        ),
      };
    case 'line': {
      const of = children[0]?.value?.unit ?? unit;
      const points = how.between.map(({ at, pay }) => ({
        at: inUnit(at, of),
        pay: inUnit(pay.value, pay.unit),
      }));
      return { operation: how.op, points };
    }
    case 'gate': {
      const { range, held } = how;
      const edges = [range.low, range.high].flatMap((edge) =>
        edge === null ? [] : [[edge.edge, inUnit(edge.at, unit)]],
      );
      return { operation: how.op, ...Object.fromEntries(edges), held };
    }
    case 'share':
      return {
        operation: how.op,
        mine: how.mine,
        to: inUnit(moneyFigure(how.to).value, 'money'),
      };
  }
}

function roundingJson({ to, mode }: Rounding, currency: Currency): object {
  return { to: fraction(exact(to), 'money', currency), mode };
}

function rungJson(
  { bound, next }: Rung,
  unit: Unit,
  inUnit: (value: Exact, unit: Unit) => string,
): object {
  const edge = (each: Bound | null): object | null =>
    each === null ? null : { [each.edge]: inUnit(each.at, unit) };
  return { reached: edge(bound), next: edge(next) };
}

function lineJson(line: DealLine, currency: Currency): object {
  const { deal, line: number, day, owner, customer, product, revenue, credit } = line;
  const filled = Object.entries({
    credited_on: day,
    owner,
    customer,
    product,
    head: credit?.head?.employee ?? '',
    handed_by: credit?.handedBy ?? '',
    handed_on: credit?.handedOn ?? '',
    handed_reason: credit?.reason ?? '',
  }).filter(([, text]) => text !== '');
  return {
    deal_id: deal,
    line: number,
    revenue: formatMoney(revenue, currency),
    ...Object.fromEntries(filled),
    ...(credit === null
      ? {}
      : {
          quota_team: credit.teams,
          quota_employee: credit.quota.map(({ seat }) => seat.employee),
          paid_to: credit.paid.map(({ seat }) => seat.employee),
        }),
  };
}
