/** `bonus schema`: the JSON Schema of scheme.yaml, for editors. */
import { kinds } from '../../core/components/index.ts';
import { jsonSchema } from '../../validate/json-schema.ts';
import type { Outcome } from '../outcome.ts';

export function schema(): Outcome {
  return { output: `${JSON.stringify(jsonSchema(kinds), null, 2)}\n`, errors: '', exit: 0 };
}
