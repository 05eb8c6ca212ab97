/** A team in a period: what its people are paid, its attainment, its deals. */
import type { TeamName } from '../../core/model.ts';
import { moneyFigure } from '../../core/money/figure.ts';
import { add, type Money, total, ZERO } from '../../core/money/money.ts';
import { seatsIn } from '../../core/roster.ts';
import { counted } from '../messages/words.ts';
import { attainmentsIn } from '../sheets/attainment.ts';
import { type DealLine, dealLabel, nameText } from './lines.ts';
import { type Explanation, leaf, type Node, node } from './node.ts';
import { personTitle } from './person.ts';
import { readingNode } from './readings.ts';
import type { Scene } from './scene.ts';
import { earnedIn, seatSummary } from './summary.ts';
import { HELD } from './uncredited.ts';

const SUM = { op: 'sum' } as const;

/** The team, and what the people who hold its seats earn there. */
export function explainTeam(scene: Scene, team: TeamName): Explanation {
  const unpaid = scene.result.credits.held
    .map(scene.line)
    .filter(({ credit }) => credit?.teams.includes(team) === true)
    .map((line) => ({ line, why: HELD }));
  return {
    title: `Team ${nameText(team)}`,
    about: { team },
    roots: [peopleNode(scene, team), paidNode(scene, team), ...attainmentNodes(scene, team)],
    notes: [],
    unpaid,
  };
}

/** What each seat of the team earns, component by component. */
function peopleNode(scene: Scene, team: TeamName): Node {
  const { roster, period } = scene.result.month;
  const seats = seatsIn(roster, period).filter(({ seat }) => seat.team === team);
  const amounts = seats.map(({ seat }) => earnedIn(scene, seat));
  const members = seats.map(({ seat }) => {
    const label = `${personTitle(scene, seat.employee)}, ${nameText(seat.role)}`;
    return seatSummary(scene, seat, label);
  });
  return node('team', 'earned in the team', moneyFigure(total(amounts)), SUM, members, {
    says: scene.currency.code,
  });
}

/** What the team's deals pay, line by line: the part of the earnings that follows deals. */
function paidNode(scene: Scene, team: TeamName): Node {
  const { credits, earned } = scene.result;
  const paid = new Map<number, Money>();
  for (const it of earned) {
    const lines = it.paid?.();
    lines?.lines.rows.forEach((row, i) => {
      paid.set(row, add(paid.get(row) ?? ZERO, lines.amounts[i] ?? ZERO));
    });
  }
  const lines = (credits.quotaByTeam.get(team)?.rows ?? []).map(scene.line);
  const amountOf = ({ row }: DealLine): Money => paid.get(row) ?? ZERO;
  return node(
    'deals',
    'paid by deal',
    moneyFigure(total(lines.map(amountOf))),
    SUM,
    lines.map((line) => leaf('deal', dealLabel(line), moneyFigure(amountOf(line)), { line })),
    {
      says: `for ${counted(lines.length, 'deal line')}, whoever is paid`,
      column: { of: 'component', name: 'pays' },
    },
  );
}

/** The attainment of every plan that the team's own row fills. */
function attainmentNodes(scene: Scene, team: TeamName): readonly Node[] {
  return attainmentsIn(scene.result)
    .filter((it) => it.team === team && it.employee === null)
    .flatMap(({ reading }) => (reading === null ? [] : [{ ...readingNode(scene, reading), team }]));
}
