/**
 * Names of files for things that people named: safe on every file system, the same for the same id,
 * and different for ids that differ in anything, such as case alone. `petrova` is
 * `petrova-af5e5d4e7d1c.html`; nothing of `../x` but its letters comes through.
 */
import { createHash } from 'node:crypto';

const LETTERS = 24;
const DIGITS = 12;

/** A page for an id. The hash makes it unique; the letters are there for those who look for one. */
export function pageFile(id: string): string {
  const letters = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LETTERS)
    .replace(/^-+|-+$/g, '');
  const hash = createHash('sha256').update(id).digest('hex').slice(0, DIGITS);
  return `${letters === '' ? 'person' : letters}-${hash}.html`;
}

/** True for every name that `pageFile` makes. */
export function isPageFile(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]*-[0-9a-f]{12}\.html$/.test(name);
}

/** The hash of a text as a Content-Security-Policy writes it. */
export function policyHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
