// For every person of every golden month: the explanation sums to the payout, says of each component
// and each deal what the files say, and its numbers follow from each other.

import { describe, expect, test } from 'vitest';
import { explainPerson } from '../../src/report/explain/person.ts';
import { explainTeam } from '../../src/report/explain/team.ts';
import { kopecks, type Row, text } from '../support/table.ts';
import { calculated, json, type Month, months, numbersIn } from './months.ts';
import { faults, type Json } from './replay.ts';

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
const amountOf = ({ value }: Pick<Json, 'value'>): bigint => kopecks(value ?? '');
const ofKind = (root: Json, kind: string): Json[] =>
  numbersIn(root).filter((node) => node.kind === kind);

describe.each(months)('$name', (scenario) => {
  const month = calculated(scenario);
  const people = month.rows('payouts.csv');
  const trees = new Map(people.map((row) => [text(row, 'employee'), treeOf(month, row)]));
  const root = (row: Row): Json => {
    const tree = trees.get(text(row, 'employee'));
    if (tree === undefined) throw new Error('everybody has a tree');
    return tree;
  };

  test('the explanation of each person ends in the payout of payouts.csv', () => {
    expect(people.length).toBeGreaterThan(0);
    for (const row of people) {
      const tree = root(row);
      expect(tree.value).toBe(text(row, 'payout'));
      const adjustments = ofKind(tree, 'adjustment').map(amountOf);
      expect(sum(adjustments)).toBe(kopecks(text(row, 'adjustments')));
      expect(sum(ofKind(tree, 'seat').map(amountOf))).toBe(kopecks(text(row, 'earned')));
    }
  });

  test('it has the components of components.csv with their amounts and their reasons', () => {
    const told = month
      .rows('components.csv')
      .filter((row) => text(row, 'component') !== 'total')
      .map((row) => ['employee', 'component', 'amount', 'why'].map((name) => text(row, name)));
    const explained = people.flatMap((row) =>
      ofKind(root(row), 'component').map((it) => [
        text(row, 'employee'),
        it.label,
        it.value,
        (it as { says?: string }).says,
      ]),
    );
    expect(explained.map(String).sort()).toEqual(told.map(String).sort());
  });

  test('its deals pay what credits.csv says, deal by deal and component by component', () => {
    const told = month
      .rows('credits.csv')
      .filter((row) => text(row, 'paid_to') !== '' && text(row, 'deal_id') !== '')
      .map((row) =>
        ['paid_to', 'component', 'deal_id', 'line', 'amount'].map((name) => text(row, name)),
      );
    const explained = people.flatMap((row) =>
      ofKind(root(row), 'component').flatMap((component) =>
        ofKind(component, 'deal')
          .filter(({ pays }) => pays !== undefined)
          .map(({ deal, pays }) => [
            text(row, 'employee'),
            component.label,
            deal?.deal_id,
            String(deal?.line),
            pays,
          ]),
      ),
    );
    // credits.csv leaves out what is due to date and has not changed; it pays nothing now.
    const paying = (rows: readonly (readonly unknown[])[]): string[] =>
      rows.filter((row) => row.at(-1) !== '0.00').map(String);
    expect(paying(explained).sort()).toEqual(paying(told).map(unquoted).sort());
  });

  test('every number follows from those below it, by the operation that it names', () => {
    for (const row of people) expect(faults(root(row))).toEqual([]);
  });

  test('the team is explained by what its seats earn, and its numbers follow too', () => {
    const teams = new Set(month.result.month.roster.seats.map((seat) => seat.team));
    const earned = [...teams].flatMap((team) => {
      const roots = json(month.scene, explainTeam(month.scene, team)).explanation;
      expect(roots.flatMap((each) => faults(each))).toEqual([]);
      return roots.filter(({ kind }) => kind === 'team').map(amountOf);
    });
    expect(sum(earned)).toBe(sum(people.map((row) => kopecks(text(row, 'earned')))));
  });
});

describe.each([
  '{ to: 1, mode: half_even, at: component }',
  '{ to: 0.05, mode: up, at: deal }',
  '{ to: 10, mode: down, at: deal }',
])('rounded otherwise: %s', (rounding) => {
  const change = (scheme: string): string =>
    `${scheme.replace(/^rounding:.*\n/m, '')}\nrounding: ${rounding}\n`;

  test.each(months)('$name', (scenario) => {
    const month = calculated(scenario, change);
    for (const row of month.rows('payouts.csv')) {
      const tree = treeOf(month, row);
      expect(tree.value).toBe(text(row, 'payout'));
      expect(faults(tree)).toEqual([]);
    }
  });
});

describe('what would be wrong is found', () => {
  const init = months.find(({ name }) => name === 'init');
  const month = calculated(init ?? months[0]!);
  const trees = month.rows('payouts.csv').map((row) => treeOf(month, row));
  const made = trees.flatMap(numbersIn).filter(({ children = [] }) => children.length > 0);

  test.each(['sum', 'product', 'quotient', 'round', 'line'])('another %s', (operation) => {
    const node = made.find((each) => each.operation === operation);
    expect(node).toBeDefined();
    expect(faults(node as Json)).toEqual([]);
    expect(faults({ ...(node as Json), exact: '123456789/7' })).toHaveLength(1);
  });

  test('a rate that the performance does not reach', () => {
    const node = made.find((each) => each.operation === 'reached') as Json;
    const bounds = node.bounds?.map(() => ({ reached: { from: '99' }, next: null }));
    expect(faults({ ...node, bounds: bounds ?? [] })).toHaveLength(1);
  });
});

function treeOf({ scene, result }: Month, row: Row): Json {
  const payout = result.payouts.find(
    (it) => it.employee === text(row, 'employee').replace(/^'/, ''),
  );
  if (payout === undefined) throw new Error('a row of payouts.csv is somebody');
  const [root] = json(scene, explainPerson(scene, payout.employee)).explanation;
  if (root === undefined) throw new Error('an explanation has a root');
  return root;
}

/** Text that a spreadsheet would run has a leading apostrophe in the files. */
function unquoted(row: string): string {
  return row.replace(/(^|,)'(?=[=+\-@])/g, '$1');
}
