/**
 * The keys of the scheme language as reference text, made from the forms of the schemas: each key
 * with what may stand there, whether it must, what holds where it is left out, and what it is.
 */
import type { Either, Form, Key, Mapping } from '../core/components/parts/form.ts';
import type { KeyRule } from '../core/components/parts/notes.ts';
import { capital, entry } from './prose.ts';

/** Where the texts stand. */
const COLUMN = 22;

/** The keys of a mapping, those inside them indented. */
export function keysText({ keys }: Pick<Mapping, 'keys'>, depth = 1): string {
  return keys.map((key) => keyText(key, depth)).join('');
}

function keyText(key: Key, depth: number): string {
  const term = `${'  '.repeat(depth)}${key.key}`;
  const inner = inside(key.form);
  const facts = [typeText(key.form), ...condition(key)].filter((fact) => fact !== '').join(', ');
  const rules = inner.flatMap((mapping) => mapping.rules.map(ruleText));
  const text = [facts === '' ? '' : `${facts}.`, key.text, ...rules].join(' ');
  return entry(term, COLUMN, text) + inner.map((each) => keysText(each, depth + 1)).join('');
}

function condition({ required, fallback }: Key): readonly string[] {
  if (required) return ['required'];
  return fallback === null ? [] : [`default ${fallback}`];
}

/** What may stand there, in a few words; the keys of a mapping come below it. */
function typeText(form: Form): string {
  switch (form.form) {
    case 'scalar':
      return form.words.length === 0 ? form.says : form.words.join(' | ');
    case 'list':
      return `list of ${plural(typeText(form.of))}`;
    case 'names':
      return `NAME: ${typeText(form.of)}`;
    case 'mapping':
      return form.page === '' ? 'mapping' : `mapping (bonus help ${form.page})`;
    case 'either':
      if (form.page !== '') return `${form.page} (bonus help ${form.page})`;
      return [...new Set(form.among.map(typeText))].join(' or ');
  }
}

/** `texts` of `text`; a page named in brackets stays as it is. */
function plural(text: string): string {
  const [what = '', ...page] = text.split(' (');
  const several = what.replace(
    /\b(text|number|percentage|amount|mapping|list|component)\b/g,
    '$1s',
  );
  return [several, ...page].join(' (');
}

/** The mappings written out below a key: not those that have a page of their own. */
function inside(form: Form): readonly Mapping[] {
  switch (form.form) {
    case 'scalar':
      return [];
    case 'list':
    case 'names':
      return inside(form.of);
    case 'mapping':
      return form.page === '' ? [form] : [];
    case 'either':
      return form.page === '' ? form.among.flatMap(inside) : [];
  }
}

/** The forms that something can have: its words, then each mapping with its keys. */
export function eitherText({ among }: Either): string {
  return among.map(formText).join('');
}

function formText(form: Form): string {
  switch (form.form) {
    case 'scalar':
      return form.words.map((word) => wordText(word, form.means?.[word] ?? '')).join('');
    case 'mapping':
      return form.page === ''
        ? `\nor a mapping:\n\n${keysText(form)}`
        : wordText(form.name, `${form.title} (bonus help ${form.page})`);
    case 'list':
    case 'names':
    case 'either':
      return wordText(typeText(form), '');
  }
}

function wordText(word: string, text: string): string {
  return entry(`  ${word}`, COLUMN, text);
}

/** `Exactly one of rate and tiers.` */
export function ruleText({ keys, least, most, where }: KeyRule): string {
  const when =
    where === null ? '' : where.stands ? `With ${where.key}: ` : `Without ${where.key}: `;
  return capital(`${when}${countText(keys, least, most)}.`);
}

function countText(keys: readonly string[], least: number, most: number): string {
  const names = keys.join(', ').replace(/, ([^,]*)$/, most === 0 ? ' or $1' : ' and $1');
  if (most === 0) return `no ${names}`;
  if (most >= keys.length) return `at least one of ${names}`;
  return `${least === 1 ? 'exactly' : 'at most'} one of ${names}`;
}
