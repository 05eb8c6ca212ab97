/**
 * The scheme language as data: what may stand where, read off the schemas that validate it. Hints
 * for unknown keys, the reference pages, the JSON Schema and the merging of variants are made from
 * it, so none of them can say anything else than what is accepted.
 */
import * as z from 'zod';
import { type KeyRule, noteOf, type ScalarNote } from './notes.ts';

export type Form =
  | ({ readonly form: 'scalar' } & ScalarNote)
  | { readonly form: 'list'; readonly of: Form; readonly least: number }
  /** A mapping whose keys are names that the scheme gives. */
  | { readonly form: 'names'; readonly of: Form }
  | Mapping
  | Either;

export interface Mapping {
  readonly form: 'mapping';
  readonly name: string;
  readonly keys: readonly Key[];
  readonly rules: readonly KeyRule[];
}

interface Either {
  readonly form: 'either';
  /** Empty where the form is used in one place only. */
  readonly name: string;
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
  const { scalar, choice, rules = [], name = '' } = noteOf(schema);
  if (scalar !== undefined) return { form: 'scalar', ...scalar };
  if (choice !== undefined) {
    const among = choice.among.map(formOf);
    const choose = (value: unknown): Form | null => {
      const chosen = choice.choose(value);
      return chosen === null ? null : (among[choice.among.indexOf(chosen)] ?? null);
    };
    return { form: 'either', name, among, choose };
  }
  if (schema instanceof z.ZodPipe) return formOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodLiteral) return literal([...schema.values].map(String));
  if (schema instanceof z.ZodArray) {
    const least = schema._zod.bag['minimum'];
    return {
      form: 'list',
      of: formOf(schema.element as z.ZodType),
      least: typeof least === 'number' ? least : 0,
    };
  }
  if (schema instanceof z.ZodRecord) {
    return { form: 'names', of: formOf(schema.valueType as z.ZodType) };
  }
  if (schema instanceof z.ZodObject) {
    const keys = Object.entries(schema.shape as z.ZodRawShape).map(([key, each]) =>
      keyOf(key, each as z.ZodType),
    );
    return { form: 'mapping', name, keys, rules };
  }
  throw new Error(`a schema of type ${schema.type} has no form`);
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

/** The mappings of a form, itself included. */
function mappingsIn(form: Form): readonly Mapping[] {
  switch (form.form) {
    case 'scalar':
      return [];
    case 'list':
    case 'names':
      return mappingsIn(form.of);
    case 'mapping':
      return [form, ...form.keys.flatMap((key) => mappingsIn(key.form))];
    case 'either':
      return form.among.flatMap(mappingsIn);
  }
}

/** Groups of keys of which one at most may stand, wherever in the language they do. */
export function exclusiveKeys(form: Form): readonly (readonly string[])[] {
  const groups = mappingsIn(form).flatMap(({ rules }) =>
    rules.filter(({ keys, most }) => most === 1 && keys.length > 1).map(({ keys }) => keys),
  );
  return [...new Map(groups.map((keys) => [keys.join(' '), keys])).values()];
}

/** The keys that may stand in the mapping at a path of a value; none where there is no mapping. */
export function keysAt(
  form: Form,
  value: unknown,
  path: readonly (string | number)[],
): readonly string[] {
  const [part, ...rest] = path;
  switch (form.form) {
    case 'scalar':
      return [];
    case 'either': {
      const chosen = form.choose(value);
      return chosen === null ? [] : keysAt(chosen, value, path);
    }
    case 'list':
    case 'names':
      return part === undefined ? [] : keysAt(form.of, below(value, part), rest);
    case 'mapping': {
      if (part === undefined) return form.keys.map(({ key }) => key);
      const inner = form.keys.find(({ key }) => key === part);
      return inner === undefined ? [] : keysAt(inner.form, below(value, part), rest);
    }
  }
}

function below(value: unknown, part: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[part];
}
