/**
 * Text of the inputs made safe to show: control characters, line separators and the marks that
 * turn the direction of writing come out as `\u0007`, so that no cell can move the cursor, colour
 * the terminal or reorder what is read. The same escapes are valid inside a JSON text.
 */
const unsafe = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

export function escapeControls(text: string): string {
  return text.replace(unsafe, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same, cut to a length that fits into a sentence. */
export function shownText(text: string, most = 120): string {
  const long = text.length > most;
  return escapeControls(long ? text.slice(0, most - 1) : text) + (long ? '…' : '');
}
