/**
 * What a command that takes long is doing, told on the terminal that standard error is; nothing
 * where it is none. Work is synchronous, so the line changes when the work says so.
 */

/** `bytes`: how much is to be read, where that says that it will take long. */
export type Progress = (doing: string, bytes?: number) => void;

export const noProgress: Progress = () => {};

export interface ProgressLine {
  readonly progress: Progress;
  /** Takes the line away. */
  readonly end: () => void;
}

/** What is quicker is over before anybody wonders. */
const PATIENCE = 1000;
/** A file of this size takes longer than that to read. */
const LARGE = 30_000_000;

type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** A line on the stream; the library is loaded only where it is a terminal. */
export async function progressOn(
  stream: Stream,
  now: () => number = Date.now,
): Promise<ProgressLine> {
  // A terminal of no width, as some programs make one, has no place for a line; ora would never
  // find an end of it.
  const shows = stream.isTTY === true && process.env['TERM'] !== 'dumb';
  if (!shows || !stream.columns) return { progress: noProgress, end: () => {} };
  const { default: ora } = await import('ora');
  const spinner = ora({ stream, discardStdin: false, isEnabled: true });
  const start = now();
  return {
    progress: (doing, bytes = 0) => {
      if (now() - start < PATIENCE && bytes < LARGE) return;
      spinner.text = doing;
      if (spinner.isSpinning) spinner.render();
      else spinner.start();
    },
    end: () => {
      spinner.stop();
    },
  };
}
