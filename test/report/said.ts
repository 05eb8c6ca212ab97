/** One row of a table of messages: the facts of a code and the words expected of them. */
import type { ArgsOf, Code } from '../../src/findings/catalog.ts';
import { type Finding, finding } from '../../src/findings/finding.ts';

export interface Said {
  readonly finding: Finding;
  readonly message: string;
  readonly hint: string;
}

export function said<C extends Code>(
  code: C,
  facts: ArgsOf<C>,
  message: string,
  hint: string,
): Said {
  return { finding: finding(code, null, facts), message, hint };
}
