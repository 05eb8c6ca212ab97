/**
 * What a schema cannot say of itself: notes beside it, from which the language is read as data
 * (`form.ts`). A schema without a note is a mapping, a list or an optional key like any other.
 */
import * as z from 'zod';

export type Json = Readonly<Record<string, unknown>>;

/** A single value: what it is, the words it is limited to (if it is), its JSON Schema. */
export interface ScalarNote {
  readonly says: string;
  readonly words: readonly string[];
  /** What the words mean, where they need to be told. */
  readonly means?: Readonly<Record<string, string>>;
  readonly json: Json;
  /** What its JSON Schema is called, where it stands in many places. */
  readonly name?: string;
}

/** How many of some keys may stand together in a mapping. */
export interface KeyRule {
  readonly keys: readonly string[];
  readonly least: 0 | 1;
  readonly most: number;
  /** Where the rule holds: where that key stands, or where it is missing. */
  readonly where: { readonly key: string; readonly stands: boolean } | null;
  /** How a breach is told: the rule of the finding, and the keys that it names. */
  readonly told: { readonly rule: string; readonly allowed: readonly string[] };
}

export interface Note {
  readonly scalar?: ScalarNote;
  /**
   * Several forms under one key (a function: a run rarely needs all of them), and which of them a
   * value is meant to be; null: none of them.
   */
  readonly choice?: {
    readonly among: () => readonly z.ZodType[];
    readonly choose: (value: unknown) => z.ZodType | null;
  };
  readonly rules?: readonly KeyRule[];
  /** Whether a list must hold something, or a name have letters. */
  readonly filled?: boolean;
  /** What a form is called that stands in many places, and the reference page that it is on. */
  readonly name?: string;
  readonly page?: string;
  /** What such a form is, in a sentence. */
  readonly title?: string;
}

// A registry, because it hands a note on to the copies that `describe` and `min` make of a schema.
// It would look into the type of a note for types of its own, so it is not told it.
const notes = z.registry<{ readonly note: object }>();

/** The schema with a note more. */
export function noted<S extends z.ZodType>(schema: S, note: Note): S {
  notes.add(schema as z.ZodType, { note: { ...noteOf(schema), ...note } });
  return schema;
}

export function noteOf(schema: z.ZodType): Note {
  return (notes.get(schema)?.note ?? {}) as Note;
}
