/**
 * Findings as people and programs read them: the text form, the JSON lines and the rows of
 * exceptions.csv.
 *
 * A caller with many findings cuts them first, so that only what is shown is located:
 * `findingsText(shown(all).map(locate), paint, all)`.
 */
import { byCodePoint } from '../core/text.ts';
import type { Finding } from '../findings/finding.ts';
import type { Location } from '../findings/locate.ts';
import { escapeControls, shownText } from './escape.ts';
import { words } from './messages/index.ts';
import { counted, list, spacedCount, type Words } from './messages/words.ts';
import type { Paint } from './paint.ts';
import { type Located, severities, shownLocated, spotOf, unshown } from './placed.ts';

/**
 * The findings as text with a count at the end, every line ended by a newline; '' when there are
 * none. `all` are the findings from which the located ones were cut, for the counts.
 */
export function findingsText(
  located: readonly Located[],
  paint: Paint,
  all: readonly Finding[] = located.map(({ finding }) => finding),
): string {
  if (all.length === 0) return '';
  const cut = shownLocated(located);
  const lines = [
    ...cut.flatMap((each) => findingLines(each, paint)),
    ...unshown(all, cut).map(({ code, more }) => `… and ${spacedCount(more)} more of ${code}.`),
    total(all),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * One JSON object per line: the place, the words and the facts of each finding shown; after them,
 * for each code that has more, how many. `line` and `column` count from 1, null where unknown.
 */
export function findingsJson(
  located: readonly Located[],
  all: readonly Finding[] = located.map(({ finding }) => finding),
): string {
  const cut = shownLocated(located);
  return [...cut.map(jsonObject), ...unshown(all, cut)]
    .map((object) => `${escapeControls(JSON.stringify(object))}\n`)
    .join('');
}

/**
 * The rows of exceptions.csv, none left out, sorted by severity, code, deal, employee, file and
 * line. Cells: severity, code, file, line, deal_id, employee, amount, message.
 */
export function exceptionRows(located: readonly Located[]): readonly (readonly string[])[] {
  return located
    .map(exceptionRow)
    .sort(byException)
    .map((row) => [
      row.severity,
      row.code,
      row.file,
      row.line,
      row.deal,
      row.employee,
      row.amount,
      row.message,
    ]);
}

function findingLines(located: Located, paint: Paint): readonly string[] {
  const { code, severity } = located.finding;
  const { message, hint } = wordsAt(located);
  const { file, line, column } = spotOf(located);
  const colour = { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const head = place === '' ? '' : `${paint.bold(`${escapeControls(place)}:`)} `;
  return [
    `${head}${colour(`${severity}[${code}]:`)} ${message}`,
    ...(line === null ? [] : excerptLines(located.location, paint, colour)),
    ...excerptLines(located.other ?? null, paint, colour),
    ...(hint === '' ? [] : [`  ${hint}`]),
  ];
}

/**
 * What the finding says, with its second place, the set values that make it and the schemes that it
 * is of, where others were studied beside them: `D-1 line 1 is given twice (also at a.csv:4)`.
 */
function wordsAt({ finding, other }: Located): Words {
  const { message, hint } = words(finding);
  const line = other === undefined || other.line === null ? '' : `:${other.line}`;
  const notes = [
    ...(other === undefined ? [] : [`also at ${escapeControls(other.file)}${line}`]),
    ...(finding.settings === undefined
      ? []
      : [`made by --set ${shownText(list(finding.settings))}`]),
    ...(finding.under === undefined ? [] : [`under ${shownText(list(finding.under, 3))}`]),
  ];
  return { message: notes.length === 0 ? message : `${message} (${notes.join('; ')})`, hint };
}

/** The line of the file with carets under the part that is meant. */
function excerptLines(
  location: Location | null,
  paint: Paint,
  colour: (text: string) => string,
): readonly string[] {
  if (location === null || location.excerpt === null) return [];
  const { text, caretStart, caretLength } = location.excerpt;
  const chars = Array.from(text);
  const before = width(chars.slice(0, caretStart));
  const marked = width(chars.slice(caretStart, caretStart + caretLength));
  const number = String(location.line);
  const gutter = (label: string) => paint.dim(`  ${label} |`);
  return [
    gutter(number) + (text === '' ? '' : ` ${text}`),
    `${gutter(' '.repeat(number.length))} ${' '.repeat(before)}${colour('^'.repeat(Math.max(1, marked)))}`,
  ];
}

/** Columns on a terminal: a mark that stands over another letter takes none. */
function width(chars: readonly string[]): number {
  return chars.filter((char) => !/\p{M}/u.test(char)).length;
}

/** `3 errors, 1 warning.` */
function total(all: readonly Finding[]): string {
  const counts = severities
    .map((severity) => ({
      severity,
      count: all.filter((each) => each.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted(count, severity));
  return `${counts.join(', ')}.`;
}

/**
 * The facts stand beside the place and never replace it: `file` fills one that is unknown, and the
 * header that a fact calls `column` is `column_name`, for `column` is a number.
 */
function jsonObject(located: Located): Readonly<Record<string, unknown>> {
  const { code, severity, args } = located.finding;
  const { file, line, column } = spotOf(located);
  const { message, hint } = words(located.finding);
  const second = located.other;
  const other =
    second === undefined
      ? {}
      : { other: { file: second.file, line: second.line, column: second.column } };
  const { file: named, column: header, ...facts }: Readonly<Record<string, unknown>> = { ...args };
  const place = { file: file ?? named ?? null, line, column };
  const { settings, under } = located.finding;
  const of = {
    ...(settings === undefined ? {} : { settings }),
    ...(under === undefined ? {} : { under }),
  };
  const name = header === undefined ? {} : { column_name: header };
  return { code, severity, ...place, message, hint, ...name, ...facts, ...other, ...of };
}

function exceptionRow(located: Located) {
  const { code, severity, args } = located.finding;
  const { file, line } = spotOf(located);
  const facts: Readonly<Record<string, unknown>> = args;
  const fact = (...names: readonly string[]) => {
    const name = names.find((each) => typeof facts[each] === 'string' && facts[each] !== '');
    return name === undefined ? '' : String(facts[name]);
  };
  return {
    severity,
    code,
    file: file ?? fact('file'),
    line: line === null ? '' : String(line),
    deal: fact('deal'),
    employee: fact('employee', 'owner', 'assignee'),
    amount: fact('amount'),
    message: wordsAt(located).message,
  };
}

type ExceptionRow = ReturnType<typeof exceptionRow>;

function byException(a: ExceptionRow, b: ExceptionRow): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    byCodePoint(a.code, b.code) ||
    byCodePoint(a.deal, b.deal) ||
    byCodePoint(a.employee, b.employee) ||
    byCodePoint(a.file, b.file) ||
    Number(a.line) - Number(b.line)
  );
}
