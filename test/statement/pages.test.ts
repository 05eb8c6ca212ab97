// The pages as they are written: everybody's total, nothing that loads or runs, an order of headings.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyHash } from '../../src/io/file-name.ts';
import { text } from '../support/table.ts';
import { fileOf, nastyMonth, type Pages, plainAmount, statementsOf } from './golden.ts';

const MONTHS = {
  company: () => statementsOf('company'),
  init: () => statementsOf('init'),
  payroll: () => statementsOf('payroll'),
  corners: () => statementsOf('corners'),
  'init with names that try to be markup': nastyMonth,
} as const;

describe.each(Object.entries(MONTHS))('%s', (_, make) => {
  let month: Pages;
  beforeAll(() => {
    month = make();
  });
  afterAll(() => month.remove());

  const read = (file: string): string => readFileSync(join(month.pages, file), 'utf8');
  const each = (use: (page: string, file: string) => void): void => {
    const files = readdirSync(month.pages);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) use(read(file), file);
  };

  test('everybody of payouts.csv has a page, and the index lists them', () => {
    const files = month.payouts.map((row) => fileOf(month, row));
    expect(new Set(files).size).toBe(month.payouts.length);
    expect(readdirSync(month.pages).sort()).toEqual([...files, 'index.html'].sort());
    const links = [...read('index.html').matchAll(/<a href="([^"]*)">/g)].map(([, href]) => href);
    expect(links).toEqual(files);
  });

  test('the total of a page is the payout of payouts.csv, at its head and under its parts', () => {
    for (const row of month.payouts) {
      const page = read(fileOf(month, row));
      const head = /<span id="payout">([^<]*)</.exec(page)?.[1] ?? '';
      expect(plainAmount(head)).toBe(text(row, 'payout'));
      const sum = />Payout<\/th><td class="number">([^<]*)</.exec(page)?.[1] ?? '';
      expect(plainAmount(sum)).toBe(text(row, 'payout'));
    }
  });

  test('nothing loads and nothing runs', () => {
    each((page) => {
      const tags = page.match(/<[^>]*>/g) ?? [];
      const names = new Set(tags.map((tag) => /^<\/?([a-z0-9!]+)/i.exec(tag)?.[1] ?? tag));
      const known =
        '!doctype html head meta title style body header main section footer div p h1 h2 h3 ' +
        'strong span a wbr table thead tbody tr th td ul li svg rect path';
      expect([...names].filter((name) => !known.split(' ').includes(name))).toEqual([]);
      for (const tag of tags) {
        const attributes = [...tag.matchAll(/\s([a-z-]+)=/g)].map(([, name]) => name);
        expect(
          attributes.filter((name) => /^(on.*|src|srcset|style|action)$/.test(name ?? '')),
        ).toEqual([]);
      }
      expect(page).not.toMatch(/https?:|url\(|@import|javascript:|data:/i);
    });
  });

  test('the policy allows the one style sheet and nothing else', () => {
    each((page) => {
      const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
      expect(page.match(/<style/g)).toHaveLength(1);
      expect(page).toContain(
        `content="default-src &#39;none&#39;; style-src &#39;${policyHash(style)}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
      );
    });
  });

  test('a language, a title, headings in order, heads of rows and columns', () => {
    each((page) => {
      expect(page).toContain('<html lang="en">');
      expect(page).toMatch(/<title>[^<]+<\/title>/);
      const levels = [...page.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.reduce((before, level) => {
        expect(level).toBeLessThanOrEqual(before + 1);
        return level;
      });
      for (const th of page.match(/<th\b[^>]*>/g) ?? []) expect(th).toContain('scope="');
    });
  });

  test('every tag is closed in its turn', () => {
    each((page) => {
      const open: string[] = [];
      for (const [, end, name = '', , self] of page.matchAll(
        /<(\/?)([a-z][a-z0-9]*)([^>]*?)(\/?)>/g,
      )) {
        if (name === 'meta' || name === 'wbr' || self === '/') continue;
        if (end === '/') expect(open.pop()).toBe(name);
        else open.push(name);
      }
      expect(open).toEqual([]);
    });
  });

  test('rows have as many cells as their table has columns', () => {
    each((page) => {
      for (const [table] of page.matchAll(/<table.*?<\/table>/gs)) {
        const body = table.replace(/<thead>.*?<\/thead>/s, '');
        const widths = [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
          [...row.matchAll(/<t[hd]\b([^>]*)>/g)].reduce(
            (sum, [, attributes = '']) =>
              sum + Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
            0,
          ),
        );
        expect(new Set(widths).size).toBe(1);
      }
    });
  });
});
