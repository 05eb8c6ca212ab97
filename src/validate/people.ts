/**
 * From names on deal lines to seats: who sold a line, and to whom the head handed it. Checked on the
 * lines that a calculation uses. Equal cells on one day are resolved once.
 */
import { formatDay } from '../core/calendar.ts';
import type { Attribution, DealTable, TextColumn } from '../core/deals.ts';
import { formatMoney } from '../core/money/format.ts';
import { money } from '../core/money/money.ts';
import { type Days, holds, type Period } from '../core/period.ts';
import type { Scheme } from '../core/scheme.ts';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import { attribute, type Refusal } from './attribute.ts';
import type { Lines } from './deals.ts';
import { cellAt } from './place.ts';
import type { Plans } from './plans.ts';
import { repsOf } from './reps.ts';
import { shareScaleOf } from './scale.ts';

export interface People {
  readonly value: DealTable;
  readonly findings: readonly Finding[];
  /** Whether every line that is used has its people, so that deals can be added up. */
  readonly complete: boolean;
}

/** What of a scheme decides who sold a line, and the days whose lines are used. */
export interface PeopleTerms extends Pick<Scheme, 'currency' | 'headDeals'> {
  readonly period: Period;
  readonly used: readonly Days[];
}

/** Resolves the people of the lines of the days that are used, the paid period's among them. */
export function resolvePeople(lines: Lines, plans: Plans, terms: PeopleTerms): People {
  const { headDeals, period, used } = terms;
  const findings: Finding[] = [];
  const [owner, assignee, team] = [
    columnIn(lines, 'owner'),
    columnIn(lines, 'assigned_to'),
    columnIn(lines, 'team'),
  ];
  const shareScale = shareScaleOf([owner, assignee]);
  const attribution = new Int32Array(lines.rows).fill(-1);
  const attributions: Attribution[] = [];
  const known = new Map<number | string, number | readonly Refusal[]>();
  const first = Math.min(...used.map((days) => days.first));
  const last = Math.max(...used.map((days) => days.last));
  const keyOf = keyed([owner, assignee, team], last - first + 1);
  const resolve = (row: number, day: number): number | readonly Refusal[] => {
    const cells = {
      owner: textIn(owner, row),
      assignee: textIn(assignee, row),
      team: textIn(team, row),
      day,
    };
    const made = attribute(cells, plans, headDeals, shareScale, periodAt(plans, day) ?? period);
    return made.ok ? attributions.push(made.attribution) - 1 : made.refusals;
  };
  const isUsed = usedIn(lines, daysIn(used, first, last), first);
  for (let row = 0; row < lines.rows; row += 1) {
    if (!isUsed(row)) continue;
    const day = lines.day[row] ?? -1;
    const key = keyOf(codeAt(owner, row), codeAt(assignee, row), codeAt(team, row), day - first);
    let answer = known.get(key);
    if (answer === undefined) {
      answer = resolve(row, day);
      known.set(key, answer);
    }
    if (typeof answer === 'number') {
      attribution[row] = answer;
      const held = heldIn(lines, row, attributions[answer], terms, plans);
      if (held !== null) findings.push(held);
    } else {
      for (const refusal of answer) findings.push(refused(refusal, lines, row));
    }
  }
  const value: DealTable = {
    rows: lines.rows,
    ids: lines.ids,
    line: lines.line,
    day: lines.day,
    counts: lines.counts,
    revenue: lines.revenue,
    margin: lines.margin,
    quantity: lines.quantity,
    text: lines.text,
    attribution,
    attributions,
    shareScale,
  };
  const complete = [...known.values()].every((answer) => typeof answer === 'number');
  return { value, findings, complete };
}

function columnIn({ rows, text }: Lines, name: string): TextColumn {
  return text.get(name) ?? { codes: new Int32Array(rows), texts: [''] };
}

/** Whether a line is credited on one of the days that are marked, `first` being the first of them. */
function usedIn(lines: Lines, marks: Uint8Array, first: number): (row: number) => boolean {
  return (row) => {
    const day = lines.day[row] ?? -1;
    return lines.counts[row] === 1 && day >= first && marks[day - first] === 1;
  };
}

/** Day by day from the first: 1 where it is used. */
function daysIn(used: readonly Days[], first: number, last: number): Uint8Array {
  const marks = new Uint8Array(last - first + 1);
  for (const days of used) marks.fill(1, days.first - first, days.last - first + 1);
  return marks;
}

function codeAt({ codes }: TextColumn, row: number): number {
  return codes[row] ?? 0;
}

function textIn({ codes, texts }: TextColumn, row: number): string {
  return texts[codes[row] ?? 0] ?? '';
}

function periodAt({ periods }: Plans, day: number): Period | null {
  return periods.find((each) => holds(each, day)) ?? null;
}

/** One key for the cells of a line and its day: a whole number as long as that is exact. */
function keyed(
  [a, b, c]: readonly [TextColumn, TextColumn, TextColumn],
  days: number,
): (x: number, y: number, z: number, day: number) => number | string {
  if (a.texts.length * b.texts.length * c.texts.length * days > Number.MAX_SAFE_INTEGER) {
    return (x, y, z, day) => `${x} ${y} ${z} ${day}`;
  }
  return (x, y, z, day) => ((x * b.texts.length + y) * c.texts.length + z) * days + day;
}

/** A head's deal of the paid period that is held; what was held earlier was told then. */
function heldIn(
  lines: Lines,
  row: number,
  attribution: Attribution | undefined,
  { currency, headDeals, period }: PeopleTerms,
  plans: Plans,
): Finding | null {
  const head = attribution?.owners[0]?.seat;
  if (attribution?.origin !== 'head' || attribution.assignees.length > 0) return null;
  const day = lines.day[row] ?? -1;
  if (head === undefined || !holds(period, day)) return null;
  const facts = {
    deal: dealOf(lines, row),
    employee: head.employee,
    team: head.team,
    amount: formatMoney(money(lines.revenue[row] ?? 0n), currency),
    reps: repsOf(plans, head.team, day),
  };
  const severity = headDeals.unassigned === 'error' ? 'error' : 'warning';
  return finding('head-deal-unassigned', placeOf(lines, row, 'assigned_to'), facts, severity);
}

function dealOf(lines: Lines, row: number): string {
  return lines.ids.texts[lines.ids.codes[row] ?? 0] ?? '';
}

function placeOf(lines: Lines, row: number, column: string): Place {
  const { source, row: at } = lines.origin(row);
  return cellAt(source, at, source.header.includes(column) ? column : 'owner');
}

/** A refusal as the finding of one line. */
function refused(refusal: Refusal, lines: Lines, row: number): Finding {
  const deal = dealOf(lines, row);
  const place = placeOf(lines, row, refusal.column);
  const day = formatDay((lines.day[row] ?? 0) as Parameters<typeof formatDay>[0]);
  switch (refusal.code) {
    case 'owner-unknown':
    case 'assigned-rep-deal':
    case 'assignee-unknown':
    case 'assignee-in-other-team':
    case 'team-missing':
    case 'split-not-allowed':
    case 'share-not-100':
      return finding(refusal.code, place, { ...refusal.facts, deal } as never);
    case 'owner-not-on-team':
    case 'owner-not-a-rep':
    case 'assignee-not-a-rep':
      return finding(refusal.code, place, { ...refusal.facts, deal, day } as never);
  }
}
