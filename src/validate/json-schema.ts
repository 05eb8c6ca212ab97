/** The JSON Schema of scheme.yaml, made from the same schema that validates it. */
import * as z from 'zod';
import type { Kind } from '../core/components/define.ts';
import { schemeSchema } from './scheme-schema.ts';

interface Meta {
  readonly json?: Readonly<Record<string, unknown>>;
  /** The forms of which one may stand; a function, for only this file wants all of them. */
  readonly either?: () => readonly z.ZodType[];
}

/** The schema as plain JSON; decimals of the currency are not known to it. */
export function jsonSchema(kinds: readonly Kind[]): unknown {
  return convert(schemeSchema({ decimals: 2 }, kinds));
}

function convert(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: target }) => {
      const meta = z.globalRegistry.get(zodSchema) as Meta | undefined;
      const made = target as Record<string, unknown>;
      delete made['json'];
      delete made['either'];
      if (meta?.json !== undefined) {
        delete made['type'];
        Object.assign(made, meta.json);
      }
      if (meta?.either !== undefined) {
        made['anyOf'] = meta.either().map((each) => {
          const { $schema: _, ...inner } = convert(each);
          return inner;
        });
      }
    },
  }) as Record<string, unknown>;
}
