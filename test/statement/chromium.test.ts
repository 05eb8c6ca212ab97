// What a browser makes of the pages: nothing on the console, nothing asked for, the totals of
// payouts.csv, sheets of A4. Skipped, and said so, where Chromium is not installed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Row, text } from '../support/table.ts';
import { missing, opened, printed } from './chromium.ts';
import { fileOf, nastyMonth, type Pages, plainAmount, statementsOf } from './golden.ts';

if (missing !== null) process.stderr.write(`${missing}\n`);

const SLOW = 240_000;

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'bonus-chromium-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

/** Opens the page of a row of payouts.csv and holds it to what every page promises. */
function expectGood(month: Pages, row: Row): string {
  const { dom, console, requests } = opened(home, join(month.pages, fileOf(month, row)));
  expect(console).toEqual([]);
  expect(requests).toEqual([]);
  const payout = /<span id="payout">([^<]*)<\/span>/.exec(dom)?.[1] ?? '';
  expect(plainAmount(payout.replaceAll('&nbsp;', ' '))).toBe(text(row, 'payout'));
  return dom;
}

describe.skipIf(missing !== null)('opened in Chromium', () => {
  test(
    'every page of the small example, and its index',
    () => {
      const month = statementsOf('init');
      try {
        expect(month.payouts.length).toBeGreaterThan(0);
        for (const row of month.payouts) expectGood(month, row);
        const index = opened(home, join(month.pages, 'index.html'));
        expect(index.console).toEqual([]);
        expect(index.requests).toEqual([]);
        expect(index.dom.match(/<a href=/g)).toHaveLength(month.payouts.length);
      } finally {
        month.remove();
      }
    },
    SLOW,
  );

  test(
    'the heads of three teams, and a rep who became a senior: on paper too',
    () => {
      const month = statementsOf('company');
      try {
        const rows = month.payouts.filter(
          (row) => row['role'] === 'head' || row['employee'] === 'filatov',
        );
        expect(rows).toHaveLength(4);
        for (const row of rows) {
          expectGood(month, row);
          const sheets = printed(home, join(month.pages, fileOf(month, row)));
          expect(new Set(sheets.map(String))).toEqual(new Set(['210,297']));
          expect(sheets.length).toBeGreaterThan(1);
          // The team of a head has up to 180 deal lines, in two columns.
          expect(sheets.length).toBeLessThan(row['role'] === 'head' ? 8 : 6);
        }
      } finally {
        month.remove();
      }
    },
    SLOW,
  );

  test(
    'a name that tries to be markup is text',
    () => {
      const month = nastyMonth();
      try {
        const row = month.payouts.find((each) => each['employee'] === '../petrova');
        if (row === undefined) throw new Error('she is in the payouts');
        const dom = expectGood(month, row);
        expect(dom).not.toMatch(/<img|<script/i);
        expect(dom).toContain('&lt;img src=x onerror=alert(1)&gt;');
      } finally {
        month.remove();
      }
    },
    SLOW,
  );

  test(
    'what a page should not do is seen: these tests can fail',
    () => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
      const page = join(home, 'bad.html');
      writeFileSync(page, `<!doctype html>${policy}<title>x</title><p style="color:red">x`);
      expect(opened(home, page).console).toHaveLength(1);
      writeFileSync(page, '<!doctype html><title>x</title><img src="http://stray.example/x.png">');
      expect(opened(home, page).requests).toContain('http://stray.example/x.png');
      writeFileSync(page, '<!doctype html><title>x</title><style>@page{size:A5}</style><p>x');
      expect(printed(home, page)).toEqual([[148, 210]]);
    },
    SLOW,
  );
});
