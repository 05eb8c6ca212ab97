/** The JSON Schema of scheme.yaml, made from the language that validates it. */
import type { Kind } from '../core/components/define.ts';
import type { Form, Key, Mapping } from '../core/components/parts/form.ts';
import type { Json, KeyRule } from '../core/components/parts/notes.ts';
import { languageOf } from './scheme-schema.ts';

/** Forms that are used by name, as they stand under `$defs`. */
type Named = Map<string, Json>;

/** The schema as plain JSON, of draft 2020-12; decimals of the currency are not known to it. */
export function jsonSchema(kinds: readonly Kind[]): Json {
  const named: Named = new Map();
  const top = jsonOf(languageOf(kinds), named);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'scheme.yaml of bonus',
    ...top,
    $defs: Object.fromEntries(named),
  };
}

function jsonOf(form: Form, named: Named): Json {
  switch (form.form) {
    case 'scalar':
      return form.json;
    case 'list':
      return {
        type: 'array',
        items: jsonOf(form.of, named),
        ...(form.least === 0 ? {} : { minItems: form.least }),
      };
    case 'names':
      return { type: 'object', additionalProperties: jsonOf(form.of, named) };
    case 'mapping':
      return byName(form.name, named, () => mappingJson(form, named));
    case 'either':
      return byName(form.name, named, () => ({
        anyOf: form.among.map((each) => jsonOf(each, named)),
      }));
  }
}

/** A form that has a name is written once and referred to. */
function byName(name: string, named: Named, make: () => Json): Json {
  if (name === '') return make();
  if (!named.has(name)) named.set(name, make());
  return { $ref: `#/$defs/${name}` };
}

function mappingJson({ keys, rules }: Mapping, named: Named): Json {
  const required = keys.filter((key) => key.required).map(({ key }) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key.key, keyJson(key, named)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
    ...(rules.length === 0 ? {} : { allOf: rules.map(ruleJson) }),
  };
}

function keyJson({ text, fallback, form }: Key, named: Named): Json {
  return {
    ...(text === '' ? {} : { description: text }),
    ...jsonOf(form, named),
    ...(fallback === null ? {} : { default: fallback }),
  };
}

function ruleJson({ keys, least, most, where }: KeyRule): Json {
  const count = countJson(keys, least, most);
  if (where === null) return count;
  const stands = { required: [where.key] };
  return { anyOf: [where.stands ? { not: stands } : stands, count] };
}

/** From `least` to `most` of the keys stand: one at least, one at most, exactly one, or none. */
function countJson(keys: readonly string[], least: number, most: number): Json {
  const each = keys.map((key) => ({ required: [key] }));
  if (most === 0) return { not: { anyOf: each } };
  if (most >= keys.length) return { anyOf: each };
  return { oneOf: least === 1 ? each : [{ not: { anyOf: each } }, ...each] };
}
