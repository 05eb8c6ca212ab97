// npm run bench: how much slower than nothing, and than a plain copy, the command is.
// Both sides of a row run in turns, so that a busy machine slows both. Times and memory are
// figures to read, so a goal that is missed does not fail; a command that fails does.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateMonth } from './generate.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const BONUS = here('../../bin/bonus.js');
const COPY = here('copy.mjs');
const MEMORY = pathToFileURL(here('memory.mjs')).href;
const COMPANY = here('../../fixtures/company');

const DEALS = 100_000;
const VARIANTS = 100;
const temp = mkdtempSync(join(tmpdir(), 'bonus-bench-'));
const MEMORY_FILE = join(temp, 'memory.txt');

try {
  const rows = [help(), sample(), ...large(), grid()];
  print(rows);
} finally {
  rmSync(temp, { recursive: true, force: true });
}

function help() {
  const [bonus, node] = interleave(15, [
    () => run('bonus --help', [BONUS, '--help']),
    () => run('node -e 0', ['-e', '0']),
  ]);
  return over('bonus --help', 'node -e 0', ms(bonus), ms(node), 60);
}

function sample() {
  const out = join(temp, 'sample');
  const [bonus, node] = interleave(11, [
    () => run('bonus run', [BONUS, 'run', '--out', out], COMPANY),
    () => run('node -e 0', ['-e', '0'], COMPANY),
  ]);
  expectFile(join(out, '2026-10', 'payouts.csv'));
  return over('bonus run, the sample', 'node -e 0', ms(bonus), ms(node), 250);
}

function large() {
  const folder = join(temp, 'large');
  mkdirSync(folder);
  generateMonth(folder, DEALS);
  const [bonus, copy] = interleave(5, [
    () => runMeasured('bonus run', [BONUS, 'run', '--out', 'out'], folder),
    () => runMeasured('copy', [COPY, 'deals.csv', 'copy.csv'], folder),
  ]);
  expectFile(join(folder, 'out', '2026-10', 'payouts.csv'));
  expectFile(join(folder, 'copy.csv'));

  const what = `bonus run, ${DEALS} deals`;
  const against = 'csv-parse → csv-stringify';
  const ratio = ms(bonus) / ms(copy);
  const memory = median(bonus.map((one) => one.mebibytes));
  return [
    {
      what,
      against,
      a: `${ms(bonus).toFixed(0)} ms`,
      b: `${ms(copy).toFixed(0)} ms`,
      difference: `× ${ratio.toFixed(2)}`,
      goal: 'at most × 1.50',
      met: ratio <= 1.5,
    },
    {
      what: `${what}, peak memory`,
      against,
      a: `${memory.toFixed(0)} MB`,
      b: `${median(copy.map((one) => one.mebibytes)).toFixed(0)} MB`,
      difference: '',
      goal: 'at most 300 MB',
      met: memory <= 300,
    },
  ];
}

/** A grid of 100 points over the large month, against one run of it. */
function grid() {
  const folder = join(temp, 'grid');
  mkdirSync(folder);
  generateMonth(folder, DEALS);
  const values = 'roles.rep.components.commission.tiers.rates.0.rate=1%..10.9%:0.1%';
  const [sweep, one] = interleave(5, [
    () => run('bonus sweep', [BONUS, 'sweep', '--set', values], folder, VARIANTS),
    () => run('bonus run', [BONUS, 'run', '--out', 'out'], folder),
  ]);
  const ratio = ms(sweep) / ms(one);
  return {
    what: `bonus sweep, ${VARIANTS} variants, ${DEALS} deals`,
    against: 'bonus run',
    a: `${ms(sweep).toFixed(0)} ms`,
    b: `${ms(one).toFixed(0)} ms`,
    difference: `× ${ratio.toFixed(2)}`,
    goal: 'at most × 3.00',
    met: ratio <= 3,
  };
}

/** A row whose goal is so many milliseconds over the other side. */
function over(what, against, a, b, goal) {
  return {
    what,
    against,
    a: `${a.toFixed(0)} ms`,
    b: `${b.toFixed(0)} ms`,
    difference: `${(a - b).toFixed(0)} ms over`,
    goal: `at most ${goal} ms over`,
    met: a - b <= goal,
  };
}

/** Each command once to warm the disk cache, then all of them in turns: their measured runs. */
function interleave(times, commands) {
  for (const command of commands) command();
  const runs = commands.map(() => []);
  for (let i = 0; i < times; i += 1) {
    commands.forEach((command, which) => {
      runs[which].push(command());
    });
  }
  return runs;
}

/** Runs node with `args` to its end: wall time in milliseconds. It prints `rows` lines or more. */
function run(name, args, cwd = temp, rows = 0) {
  const start = performance.now();
  const result = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, BENCH_MEMORY_FILE: MEMORY_FILE, NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  });
  const time = performance.now() - start;
  if (result.status !== 0) {
    throw new Error(
      `${name} ended with ${result.status ?? result.signal ?? result.error}\n` +
        `${result.stderr}`.slice(0, 4000),
    );
  }
  if (result.stdout.split('\n').length <= rows) throw new Error(`${name} left rows out`);
  return { time };
}

/** Like `run`, with the peak memory in MiB. To ask for it takes `node -e 0` some milliseconds. */
function runMeasured(name, args, cwd) {
  const { time } = run(name, ['--import', MEMORY, ...args], cwd);
  return { time, mebibytes: Number(readFileSync(MEMORY_FILE, 'utf8')) / 1024 };
}

function expectFile(path) {
  if (!existsSync(path)) throw new Error(`the command ended well but did not write ${path}`);
}

function ms(runs) {
  return median(runs.map((one) => one.time));
}

function median(values) {
  const sorted = values.toSorted((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function print(rows) {
  const cells = rows.map((r) => [
    `${r.what} | ${r.against}`,
    r.a,
    r.b,
    r.difference,
    r.goal,
    r.met ? 'yes' : 'NO',
  ]);
  const table = [['A | B', 'median A', 'median B', 'difference', 'goal', 'met'], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  }
}
