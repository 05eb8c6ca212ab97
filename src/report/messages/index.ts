/** The sentences of every finding code. A code without one does not compile. */
import type { Code } from '../../findings/catalog.ts';
import type { Finding, FindingOf } from '../../findings/finding.ts';
import { shownText } from '../escape.ts';
import { cells } from './cells.ts';
import { deals } from './deals.ts';
import { files } from './files.ts';
import { outputs } from './outputs.ts';
import { policies } from './policies.ts';
import { roster } from './roster.ts';
import { scheme } from './scheme.ts';
import { studies } from './studies.ts';
import { text } from './text.ts';
import type { Messages, Words } from './words.ts';

const messages: Messages = {
  ...text,
  ...files,
  ...cells,
  ...scheme,
  ...roster,
  ...deals,
  ...studies,
  ...outputs,
  ...policies,
};

/** What a finding says. Whatever came from the inputs is escaped and cut to a readable length. */
export function words(finding: Finding): Words {
  return said(finding);
}

function said<C extends Code>(finding: FindingOf<C>): Words {
  return messages[finding.code](readable(finding.args));
}

function readable<A>(facts: A): A {
  const shown = Object.entries(facts as object).map(([name, fact]) => [name, readableFact(fact)]);
  return Object.fromEntries(shown) as A;
}

function readableFact(fact: unknown): unknown {
  if (typeof fact === 'string') return shownText(fact);
  return Array.isArray(fact) ? fact.map(readableFact) : fact;
}
