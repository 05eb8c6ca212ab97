/** What a due component of somebody's role needs must be there: no silent zero. */
import { changeOf } from '../../core/change.ts';
import type { By } from '../../core/components/define.ts';
import { HEAD } from '../../core/model.ts';
import { isZero } from '../../core/money/exact.ts';
import { attainedOver, growerOf, growthFor, metricFor, targetOf } from '../../core/performance.ts';
import type { Period } from '../../core/period.ts';
import { amountOf, termIn } from '../../core/roster.ts';
import { comparedSpans, lastOf, periodSpan, type Span } from '../../core/span.ts';
import { type Need, needsOf } from '../../core/used.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { nearest } from '../../findings/near.ts';
import { planColumn } from '../files/expected.ts';
import { cellAt } from '../place.ts';
import { type CheckInput, componentPlace } from './input.ts';

type Of<N extends By['name']> = Extract<By, { readonly name: N }>;

export function performancesKnown(input: CheckInput): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const need of needsOf(input.books)) {
    for (const each of findingsOf(input, need)) {
      // Several components and both ends of a window may lack the same thing in the same place.
      found.set(JSON.stringify(each), each);
    }
  }
  return [...found.values()];
}

function findingsOf(input: CheckInput, need: Need): readonly Finding[] {
  const { term, component, spans, read } = need;
  const { growing } = component;
  return [
    ...component.columns.flatMap((column) => amountMissing(input, need, column)),
    ...spans.flatMap((span, at) =>
      (read[at] ?? []).flatMap((by) => readable(input, need, by, span)),
    ),
    ...(growing === null || !input.countable
      ? []
      : baselineMissing(input, need, growing.counted.measure, growing.of, {
          period: comparedSpans(growing.versus, input.period).before.text,
          why: 'missing',
          known:
            changeOf(
              input.books,
              growerOf(term.seat, growing.of),
              growing.versus,
              growing.counted,
              input.period,
            ).before !== null,
        })),
  ];
}

function readable(input: CheckInput, need: Need, by: By, span: Span): readonly Finding[] {
  switch (by.name) {
    case 'amount':
    case 'margin_rate':
      return [];
    case 'attainment':
      return planMissing(input, need, by, span);
    case 'metric':
      return metricMissing(input, need, by, span);
    case 'growth':
      return growthMissing(input, need, by, span);
  }
}

function amountMissing(
  { books, plansFile, period }: CheckInput,
  { term, component }: Need,
  column: string,
): readonly Finding[] {
  if (amountOf(term, column, books.scheme.proration) !== null) return [];
  const { employee, team } = term.seat;
  const facts = { employee, team, period: period.text, column, component: component.id };
  return [finding('amount-missing', cellAt(plansFile, term.stints[0]?.row ?? 0, column), facts)];
}

/** A plan that no row fills, that a row leaves empty, or that is zero. */
function planMissing(
  { books, plans, plansFile }: CheckInput,
  { term, component }: Need,
  by: Of<'attainment'>,
  span: Span,
): readonly Finding[] {
  const own = by.of === 'own';
  const { employee, team, role } = term.seat;
  // A head's own plan and a plan that the scheme does not have are errors of the scheme, told there.
  if ((own && role === HEAD) || !books.scheme.plans.has(by.plan)) return [];
  const over = attainedOver(by, span);
  const { roster } = plans;
  const rowIn = (period: Period): number | undefined =>
    own
      ? termIn(roster, term.seat, period).stints[0]?.row
      : roster.teamPlans.find((each) => each.team === team && each.period.text === period.text)
          ?.row;
  const told = (period: string, why: 'missing' | 'zero', row: number | undefined): Finding => {
    const column = planColumn(by.plan);
    const whose = { employee: own ? employee : '', team };
    const facts = { ...whose, period, plan: by.plan, component: component.id, why };
    return finding(
      'plan-missing',
      cellAt(plansFile, row ?? term.stints[0]?.row ?? 0, column),
      facts,
    );
  };
  const empty = over.periods.filter((period) => {
    const filled = targetOf(books, term.seat, { ...by, window: null }, periodSpan(period));
    return filled === null && rowIn(period) !== undefined;
  });
  if (empty.length > 0) return empty.map((each) => told(each.text, 'missing', rowIn(each)));
  const target = targetOf(books, term.seat, by, span);
  if (target !== null && !isZero(target.value)) return [];
  return [told(over.text, target === null ? 'missing' : 'zero', rowIn(lastOf(over)))];
}

function metricMissing(
  input: CheckInput,
  { term, component }: Need,
  by: Of<'metric'>,
  span: Span,
): readonly Finding[] {
  const place = componentPlace(input, term.seat.role, component.id);
  const metrics = [...new Set(input.metrics.map(({ metric }) => metric))].sort();
  const near = nearest(by.metric, metrics);
  const named = metrics.length === 0 || metrics.includes(by.metric);
  // With a value to take, only what looks like a slip of the pen is an error.
  if (!named && (by.missing === null || near.length > 0)) {
    const facts = { metric: by.metric, near, metrics, component: component.id };
    return [finding('metric-unknown', place, facts)];
  }
  if (metricFor(input.books, term.seat, by, span) !== null) return [];
  const { employee, team } = term.seat;
  const facts = {
    metric: by.metric,
    employee: by.of === 'own' ? employee : '',
    team,
    period: lastOf(span).text,
    component: component.id,
  };
  return [finding('metric-missing', place, facts)];
}

function growthMissing(
  input: CheckInput,
  need: Need,
  by: Of<'growth'>,
  span: Span,
): readonly Finding[] {
  if (!input.countable) return [];
  const { seat } = need.term;
  const counted = { measure: by.measure, where: [] };
  const period = lastOf(span);
  const { before } = changeOf(input.books, growerOf(seat, by.of), by.versus, counted, period);
  return baselineMissing(input, need, by.measure, by.of, {
    period: comparedSpans(by.versus, period).before.text,
    why: before === null ? 'missing' : 'not-positive',
    known: growthFor(input.books, seat, by, span) !== null,
  });
}

function baselineMissing(
  input: CheckInput,
  { term, component }: Need,
  measure: string,
  of: 'own' | 'team',
  found: {
    readonly period: string;
    readonly why: 'missing' | 'not-positive';
    readonly known: boolean;
  },
): readonly Finding[] {
  if (found.known) return [];
  const { employee, team, role } = term.seat;
  const facts = {
    measure,
    employee: of === 'own' ? employee : '',
    team,
    period: found.period,
    component: component.id,
    why: found.why,
  };
  return [finding('baseline-missing', componentPlace(input, role, component.id), facts)];
}
