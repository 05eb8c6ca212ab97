/**
 * The scheme language as data: what may stand where, read off the schemas that validate it. Hints
 * for unknown keys, the reference pages, the JSON Schema and the merging of variants are made from
 * it, so none of them can say anything else than what is accepted.
 */
import * as z from 'zod';
import { type KeyRule, noteOf, type ScalarNote } from './notes.ts';

export type Form =
  | ({ readonly form: 'scalar' } & ScalarNote)
  | { readonly form: 'list'; readonly of: Form; readonly filled: boolean }
  /** A mapping whose keys are names that the scheme gives. */
  | { readonly form: 'names'; readonly of: Form; readonly filled: boolean }
  | Mapping
  | Either;

/** What a form is called; empty where it is used in one place only. */
interface Called {
  readonly name: string;
  /** The reference page that it is on, and what it is; empty where it has none. */
  readonly page: string;
  readonly title: string;
}

export interface Mapping extends Called {
  readonly form: 'mapping';
  readonly keys: readonly Key[];
  readonly rules: readonly KeyRule[];
}

export interface Either extends Called {
  readonly form: 'either';
  readonly among: readonly Form[];
  /** The form that a value is meant to be; null: none of them. */
  readonly choose: (value: unknown) => Form | null;
}

export interface Key {
  readonly key: string;
  readonly required: boolean;
  /** What holds where the key is left out; null: nothing. */
  readonly fallback: string | boolean | null;
  readonly text: string;
  readonly form: Form;
}

/** The form of a schema. A schema that it cannot read is a bug. */
export function formOf(schema: z.ZodType): Form {
  const { scalar, choice, rules = [], filled = false } = noteOf(schema);
  if (scalar !== undefined) return { form: 'scalar', ...scalar };
  if (choice !== undefined) {
    const schemas = choice.among();
    const among = schemas.map(formOf);
    const choose = (value: unknown): Form | null => {
      const chosen = choice.choose(value);
      return chosen === null ? null : (among[schemas.indexOf(chosen)] ?? null);
    };
    return { form: 'either', ...calledOf(schema), among, choose };
  }
  if (schema instanceof z.ZodPipe) return formOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodLiteral) return literal([...schema.values].map(String));
  if (schema instanceof z.ZodArray) {
    return { form: 'list', of: formOf(schema.element as z.ZodType), filled };
  }
  if (schema instanceof z.ZodRecord) {
    const { filled: named = false } = noteOf(schema.keyType as z.ZodType);
    return { form: 'names', of: formOf(schema.valueType as z.ZodType), filled: named };
  }
  if (schema instanceof z.ZodObject) {
    const keys = Object.entries(schema.shape as z.ZodRawShape).map(([key, each]) =>
      keyOf(key, each as z.ZodType),
    );
    return { form: 'mapping', ...calledOf(schema), keys, rules };
  }
  throw new Error(`a schema of type ${schema.type} has no form`);
}

function calledOf(schema: z.ZodType): Called {
  const { name = '', page = name, title = schema.description ?? '' } = noteOf(schema);
  return { name, page, title };
}

function literal(words: readonly string[]): Form {
  return { form: 'scalar', says: words.join(', '), words, json: { enum: words } };
}

function keyOf(key: string, schema: z.ZodType): Key {
  let text = schema.description ?? '';
  let inner = schema;
  let required = true;
  let fallback: Key['fallback'] = null;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault
  ) {
    required = false;
    if (inner instanceof z.ZodDefault) fallback = shown(inner.def.defaultValue);
    inner = inner.unwrap() as z.ZodType;
    if (text === '') text = inner.description ?? '';
  }
  return { key, required, fallback, text, form: formOf(inner) };
}

function shown(value: unknown): Key['fallback'] {
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** Every form there is in a form, itself first. */
export function formsIn(form: Form): readonly Form[] {
  switch (form.form) {
    case 'scalar':
      return [form];
    case 'list':
    case 'names':
      return [form, ...formsIn(form.of)];
    case 'mapping':
      return [form, ...form.keys.flatMap((key) => formsIn(key.form))];
    case 'either':
      return [form, ...form.among.flatMap(formsIn)];
  }
}

/** Groups of keys of which one at most may stand, wherever in the language they do. */
export function exclusiveKeys(form: Form): readonly (readonly string[])[] {
  const groups = formsIn(form).flatMap((each) =>
    each.form === 'mapping' ? each.rules.filter(excludes).map(({ keys }) => keys) : [],
  );
  return [...new Map(groups.map((keys) => [keys.join(' '), keys])).values()];
}

function excludes({ keys, most }: KeyRule): boolean {
  return most === 1 && keys.length > 1;
}

/** The keys that may stand in the mapping at a path of a value; none where there is no mapping. */
export function keysAt(
  form: Form,
  value: unknown,
  path: readonly (string | number)[],
): readonly string[] {
  const found = formAt(form, value, path);
  return found?.form === 'mapping' ? found.keys.map(({ key }) => key) : [];
}

/** True where a mapping may be written at a path at which nothing stands. */
export function mayStart(form: Form, value: unknown, path: readonly (string | number)[]): boolean {
  const found = formAt(form, value, path);
  return found !== null && isOfKeys(found);
}

/** What must stand at a path where a single text cannot: a list or a mapping; null where it can. */
export function notTextAt(
  form: Form,
  value: unknown,
  path: readonly (string | number)[],
): 'list' | 'mapping' | null {
  const found = formAt(form, value, path);
  if (found === null || found.form === 'scalar' || found.form === 'either') return null;
  return found.form === 'list' ? 'list' : 'mapping';
}

function isOfKeys(form: Form): boolean {
  if (form.form === 'either') return form.among.some(isOfKeys);
  return form.form === 'mapping' || form.form === 'names';
}

/** What may stand at a path of a value; null: nothing. */
function formAt(form: Form, value: unknown, path: readonly (string | number)[]): Form | null {
  const [part, ...rest] = path;
  if (form.form === 'either') {
    const chosen = form.choose(value);
    if (chosen !== null) return formAt(chosen, value, path);
    return part === undefined ? form : null;
  }
  if (part === undefined) return form;
  switch (form.form) {
    case 'scalar':
      return null;
    case 'list':
    case 'names':
      return formAt(form.of, below(value, part), rest);
    case 'mapping': {
      const inner = form.keys.find(({ key }) => key === part);
      return inner === undefined ? null : formAt(inner.form, below(value, part), rest);
    }
  }
}

function below(value: unknown, part: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[part];
}
