/** Parses, runs, prints, sets the exit code. The only catch: what arrives here is a bug. */
import { CommanderError } from 'commander';
import { type Paint, plain } from '../report/paint.ts';
import type { Outcome } from './outcome.ts';
import { programOf } from './program.ts';
import { version } from './version.ts';

const USAGE = 2;
const BUG = 70;

function print(outcome: Outcome): void {
  process.stderr.write(outcome.errors);
  process.stdout.write(outcome.output);
  process.exitCode = outcome.exit;
}

/** Waits until a stream has handed on what was written to it, or cannot. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}

async function paint(): Promise<Paint> {
  const wanted =
    process.stdout.isTTY &&
    process.env['NO_COLOR'] === undefined &&
    !process.argv.includes('--no-color');
  if (!wanted) return plain;
  const { colours } = await import('./colours.ts');
  return colours;
}

// A reader that closes early, such as head, is no failure; a full disk is one of the file system.
function unwritten(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'EPIPE') return false;
  process.exitCode = USAGE;
  return true;
}

process.stdout.on('error', (error) => {
  if (!unwritten(error)) return;
  process.stderr.write(`error: The output could not be written: ${error.message}.\n`);
});
// Where findings cannot be written, nothing can be said of it.
process.stderr.on('error', unwritten);

try {
  await programOf(print, paint).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  } else {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `bonus ${version} met a bug. Please report it with this text:\n${words}\n`,
    );
    process.exitCode = BUG;
  }
}

await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
// Left alone, Node would first finish compiling code that nobody runs any more.
process.exit();
