// Opens pages in Chromium without a window, and tells what it made of them.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const found = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** Why Chromium cannot be used here; null when it can. */
export const missing: string | null =
  found === undefined
    ? 'Chromium is not installed, so no page is opened in it: apt-get install -y chromium'
    : null;

export interface Opened {
  /** The document after it was loaded, as HTML. */
  readonly dom: string;
  /** What stands on the console: errors, and what the page's policy forbade. */
  readonly console: readonly string[];
  /** What the page itself asked for beside its file. */
  readonly requests: readonly string[];
}

/** Opens a page; `home` is a directory for Chromium's own files. */
export function opened(home: string, page: string): Opened {
  const log = join(home, 'net-log.json');
  const { stdout, stderr } = chromium(home, page, [
    '--dump-dom',
    '--enable-logging=stderr',
    `--log-net-log=${log}`,
  ]);
  return {
    dom: stdout,
    console: stderr.split('\n').filter((line) => line.includes(':CONSOLE')),
    requests: requestsIn(readFileSync(log, 'utf8')),
  };
}

/** Prints a page and gives its sheets of paper, each as width and height in millimetres. */
export function printed(home: string, page: string): readonly (readonly [number, number])[] {
  const pdf = join(home, 'printed.pdf');
  chromium(home, page, ['--no-pdf-header-footer', `--print-to-pdf=${pdf}`]);
  const text = readFileSync(pdf, 'latin1');
  const boxes = [...text.matchAll(/\/Type \/Page\b[^s].*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gs)];
  const millimetres = (points: string | undefined): number =>
    Math.round((Number(points) / 72) * 25.4);
  return boxes.map(([, width, height]) => [millimetres(width), millimetres(height)] as const);
}

function chromium(home: string, page: string, args: readonly string[]) {
  const root = process.getuid?.() === 0;
  const answer = spawnSync(
    found ?? '',
    [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      `--user-data-dir=${join(home, 'profile')}`,
      ...(root ? ['--no-sandbox'] : []),
      ...args,
      pathToFileURL(page).href,
    ],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: home }, maxBuffer: 64 << 20 },
  );
  if (answer.status !== 0)
    throw new Error(`chromium ended with ${answer.status}: ${answer.stderr}`);
  return answer;
}

/** Those that a page started; what the browser wants for itself has no origin. */
function requestsIn(log: string): readonly string[] {
  const started = [...log.matchAll(/"initiator":"([^"]*)".*?"url":"([^"]*)"/g)];
  return started.flatMap(([, initiator, url = '']) => (initiator === 'not an origin' ? [] : [url]));
}
