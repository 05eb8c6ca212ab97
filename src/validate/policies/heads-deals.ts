/**
 * What heads do with deals of their own: a head who sold nothing, one who keeps many customers, and
 * deals that all go to the same rep.
 */
import type { Attribution } from '../../core/deals.ts';
import { textAt } from '../../core/deals.ts';
import { HEAD, type Seat } from '../../core/model.ts';
import { exact } from '../../core/money/exact.ts';
import { formatPercent } from '../../core/money/format.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { inPlans, type Policy, type PolicyInput, termsByTeam } from './input.ts';

/** Customers that a head may have without a note. */
const CUSTOMERS = 3;

/** The period's lines of one head, each with who it was handed to. */
interface Line {
  readonly row: number;
  readonly attribution: Attribution;
}

type LinesByHead = ReadonlyMap<Seat, readonly Line[]>;

export const headsDeals: Policy = (input) => {
  const lines = linesByHead(input);
  return [soldNothing, oneSided, keepsClients].flatMap((each) => each(input, lines));
};

function linesByHead({ result }: PolicyInput): LinesByHead {
  const { deals } = result.month;
  const lines = new Map<Seat, Line[]>();
  result.credits.order.forEach((row) => {
    const attribution = deals.attributions[deals.attribution[row] ?? -1];
    const head = attribution?.origin === 'head' ? attribution.owners[0]?.seat : undefined;
    if (attribution === undefined || head === undefined) return;
    const known = lines.get(head);
    if (known === undefined) lines.set(head, [{ row, attribution }]);
    else known.push({ row, attribution });
  });
  return lines;
}

function soldNothing(input: PolicyInput, lines: LinesByHead): readonly Finding[] {
  return [...termsByTeam(input).values()].flatMap((terms) =>
    terms
      .filter(({ seat }) => seat.role === HEAD && !lines.has(seat))
      .map(({ seat: { employee, team }, stints }) => {
        const place = inPlans(input, stints[0], 'employee');
        return finding('head-sold-nothing', place, { employee, team });
      }),
  );
}

function keepsClients({ result }: PolicyInput, linesByHead: LinesByHead): readonly Finding[] {
  const { deals } = result.month;
  return [...linesByHead].flatMap(([{ employee, team }, lines]): readonly Finding[] => {
    const names = lines.map(({ row }) => textAt(deals, 'customer', row));
    const customers = new Set(names.filter((name) => name !== '')).size;
    if (customers <= CUSTOMERS) return [];
    return [finding('head-keeps-clients', null, { employee, team, customers })];
  });
}

function oneSided(input: PolicyInput, linesByHead: LinesByHead): readonly Finding[] {
  const { deals } = input.result.month;
  const teams = termsByTeam(input);
  return [...linesByHead].flatMap(([head, lines]): readonly Finding[] => {
    const reps = new Set(
      (teams.get(head.team) ?? [])
        .filter(({ seat }) => seat.role !== HEAD)
        .map(({ seat }) => seat.employee),
    );
    // Where there is one rep, everything goes to that rep.
    if (reps.size < 2) return [];
    const handed = new Map<string, bigint>();
    let whole = 0n;
    for (const { row, attribution } of lines) {
      const revenue = deals.revenue[row] ?? 0n;
      for (const { seat, share } of attribution.assignees) {
        const part = revenue * share;
        whole += part;
        handed.set(seat.employee, (handed.get(seat.employee) ?? 0n) + part);
      }
    }
    const most = [...handed].find(([, part]) => whole > 0n && part * 2n > whole);
    if (most === undefined) return [];
    const [employee, part] = most;
    const facts = {
      head: head.employee,
      team: head.team,
      employee,
      part: formatPercent(exact(part, whole)),
    };
    return [finding('assignments-one-sided', null, facts)];
  });
}
