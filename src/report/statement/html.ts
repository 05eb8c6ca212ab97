/**
 * HTML in which every text is escaped: only what this file made is taken for markup. A name such as
 * `<img onerror=…>` stands on the page as it is written.
 */
import { escapeControls } from '../escape.ts';

const MARKUP = Symbol('markup');

/** Markup, which nobody else can make. */
export interface Html {
  readonly [MARKUP]: string;
}

type Part = string | Html | readonly Html[];

/** Markup with texts in it; a list stands as its members one after the other. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = pieces.reduce(
    (before, piece, i) => `${before}${written(parts[i - 1] ?? '')}${piece}`,
  );
  return { [MARKUP]: text };
}

/** What a file of a page holds. */
export function fileText(page: Html): string {
  return page[MARKUP];
}

/** Text that is markup already: the style sheet, which is ours. */
export function ours(text: string): Html {
  return { [MARKUP]: text };
}

/** Nothing at all. */
export const NONE: Html = ours('');

function written(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  return MARKUP in part ? part[MARKUP] : part.map((each) => each[MARKUP]).join('');
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return escapeControls(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
}

/** Our own sentences with numbers that no end of a line parts: `1 240 000.00`, `92.4 %`. */
export function unparted(text: string): string {
  return text.replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0').replace(/(\d) %/g, '$1\u00a0%');
}
