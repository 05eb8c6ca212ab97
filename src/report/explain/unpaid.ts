/**
 * Credited lines that pay nothing: a head's that nobody was handed, and those that pay a person but
 * that no component, or not the one that is asked for, counts.
 */
import type { Earned } from '../../core/earn.ts';
import type { EmployeeId, Seat } from '../../core/model.ts';
import { whyNothing } from './deal-pay.ts';
import { type Heading, type Node, type Unpaid, walk } from './node.ts';
import type { Scene } from './scene.ts';
import { HELD } from './uncredited.ts';

/** A head's deals that nobody was handed. */
export function heldOf(scene: Scene, employee: EmployeeId): readonly Unpaid[] {
  return scene.result.credits.held
    .map(scene.line)
    .filter(({ credit }) => credit?.head?.employee === employee)
    .map((line) => ({ line, why: HELD }));
}

/** Lines that pay the person and that no component counts. */
export function uncounted(
  scene: Scene,
  employee: EmployeeId,
  components: readonly Earned[],
  root: Node,
): readonly Unpaid[] {
  const { roster } = scene.result.month;
  const paying = components.filter(paysByDeal);
  // Where none pays by deal, a deal is paid for by the plan that it counts in.
  const told = toldIn([root], paying.length === 0 ? ['plan', 'component'] : ['component']);
  return roster.seats
    .filter((seat) => seat.employee === employee)
    .flatMap((seat) => paidRows(scene, seat))
    .filter((row) => !told.has(row))
    .map((row) => {
      const whys = paying.map((it) => `${it.component.id}: ${whyNothing(scene, row, it)}`);
      return {
        line: scene.line(row),
        why: whys.length === 0 ? 'no component counts it' : whys.join('; '),
      };
    });
}

/** Lines that pay a seat, but not by one of its components that pays by deal. */
export function unpaidBy(scene: Scene, earned: Earned, roots: readonly Node[]): readonly Unpaid[] {
  if (!paysByDeal(earned)) return [];
  const told = toldIn(roots, ['component']);
  return paidRows(scene, earned.seat)
    .filter((row) => !told.has(row))
    .map((row) => ({ line: scene.line(row), why: whyNothing(scene, row, earned) }));
}

function paysByDeal({ component }: Earned): boolean {
  return component.basis?.of === 'own';
}

function paidRows({ result }: Scene, { index }: Seat): readonly number[] {
  return result.credits.paidBySeat.get(index)?.rows ?? [];
}

/** The lines that stand in some trees. */
export function shownIn(roots: readonly Node[]): ReadonlySet<number> {
  return new Set([...walk(roots)].flatMap(({ line }) => (line ? [line.row] : [])));
}

/** Those that stand there under headings of these. */
function toldIn(roots: readonly Node[], headings: readonly Heading['of'][]): ReadonlySet<number> {
  const under = [...walk(roots)].filter(({ column }) => column && headings.includes(column.of));
  return shownIn(under.flatMap(({ children }) => children));
}
