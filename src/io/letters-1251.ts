/**
 * Bytes of another encoding, read as Windows-1251, are letters that make no words: `Иванов` becomes
 * `йЧБОПЧ` from KOI8-R, `€ў ­®ў` from DOS (866), `€ванов` from a Mac; `Müller` becomes `Mьller`
 * from Western Europe. A file in which such words outnumber the plausible ones is in another
 * encoding. All words in capitals, and single letters, tell nothing.
 */
import type { EncodingFault } from './encoding-fault.ts';

/** Characters that are looked at: a file does not change its encoding far below. */
const SAMPLE = 65_536;

/** Letters and signs above ASCII, and Latin letters that touch them. */
const words =
  /[A-Za-z\u0080-\u009f\u00a1-\uffff]*[\u0080-\u009f\u00a1-\uffff][A-Za-z\u0080-\u009f\u00a1-\uffff]*/g;
/** What may stand around a word. */
const around = /^[«“„‘’№…–—]+|[»”“’…–—™®©]+$/g;

const plausible = /^[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў’]+$/;
const capitalised = /^[А-ЯЁІЇЄҐЎ]/;
/** A sign, or a letter that few languages have, where a word's capital should stand. */
const strangeCapital = /^[\u0402-\u040f\u0453\u2020-\u20ac\u2122][а-яёіїєґў]/;
/** Small letters before a capital, letters of two alphabets together, or a sign between letters. */
const implausible =
  /^\p{Ll}+\p{Lu}|[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]|\p{L}[^\p{L}«»“”„‘’№–—]+\p{L}/u;

type Kind = 'plain' | 'capitalised' | 'odd' | 'strange-capital' | 'neutral';

/** The first of the words that are none, when they outnumber those that may be. */
export function lettersFault(bytes: Buffer): EncodingFault | null {
  const text = new TextDecoder('windows-1251').decode(bytes.subarray(0, SAMPLE));
  const count = { plain: 0, capitalised: 0, odd: 0, 'strange-capital': 0, neutral: 0 };
  let first: { readonly at: number; readonly word: string } | null = null;
  for (const { 0: word, index: at } of text.matchAll(words)) {
    const kind = kindOf(word.replaceAll(around, ''));
    count[kind] += 1;
    if (kind === 'odd' || kind === 'strange-capital') first ??= { at, word };
  }
  const good = count.plain + count.capitalised;
  const wrong = count.odd + count['strange-capital'];
  if (first === null || (wrong <= good && count['strange-capital'] <= count.capitalised)) {
    return null;
  }
  // A character takes one byte, so that the offset in the text is the one in the file.
  return { why: 'letters', detail: first.word, at: first.at };
}

function kindOf(word: string): Kind {
  if (word.length < 2) return 'neutral';
  if (plausible.test(word)) return capitalised.test(word) ? 'capitalised' : 'plain';
  if (strangeCapital.test(word)) return 'strange-capital';
  return implausible.test(word) ? 'odd' : 'neutral';
}
