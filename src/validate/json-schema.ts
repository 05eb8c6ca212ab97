/**
 * The JSON Schema of scheme.yaml, made from the language that validates it. A scheme that extends
 * another one holds only what differs, so of such a one less is asked: no key is required, and of
 * keys that exclude each other one at most may stand. What a list holds is written in full, for
 * lists are replaced; only components are merged, by their ids.
 */
import type { Kind } from '../core/components/define.ts';
import type { Either, Form, Key, Mapping } from '../core/components/parts/form.ts';
import type { Json, KeyRule } from '../core/components/parts/notes.ts';
import { COMPONENT, languageOf } from './scheme-schema.ts';

/** A scheme of its own, or what a variant changes in its base. */
type Extent = 'whole' | 'variant';

/** Forms that are used by name, as they stand under `$defs`. */
type Named = Map<string, Json>;

/** The schema as plain JSON, of draft 2020-12; decimals of the currency are not known to it. */
export function jsonSchema(kinds: readonly Kind[]): Json {
  const named: Named = new Map();
  const language = languageOf(kinds);
  named.set('scheme', jsonOf(language, 'whole', named));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'scheme.yaml of bonus',
    ...jsonOf(language, 'variant', named),
    if: { required: ['extends'] },
    else: { $ref: '#/$defs/scheme' },
    $defs: Object.fromEntries(named),
  };
}

function jsonOf(form: Form, extent: Extent, named: Named): Json {
  switch (form.form) {
    case 'scalar':
      return form.name === undefined ? form.json : written(form.name, named, () => form.json);
    case 'list':
      return {
        type: 'array',
        items: itemJson(form.of, extent, named),
        ...(form.filled ? { minItems: 1 } : {}),
      };
    case 'names':
      return {
        type: 'object',
        ...(form.filled ? { propertyNames: { minLength: 1 } } : {}),
        additionalProperties: jsonOf(form.of, extent, named),
      };
    case 'mapping':
      return byName(form, extent, named, () => mappingJson(form, extent, named));
    case 'either':
      return byName(form, extent, named, () => ({
        anyOf: form.among.map((each) => jsonOf(each, extent, named)),
      }));
  }
}

function itemJson(form: Form, extent: Extent, named: Named): Json {
  const merged = extent === 'variant' && form.form === 'either' && form.name === COMPONENT;
  if (!merged) return jsonOf(form, 'whole', named);
  return { type: 'object', required: ['id'], anyOf: [jsonOf(form, 'variant', named), REMOVAL] };
}

/** A component that a variant takes out of its base. */
const REMOVAL: Json = {
  type: 'object',
  properties: { id: { type: 'string' }, remove: { const: true } },
  required: ['id', 'remove'],
  additionalProperties: false,
};

/** A form that has a name is written once for each extent and referred to. */
function byName(
  { name, title }: Mapping | Either,
  extent: Extent,
  named: Named,
  make: () => Json,
): Json {
  if (name === '') return make();
  const described = (): Json => ({ ...(title === '' ? {} : { description: title }), ...make() });
  return written(extent === 'whole' ? name : `${name}_of_variant`, named, described);
}

function written(name: string, named: Named, make: () => Json): Json {
  if (!named.has(name)) named.set(name, make());
  return { $ref: `#/$defs/${name}` };
}

function mappingJson({ keys, rules }: Mapping, extent: Extent, named: Named): Json {
  const required = keys.filter((key) => key.required).map(({ key }) => key);
  const held = rules.flatMap((rule) => (extent === 'whole' ? [rule] : rulesOfVariant(rule)));
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key.key, keyJson(key, extent, named)])),
    ...(required.length === 0 || extent === 'variant' ? {} : { required }),
    additionalProperties: false,
    ...(held.length === 0 ? {} : { allOf: held.map(ruleJson) }),
  };
}

function keyJson({ text, fallback, form }: Key, extent: Extent, named: Named): Json {
  return {
    ...(text === '' ? {} : { description: text }),
    ...jsonOf(form, extent, named),
    ...(fallback === null ? {} : { default: fallback }),
  };
}

/** What is missing in a variant may stand in its base. */
function rulesOfVariant(rule: KeyRule): readonly KeyRule[] {
  const open = rule.most >= rule.keys.length || rule.where?.stands === false;
  return open ? [] : [{ ...rule, least: 0 }];
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
