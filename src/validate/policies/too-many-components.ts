/** More than three components for one role: people stop understanding what they are paid for. */
import { finding } from '../../findings/finding.ts';
import { inScheme, type Policy } from './input.ts';

const SIMPLE = 3;

export const tooManyComponents: Policy = (input) =>
  [...input.result.month.scheme.roles.values()]
    .filter(({ components }) => components.length > SIMPLE)
    .map(({ name, components }) => {
      const place = inScheme(input, ['roles', name, 'components']);
      return finding('too-many-components', place, { role: name, count: components.length });
    });
