/**
 * The reference: a page for each input file, for the scheme, for every form of its language that has
 * a name, and for each kind. What a page says of the scheme is made from the schemas.
 */
import type { Kind } from '../core/components/define.ts';
import { type Form, formsIn, type Mapping } from '../core/components/parts/form.ts';
import { exampleText } from './help-example.ts';
import { DEALS_PAGE, PLANS_PAGE, ROUNDING_PAGE } from './help-files.ts';
import { OUTPUTS_PAGE, PAYROLL_PAGE } from './help-outputs.ts';
import { STATEMENT_PAGE } from './help-statement.ts';
import { capital, entry, lowerFirst, WIDTH, wrapped } from './prose.ts';
import { eitherText, keysText, ruleText } from './reference.ts';

/** What the pages are made from. */
export interface Language {
  readonly kinds: readonly Kind[];
  /** The form of a whole scheme. */
  readonly scheme: Form;
}

interface Page {
  readonly topic: string;
  /** A line for the list of topics. */
  readonly title: string;
  readonly text: string;
}

/** The page of a topic, or null. */
export function helpPage(topic: string, language: Language): string | null {
  return pagesOf(language).find((page) => page.topic === topic)?.text ?? null;
}

export function topics(language: Language): readonly string[] {
  return pagesOf(language).map((page) => page.topic);
}

/** Every topic with its title. */
export function topicList(language: Language): string {
  const pages = pagesOf(language);
  const lines = pages.map(({ topic, title }) => entry(`  ${topic}`, TOPIC_COLUMN, title));
  return `Topics of bonus help TOPIC:\n${lines.join('')}`;
}

const TOPIC_COLUMN = 16;

function pagesOf({ kinds, scheme }: Language): readonly Page[] {
  const forms = formsIn(scheme);
  const before = [written('deals', DEALS_PAGE), written('plans', PLANS_PAGE), schemePage(scheme)];
  const after = [
    ...kinds.map((kind) => kindPage(kind, forms)),
    written('rounding', ROUNDING_PAGE),
    written('outputs', OUTPUTS_PAGE),
    written('payroll', PAYROLL_PAGE),
    written('statement', STATEMENT_PAGE),
  ];
  const known = new Set([...before, ...after].map(({ topic }) => topic));
  return [...before, ...formPages(forms).filter(({ topic }) => !known.has(topic)), ...after];
}

/** A page that is written by hand: its first line is its title. */
function written(topic: string, text: string): Page {
  const [title = ''] = text.split('\n', 1);
  return { topic, title: capital(title.replace(/^\S+: /, '')), text };
}

function schemePage(scheme: Form): Page {
  const title = 'What is paid to whom.';
  const keys = scheme.form === 'mapping' ? keysText(scheme) : '';
  return { topic: 'scheme', title, text: paged('scheme.yaml', title, SCHEME_WORDS, keys) };
}

const SCHEME_WORDS =
  'Percentages carry the sign: 5%. "from: 80%" means 80 % or more, "above: 80%" more than 80 %; ' +
  'below the first bound nothing is paid, but a first bound of "from: 0" or "from: 0%" on an ' +
  'amount or an attainment holds for what is negative too. The JSON Schema for editors: bonus schema.';

/** Forms that have a page, such as a performance. The widest of one page stands for it. */
function formPages(forms: readonly Form[]): readonly Page[] {
  const pages = new Map<string, Page>();
  for (const form of forms) {
    if ((form.form !== 'either' && form.form !== 'mapping') || form.page === '') continue;
    const { page: topic, title } = form;
    const keys = form.form === 'either' ? eitherText(form) : keysText(form);
    const text = paged(topic, title, '', keys);
    const known = pages.get(topic);
    if (known === undefined || known.text.length < text.length) {
      pages.set(topic, { topic, title, text });
    }
  }
  return [...pages.values()];
}

function kindPage({ kind, summary, examples }: Kind, forms: readonly Form[]): Page {
  const own = forms.find((form): form is Mapping => form.form === 'mapping' && form.name === kind);
  const keys = own === undefined ? '' : keysText(own);
  const rules = (own?.rules ?? []).map(ruleText).join(' ');
  const text = [paged(kind, summary, rules, keys), ...examples.map(exampleText)].join('\n');
  return { topic: kind, title: summary, text };
}

/** A page under its title: words of its own, if it has any, then the keys. */
function paged(topic: string, title: string, words: string, keys: string): string {
  const head = wrapped(`${topic}: ${lowerFirst(title)}`, WIDTH);
  const said = wrapped(words, WIDTH);
  return `${[...head, '', ...said, ...(said.length === 0 ? [] : [''])].join('\n')}\n${keys}`;
}
