// npm run fuzz: months with faults through the product, which may answer with payouts that add up
// or with findings, and with nothing else.
//   --runs N    how many months (2000)
//   --seed N    which ones (another each time)
//   --only N    the one run with this number: its files stay where the last line says

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const LIMIT = 30_000;
const SHOWN = 5;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
});
const runs = whole(values.runs);
const seed = whole(values.seed);
const only = values.only === undefined ? null : whole(values.only);

const temp = mkdtempSync(join(tmpdir(), 'bonus-fuzz-'));
const month = join(temp, 'month');
const script = join(temp, 'worker.mjs');
await build({
  entryPoints: [here('worker.ts')],
  outfile: script,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
  banner: {
    js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  },
});

const failures = [];
const exits = new Map();
const codes = new Map();
console.log(`seed ${seed}, ${only === null ? `${runs} runs` : `run ${only}`}`);
let worker = start();
for (const run of only === null ? Array(runs).keys() : [only]) {
  const { what, verdict } = await judged(run);
  count(exits, verdict.exit);
  for (const code of new Set(verdict.codes)) count(codes, code);
  if (verdict.failure === null && only === null) continue;
  const kept = join(temp, `run-${run}`);
  cpSync(month, kept, { recursive: true });
  if (verdict.failure !== null) failures.push(run);
  if (failures.length > SHOWN) continue;
  console.log(`\nrun ${run}, exit ${verdict.exit}: ${what.join('; ')}`);
  console.log(verdict.failure ?? 'accepted');
  console.log(`Its files: ${kept}. Again: npm run fuzz -- --seed ${seed} --only ${run}`);
}
await worker.terminate();

for (const [exit, times] of sorted(exits)) console.log(`exit ${exit}: ${times}`);
console.log(
  sorted(codes)
    .map(([code, times]) => `${code} ${times}`)
    .join(', '),
);
console.log(
  failures.length === 0 ? 'No failure.' : `${failures.length} failures: ${failures.join(', ')}`,
);
if (failures.length === 0 && only === null) rmSync(temp, { recursive: true });
process.exitCode = failures.length === 0 ? 0 : 1;

function start() {
  const workerData = {
    fixtures: here('../../fixtures'),
    dir: month,
    bin: here('../../bin/bonus.js'),
    seed,
  };
  return new Worker(script, { workerData });
}

/** What one run did, or that it did not end. */
function judged(run) {
  return new Promise((resolve) => {
    let what = [];
    const end = (verdict) => {
      clearTimeout(timer);
      worker.off('message', hear);
      worker.off('error', fail);
      resolve({ what, verdict });
    };
    const restart = (failure) => {
      const old = worker;
      end({ exit: 70, codes: [], failure });
      worker = start();
      void old.terminate();
    };
    const hear = (message) => {
      if (message.what === undefined) end(message.verdict);
      else what = message.what;
    };
    const fail = (error) => restart(error.stack);
    const timer = setTimeout(() => restart(`it did not end in ${LIMIT / 1000} seconds`), LIMIT);
    worker.on('message', hear);
    worker.on('error', fail);
    worker.postMessage(run);
  });
}

function count(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts) {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function whole(text) {
  if (!/^\d+$/.test(text)) throw new Error(`"${text}" is no whole number`);
  return Number(text);
}
