// The reference names every key and word of `outputs` and `payroll`, and the JSON Schema has them.

import { expect, test } from 'vitest';
import { kinds } from '../../src/core/components/index.ts';
import { dialectOf, UNIX } from '../../src/core/outputs.ts';
import { helpPage } from '../../src/report/help.ts';
import { jsonSchema } from '../../src/validate/json-schema.ts';
import { languageOf } from '../../src/validate/scheme-schema.ts';

interface Json {
  readonly properties: Readonly<Record<string, Json>>;
  readonly items: Json;
  readonly enum?: readonly string[];
  readonly additionalProperties?: boolean;
}

const schema = jsonSchema(kinds) as unknown as Json & { readonly $defs: Json['properties'] };
const language = { kinds, scheme: languageOf(kinds) };
const page = (topic: string): string => helpPage(topic, language) ?? '';

/** The keys of a mapping and the words that they take. */
function wordsOf(json: Json | undefined): readonly string[] {
  return Object.entries(json?.properties ?? {}).flatMap(([key, each]) => [
    key,
    ...(each.enum ?? []),
  ]);
}

test('the JSON Schema has both, and allows no other keys in them', () => {
  const { outputs, payroll } = schema.$defs;
  expect(wordsOf(outputs).length).toBe(21);
  expect(outputs?.additionalProperties).toBe(false);
  expect(payroll?.additionalProperties).toBe(false);
  expect(payroll?.properties['columns']?.items.additionalProperties).toBe(false);
});

test.each(wordsOf(schema.$defs['outputs']))('bonus help outputs says "%s"', (word) => {
  expect(page('outputs')).toMatch(new RegExp(`\\b${word}\\b`));
});

test.each([
  ...wordsOf(schema.$defs['payroll']),
  ...wordsOf(schema.$defs['payroll']?.properties['columns']?.items),
])('bonus help payroll says "%s", or leaves it to outputs', (word) => {
  expect(`${page('payroll')}${page('outputs')}`).toMatch(new RegExp(`\\b${word}\\b`));
});

test('the table of bonus help outputs is what the dialects are', () => {
  const [unix, excel, russian] = (['unix', 'excel', 'excel-ru'] as const).map((dialect) =>
    dialectOf({ dialect }, UNIX),
  );
  const rows = page('outputs').matchAll(
    /^ {14}(delimiter|encoding|decimal|line_ends|quotes) +(\S+) +(\S+) +(\S+)$/gm,
  );
  const table = [...rows].map(([, key, ...words]) => [key, ...words]);
  expect(table).toEqual(
    (['delimiter', 'encoding', 'decimal', 'lineEnds', 'quotes'] as const).map((key) => [
      key === 'lineEnds' ? 'line_ends' : key,
      unix?.[key],
      excel?.[key],
      russian?.[key],
    ]),
  );
});
