/** Faults of bytes: what a disk, a cut connection or a wrong program does to a file. */
import { toWindows1251 } from '../../src/io/encode-1251.ts';
import type { Random } from './random.ts';

export interface Change {
  readonly what: string;
  readonly bytes: Buffer;
}

export type Mutation = (bytes: Buffer, random: Random) => Change;

const flip: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes);
  const at = random.below(copy.length);
  const to = random.below(256);
  if (copy.length > 0) copy[at] = to;
  return { what: `byte ${at} becomes ${to}`, bytes: copy };
};

const truncate: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  return { what: `cut off at ${at}`, bytes: bytes.subarray(0, at) };
};

const remove: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const size = 1 + random.below(40);
  return {
    what: `${size} bytes less at ${at}`,
    bytes: Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]),
  };
};

const repeat: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const size = 1 + random.below(200);
  const part = bytes.subarray(at, at + size);
  return {
    what: `${size} bytes twice at ${at}`,
    bytes: Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]),
  };
};

const ODD = [
  '\0',
  '\r',
  '\n',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\ufeff',
  '\x1b[31m',
  '\u00a0',
  '\u2028',
  '\u202e',
  '😀',
  'ё',
  '{',
  '}',
  '[',
  ']',
  ':',
  '#',
  '&a',
  '*a',
  '!!int ',
  '<<: ',
  '---\n',
  '...\n',
  '|\n',
  '%',
  '-',
  '=',
  "'",
  '\x98',
  '\xd0',
  '\xff',
] as const;

const insert: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const odd = random.pick(ODD);
  const latin = random.below(2) === 0 && /^[\0-\xff]*$/.test(odd);
  const part = Buffer.from(odd, latin ? 'latin1' : 'utf8');
  return {
    what: `${JSON.stringify(odd)}${latin ? ' (latin1)' : ''} put in at ${at}`,
    bytes: Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]),
  };
};

const noise: Mutation = (_, random) => {
  const bytes = Buffer.from(Array.from({ length: random.below(300) }, () => random.below(256)));
  return { what: `${bytes.length} bytes of noise`, bytes };
};

/** The text in another encoding; what has no place in it becomes a question mark. */
const encode: Mutation = (bytes, random) => {
  const text = bytes.toString();
  const encoders: Readonly<Record<string, () => Uint8Array>> = {
    'UTF-8 with BOM': () => Buffer.from(`\ufeff${text}`),
    'UTF-16 LE': () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16 BE': () => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    'UTF-16 without BOM': () => Buffer.from(text, 'utf16le'),
    'Windows-1251': () => toWindows1251(text.replace(/[^\0-\x7f\u0401\u0410-\u044f\u0451]/g, '?')),
    'Latin-1': () => Buffer.from(text, 'latin1'),
    'UTF-8 of UTF-8': () => Buffer.from(bytes.toString('latin1')),
    'two BOMs': () => Buffer.from(`\ufeff\ufeff${text}`),
  };
  const name = random.pick(Object.keys(encoders));
  return { what: `written in ${name}`, bytes: Buffer.from(encoders[name]?.() ?? bytes) };
};

/** The last lines in another encoding than the first. */
const encodeTail: Mutation = (bytes, random) => {
  const at = bytes.indexOf('\n', random.below(bytes.length + 1)) + 1;
  const tail = encode(bytes.subarray(at), random);
  return {
    what: `from byte ${at} on ${tail.what}`,
    bytes: Buffer.concat([bytes.subarray(0, at), tail.bytes]),
  };
};

export const byteMutations: readonly Mutation[] = [
  flip,
  flip,
  flip,
  truncate,
  truncate,
  remove,
  repeat,
  insert,
  insert,
  insert,
  noise,
  encode,
  encode,
  encodeTail,
];
