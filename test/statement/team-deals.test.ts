// The deals on a head's page are short on paper, and everything can be added up again: the lines to
// the sums of those whom they pay, these to the team's, which are those of the files.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kopecks, type Row, table, text } from '../support/table.ts';
import { fileOf, type Pages, plainAmount, statementsOf } from './golden.ts';

interface Line {
  readonly label: string;
  /** Kopecks or thousandths, nothing for an empty cell. */
  readonly numbers: readonly bigint[];
}

interface Listed {
  readonly titles: readonly string[];
  readonly payees: readonly { readonly sum: Line; readonly lines: readonly Line[] }[];
  readonly all: Line;
}

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .trim();

function lineIn(row: string): Line {
  const numbers = [...row.matchAll(/<td class="number">(.*?)<\/td>/g)].map(([, cell = '']) =>
    cell === '' ? 0n : kopecks(plainAmount(cell)),
  );
  return { label: plain(/<th.*?<\/th>/.exec(row)?.[0] ?? ''), numbers };
}

/** The listing of a page taken apart. */
function listedOn(page: string): Listed {
  const tables = [...page.matchAll(/<table class="deals\b.*?<\/table>/gs)].map(([all]) => all);
  const [listing = '', sums = ''] = tables;
  const rows = [...listing.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) => row);
  const payees: { sum: Line; lines: Line[] }[] = [];
  for (const row of rows.filter((each) => each.includes('scope="row"'))) {
    if (row.startsWith('<tr class="payee">')) payees.push({ sum: lineIn(row), lines: [] });
    else payees.at(-1)?.lines.push(lineIn(row));
  }
  const titles = [...listing.matchAll(/<th scope="col" class="number">(.*?)<\/th>/g)];
  return {
    titles: titles.map(([, title = '']) => title),
    payees,
    all: lineIn(/<tbody class="sum">.*?<\/tbody>/s.exec(sums)?.[0] ?? ''),
  };
}

const added = (lines: readonly Line[]): readonly bigint[] =>
  (lines[0]?.numbers ?? []).map((_, i) =>
    lines.reduce((sum, { numbers }) => sum + (numbers[i] ?? 0n), 0n),
  );

describe('a company of three teams', () => {
  let month: Pages;
  let credits: readonly Row[];
  let attainment: readonly Row[];
  beforeAll(() => {
    month = statementsOf('company');
    const [period = ''] = readdirSync(join(month.dir, 'out'));
    const rows = (file: string): readonly Row[] =>
      table({ [file]: readFileSync(join(month.dir, 'out', period, file), 'utf8') }, file);
    credits = rows('credits.csv');
    attainment = rows('attainment.csv');
  });
  afterAll(() => month.remove());

  const heads = ['morozov', 'vlasova', 'sobolev'];
  const rowOf = (head: string): Row =>
    month.payouts.find((row) => text(row, 'employee') === head) ?? expect.fail(`no ${head}`);
  const listed = (head: string): Listed =>
    listedOn(readFileSync(join(month.pages, fileOf(month, rowOf(head))), 'utf8'));

  test.each(heads)('%s: lines, people and the team add up', (head) => {
    const { titles, payees, all } = listed(head);
    expect(titles).toEqual(['team plan, team_sales', 'team plan focus, focus, units', 'pays']);
    expect(payees.length).toBeGreaterThan(5);
    for (const { sum, lines } of payees) expect(added(lines)).toEqual(sum.numbers);
    expect(added(payees.map(({ sum }) => sum))).toEqual(all.numbers);
  });

  test.each(heads)("%s: the team's sums are those of attainment.csv", (head) => {
    const team = text(rowOf(head), 'team');
    const actual = (plan: string): bigint => {
      const row = attainment.find(
        (it) =>
          text(it, 'team') === team && text(it, 'employee') === '' && text(it, 'plan') === plan,
      );
      return kopecks(row === undefined ? '' : text(row, 'actual'));
    };
    const [sales, units] = listed(head).all.numbers;
    expect([sales, units]).toEqual([actual('main'), actual('focus')]);
  });

  test.each(heads)('%s: each line is there once, and pays what credits.csv says', (head) => {
    const team = text(rowOf(head), 'team');
    const pays = new Map<string, bigint>();
    for (const row of credits) {
      const [id, line] = [text(row, 'deal_id'), text(row, 'line')];
      if (
        id === '' ||
        !text(row, 'quota_team')
          .split('|')
          .some((of) => of.split(':')[0] === team)
      )
        continue;
      const label = line === '1' ? id : `${id}/${line}`;
      const amount = text(row, 'amount');
      pays.set(label, (pays.get(label) ?? 0n) + (amount === '' ? 0n : kopecks(amount)));
    }
    const lines = listed(head).payees.flatMap((payee) => payee.lines);
    const told = lines.map(({ label, numbers }) => [label, numbers.at(-1)] as const);
    expect(told.map(([label]) => label).sort()).toEqual([...pays.keys()].sort());
    expect(new Map(told)).toEqual(pays);
  });
});
