/** Runs spoiled months beside the thread that watches the time: a hang cannot watch itself. */
import { parentPort, workerData } from 'node:worker_threads';
import { judge } from './judge.ts';
import { monthsIn } from './months.ts';
import { randomOf } from './random.ts';
import { spoil } from './spoil.ts';

/** Every so many runs, the command itself is started too. */
const AS_PROCESS = 100;

const { fixtures, dir, bin, seed } = workerData as {
  readonly fixtures: string;
  readonly dir: string;
  readonly bin: string;
  readonly seed: number;
};
const months = monthsIn(fixtures);

parentPort?.on('message', (run: number) => {
  const spoiled = spoil(months, randomOf(seed, run));
  parentPort?.postMessage({ what: spoiled.what });
  const verdict = judge(spoiled, dir, run % AS_PROCESS === 0 ? bin : null);
  parentPort?.postMessage({ verdict });
});
