// A fault that a value makes together with its neighbours stands in the scheme; it names the value.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bonus, inEmptyDirectory } from '../support/command.ts';
import { FILES, scheme } from './small.ts';

const RATES = 'roles.rep.components.commission.tiers.rates';
const BOUND = `${RATES}.1.from`;
const RATE = 'roles.head.components.team_sales.rate';

/** Bounds of 0 %, 80 % and 100 %. */
const three = (bound?: string): string =>
  scheme(bound).replace('rate: 6% }]', 'rate: 6% }, { from: 100%, rate: 8% }]');
const MONTH = { ...FILES, 'scheme.yaml': three() };

/** The first line of every error. */
function errors(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  let told: readonly string[] = [];
  inEmptyDirectory((dir) => {
    for (const [name, text] of Object.entries({ ...MONTH, ...files })) {
      writeFileSync(join(dir, name), text);
    }
    const { stdout, stderr, exit } = bonus(dir, args);
    expect(exit).toBe(1);
    told = `${stdout}${stderr}`.split('\n').filter((line) => / error\[/.test(line));
  });
  return told;
}

const set = (...settings: readonly string[]) => settings.flatMap((each) => ['--set', each]);
const notRising = /^scheme\.yaml:\d+:\d+: error\[tiers-not-rising]/;

describe.each(['check', 'run', 'compare', 'sweep'])('%s', (command) => {
  test('the value that makes a bound of the file wrong', () => {
    const told = errors([command, ...set(`${BOUND}=100%`)]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(notRising);
    expect(told[0]).toMatch(new RegExp(`\\(made by --set ${BOUND}=100%\\)$`));
  });

  test('of several values those without which it is not there', () => {
    const told = errors([command, ...set(`${RATE}=2%`, `${BOUND}=100%`, 'rounding.to=1')]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`\\(made by --set ${BOUND}=100%\\)$`));
  });

  test('two values that make it together', () => {
    // Marginal tiers need the measure of the plan: neither value alone is wrong.
    const both = [`${RATES.replace('rates', 'mode')}=marginal`, 'plans.main.measure=deals'];
    const told = errors([command, ...set(`${RATE}=2%`, ...both)]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/made by --set .*mode=marginal, plans\.main\.measure=deals\)$/);
  });

  test('what is wrong in the file is of no value', () => {
    const told = errors([command, ...set(`${RATE}=2%`)], { 'scheme.yaml': three('100%') });
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('--set');
    expect(told[0]).not.toContain('under');
  });

  test('a value that is wrong by itself says so once', () => {
    const told = errors([command, ...set(`${RATE}=2`)]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`--set ${RATE}:1:`);
    expect(told[0]).not.toContain('made by');
  });
});

test('another file names the value too', () => {
  const [told = ''] = errors(['check', ...set('credit.date=signed_on')]);
  expect(told).toContain('error[column-missing]');
  expect(told).toContain('(made by --set credit.date=signed_on)');
});

test('two values of which each makes it', () => {
  const told = errors(['check', ...set('credit.date=signed_on', 'credit.statuses=won')]);
  expect(told).toHaveLength(2);
  expect(told.map((line) => /made by --set (\S+)\)/.exec(line)?.[1]).sort()).toEqual([
    'credit.date=signed_on',
    'credit.statuses=won',
  ]);
});

describe('a grid', () => {
  test('each value of an axis that is wrong', () => {
    const told = errors(['sweep', ...set(`${BOUND}=90%..110%:10%`, `${RATE}=1%,2%`)]);
    expect(told.map((line) => /made by --set (\S+)\)$/.exec(line)?.[1])).toEqual([
      `${BOUND}=100%`,
      `${BOUND}=110%`,
    ]);
  });
});

test('of several variants the one that a value makes wrong', () => {
  const other = three().replace('from: 100%', 'from: 120%');
  const args = ['compare', 'scheme.yaml', 'scheme.yaml', 'other.yaml', ...set(`${BOUND}=110%`)];
  const told = errors(args, { 'other.yaml': other });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(new RegExp(`^scheme.yaml.*\\(made by --set ${BOUND}=110%\\)$`));
});

test('as JSON', () => {
  inEmptyDirectory((dir) => {
    for (const [name, text] of Object.entries(MONTH)) writeFileSync(join(dir, name), text);
    const { stdout } = bonus(dir, ['check', '--format', 'json', ...set(`${BOUND}=100%`)]);
    const [found] = stdout.split('\n').map((line) => (line === '' ? null : JSON.parse(line)));
    expect(found).toMatchObject({ code: 'tiers-not-rising', settings: [`${BOUND}=100%`] });
    expect(found.message).not.toContain('made by');
  });
});
