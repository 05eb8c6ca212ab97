import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OWN_FILES } from '../../src/core/outputs.ts';
import { publish } from '../../src/io/publish.ts';
import { readInput, sha256 } from '../../src/io/read.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bonus-io-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('a file is read with the name that was given', () => {
  const path = join(home, 'deals.csv');
  writeFileSync(path, 'a,b\n');
  const read = readInput(path, '--deals');
  expect(read).toMatchObject({ ok: true, file: path });
  expect(read.ok && read.bytes.toString()).toBe('a,b\n');
});

test('what cannot be read says why', () => {
  const missing = join(home, 'deals.csv');
  expect(readInput(missing, '--deals')).toMatchObject({
    ok: false,
    finding: { code: 'file-missing', args: { file: missing, why: 'missing', option: '--deals' } },
  });
  const why = (path: string) => {
    const read = readInput(path, '--deals');
    return !read.ok && read.finding.code === 'file-missing' && read.finding.args.why;
  };
  expect(why(home)).toBe('directory');
  writeFileSync(missing, '');
  expect(why(join(missing, 'below'))).toBe('missing');
  expect(why('a\0b')).toBe('missing');
});

test('the hash of nothing is the known one', () => {
  expect(sha256(new Uint8Array())).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

const files = (text: string) => new Map([['payouts.csv', text]]);

test('files appear in a new directory and nothing stays beside it', () => {
  const out = join(home, 'deep', 'out');
  expect(publish(out, '2026-10', files('one'), OWN_FILES)).toEqual({
    ok: true,
    dir: join(out, '2026-10'),
  });
  expect(readdirSync(out)).toEqual(['2026-10']);
  expect(readFileSync(join(out, '2026-10', 'payouts.csv'), 'utf8')).toBe('one');
});

test('the next run replaces all of our files and keeps hidden ones', () => {
  const dir = join(home, '2026-10');
  mkdirSync(join(dir, '.git'), { recursive: true });
  writeFileSync(join(dir, '.git', 'x'), 'kept');
  writeFileSync(join(dir, 'balances.csv'), 'old');
  expect(publish(home, '2026-10', files('two'), OWN_FILES)).toMatchObject({ ok: true });
  expect(readdirSync(dir).sort()).toEqual(['.git', 'payouts.csv']);
  expect(readFileSync(join(dir, '.git', 'x'), 'utf8')).toBe('kept');
  expect(readdirSync(home)).toEqual(['2026-10']);
});

test("other people's files are named and left alone, directories under our names too", () => {
  const dir = join(home, '2026-10');
  mkdirSync(join(dir, 'credits.csv'), { recursive: true });
  writeFileSync(join(dir, 'payouts.csv'), 'old');
  writeFileSync(join(dir, 'notes.txt'), 'mine');
  expect(publish(home, '2026-10', files('new'), OWN_FILES)).toEqual({
    ok: false,
    why: 'foreign-files',
    detail: ['credits.csv', 'notes.txt'],
  });
  expect(readFileSync(join(dir, 'payouts.csv'), 'utf8')).toBe('old');
  expect(readdirSync(home)).toEqual(['2026-10']);
});

test('a file in the place of a directory is no crash', () => {
  writeFileSync(join(home, 'out'), 'a file');
  expect(publish(join(home, 'out'), '2026-10', files('x'), OWN_FILES)).toMatchObject({
    why: 'file-system',
  });
  writeFileSync(join(home, '2026-10'), 'a file');
  expect(publish(home, '2026-10', files('x'), OWN_FILES)).toMatchObject({ why: 'file-system' });
  expect(readFileSync(join(home, '2026-10'), 'utf8')).toBe('a file');
});

test('a failure on the way leaves the old files and no rest', () => {
  const dir = join(home, '2026-10');
  publish(home, '2026-10', files('old'), OWN_FILES);
  const bad = new Map([
    ['payouts.csv', 'new'],
    [join('no', 'such', 'directory.csv'), 'x'],
  ]);
  expect(publish(home, '2026-10', bad, OWN_FILES)).toMatchObject({ ok: false, why: 'file-system' });
  expect(readFileSync(join(dir, 'payouts.csv'), 'utf8')).toBe('old');
  expect(readdirSync(home)).toEqual(['2026-10']);
});

test.skipIf(process.getuid?.() === 0)('no permission is told, not thrown', () => {
  chmodSync(home, 0o500);
  expect(publish(home, '2026-10', files('x'), OWN_FILES)).toMatchObject({
    ok: false,
    why: 'file-system',
  });
  chmodSync(home, 0o700);
  expect(existsSync(join(home, '2026-10'))).toBe(false);
});
