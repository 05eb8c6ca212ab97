/**
 * Numbers as people and spreadsheets write them → canonical text: `-1 234,50 ₽` is `-1234.50`.
 *
 * A column has one decimal mark. A cell that only one mark can read settles it (`1 234,50` is a
 * comma's), a cell against it is no number, and where every cell can be read both ways (`173,900` is
 * 173.9 or 173900) nothing is guessed.
 */
import type { TextColumn } from '../../findings/source.ts';

export type Mark = 'point' | 'comma';

/** Nothing that a cell may hold, so that no reader takes it for a number. */
const UNREADABLE = '\0';

/** Whether a cell's text says that its column cannot read it. */
export function isUnreadable(text: string): boolean {
  return text === UNREADABLE;
}

const CANONICAL = /^-?\d+(?:\.\d+)?$/;
/** A canonical number that the comma could read as well: `173.900`. */
const OPEN = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** Of what is longer, nothing is a number: 16 digits, their separators, decimals and a sign. */
const LONGEST = 64;

/** Digits, alone or in threes with one separator throughout, and decimals behind the mark. */
const BODY: Readonly<Record<Mark, RegExp>> = {
  point: /^(\d+|[1-9]\d{0,2}([ ',])\d{3}(?:\2\d{3})*)(?:\.(\d+))?$/,
  comma: /^(\d+|[1-9]\d{0,2}([ '.])\d{3}(?:\2\d{3})*)(?:,(\d+))?$/,
};

const SPACES = /[\u00a0\u2009\u202f]/g;
const SIGN = '[₽$€]|руб\\.?|р\\.?';
const SIGN_BEFORE = new RegExp(`^(${SIGN}) *`, 'i');
const SIGN_AFTER = new RegExp(` *(${SIGN})$`, 'i');

/** A number without its minus, brackets and currency sign. */
interface Bare {
  readonly negative: boolean;
  readonly sign: string;
  readonly body: string;
}

/** Takes each of minus, brackets and currency sign off once, in whatever order they stand. */
function bare(text: string): Bare | null {
  if (text.length > LONGEST) return null;
  const body = text.replace(SPACES, ' ').replaceAll('’', "'").replaceAll('−', '-');
  return stripped({ negative: false, sign: '', body });
}

function stripped(found: Bare): Bare | null {
  const { negative, sign, body } = found;
  const shown = SIGN_BEFORE.exec(body) ?? SIGN_AFTER.exec(body);
  if (shown !== null) {
    const rest = shown.index === 0 ? body.slice(shown[0].length) : body.slice(0, shown.index);
    return sign === '' ? stripped({ negative, sign: shown[1] ?? '', body: rest }) : null;
  }
  const positive = withoutMinus(body);
  if (positive === null) return found;
  return negative ? null : stripped({ negative: true, sign, body: positive });
}

/** What a minus stands before, or brackets stand around; null where there are none. */
function withoutMinus(body: string): string | null {
  if (body.startsWith('(') && body.endsWith(')')) return body.slice(1, -1);
  return body.startsWith('-') ? body.slice(1) : null;
}

function readAs({ negative, body }: Bare, mark: Mark): string | null {
  const [, whole, , decimals] = BODY[mark].exec(body) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replace(/\D/g, '');
  return `${negative ? '-' : ''}${digits}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** What a cell is under each mark, and the currency sign beside it. */
interface Readings {
  readonly point: string | null;
  readonly comma: string | null;
  readonly sign: string;
}

const NONE: Readings = { point: null, comma: null, sign: '' };

function readingsOf(text: string, signs: boolean): Readings {
  const found = bare(text);
  if (found === null || (found.sign !== '' && !signs)) return NONE;
  return { point: readAs(found, 'point'), comma: readAs(found, 'comma'), sign: found.sign };
}

/** Whether a text is a number in any of the ways in which files write them. */
export function isNumber(text: string): boolean {
  const { point, comma } = readingsOf(text, true);
  return (point ?? comma) !== null;
}

/** Whether the other mark could read what this one cannot. */
export function isAgainst(text: string, mark: Mark | null): boolean {
  const readings = readingsOf(text, true);
  return mark !== null && readings[mark] === null && (readings.point ?? readings.comma) !== null;
}

export interface NumberColumn {
  /** By the codes of the column: canonical, or a text that is no number. */
  readonly texts: readonly string[];
  readonly mark: Mark | null;
  /** Codes that can be read both ways, in a column that nothing settles. */
  readonly open: ReadonlyMap<number, { readonly point: string; readonly comma: string }>;
  /** The currency signs beside numbers, by code. */
  readonly signs: ReadonlyMap<number, string>;
}

export interface NumberRules {
  /** The mark that the scheme says. */
  readonly declared: Mark | null;
  /** Whether a currency sign may stand beside a number. */
  readonly signs: boolean;
  /**
   * Whether three decimals behind a point are what our own format has here, as in a quantity: then
   * `1.500` is open to nobody.
   */
  readonly threeDecimals: boolean;
}

/** Reads a column of numbers. One that is canonical already is given back as it is. */
export function readNumbers(
  column: TextColumn,
  { declared, signs, threeDecimals }: NumberRules,
): NumberColumn {
  const point = declared === 'point' || threeDecimals;
  if (declared !== 'comma' && isCanonical(column.texts, point)) {
    const mark = declared ?? (column.texts.some((text) => text.includes('.')) ? 'point' : null);
    return { texts: column.texts, mark, open: new Map(), signs: new Map() };
  }
  const readings = column.texts.map((text) => readingsOf(text, signs));
  const pending = openIn(readings);
  const pointed = threeDecimals && [...pending.keys()].every((code) => isOurs(column, code));
  const mark =
    declared ?? elect(column, readings) ?? (pointed && pending.size > 0 ? 'point' : null);
  const open: NumberColumn['open'] = mark === null ? pending : new Map();
  const texts = column.texts.map((text, code) => {
    const { point, comma } = readings[code] ?? NONE;
    // An open cell is an error, so it only needs to be some number.
    const read = mark === null ? shorter(point, comma) : mark === 'point' ? point : comma;
    return read ?? (CANONICAL.test(text) ? UNREADABLE : text);
  });
  const shown = readings.flatMap(({ sign, ...by }, code) =>
    sign !== '' && (by.point ?? by.comma) !== null ? [[code, sign] as const] : [],
  );
  return { texts, mark, open, signs: new Map(shown) };
}

/** `settled`: a point is known to be the decimal mark. */
function isCanonical(texts: readonly string[], settled: boolean): boolean {
  let point = settled;
  let open = false;
  const canonical = texts.every((text) => {
    if (text === '') return true;
    if (!CANONICAL.test(text)) return false;
    if (text.includes('.')) {
      if (OPEN.test(text)) open = true;
      else point = true;
    }
    return true;
  });
  return canonical && (point || !open);
}

function isOurs({ texts }: TextColumn, code: number): boolean {
  return CANONICAL.test(texts[code] ?? '');
}

/** The mark that more rows can be read by alone; of equals, that of the first such cell. */
function elect({ codes }: TextColumn, readings: readonly Readings[]): Mark | null {
  const proofs = readings.map(({ point, comma }): Mark | null => {
    if ((point === null) === (comma === null)) return null;
    return point === null ? 'comma' : 'point';
  });
  const votes = { point: 0, comma: 0 };
  let first: Mark | null = null;
  for (const code of codes) {
    const mark = proofs[code] ?? null;
    if (mark === null) continue;
    votes[mark] += 1;
    first ??= mark;
  }
  if (votes.point === votes.comma) return first;
  return votes.point > votes.comma ? 'point' : 'comma';
}

function openIn(readings: readonly Readings[]): NumberColumn['open'] {
  const open = readings.flatMap(({ point, comma }, code) =>
    point === null || comma === null || point === comma ? [] : [[code, { point, comma }] as const],
  );
  return new Map(open);
}

function shorter(a: string | null, b: string | null): string | null {
  return a !== null && b !== null && b.length < a.length ? b : a;
}
