/** `bonus statement`: a page for each person, to be handed out or printed, and one that lists them. */
import type { EmployeeId } from '../../core/model.ts';
import { UNIX } from '../../core/outputs.ts';
import type { Payout } from '../../core/pay.ts';
import { type Content, contentOf, wholeOf } from '../../io/dialect.ts';
import { isPageFile, pageFile, policyHash } from '../../io/file-name.ts';
import { namesIn } from '../../io/names-in.ts';
import { type PublishResult, publish } from '../../io/publish.ts';
import { shownText } from '../../report/escape.ts';
import { type Scene, sceneOf } from '../../report/explain/scene.ts';
import { sheetJson, sheetMarkdown, sheetText } from '../../report/listing.ts';
import type { Paint } from '../../report/paint.ts';
import { variantText } from '../../report/settings.ts';
import { payoutsIn } from '../../report/sheets/payouts.ts';
import type { Print } from '../../report/statement/page.ts';
import { indexPage, type Listed, pagesSheet } from '../../report/statement/people.ts';
import { statementPage } from '../../report/statement/statement.ts';
import { STYLE } from '../../report/statement/style.ts';
import { personAsked } from '../../validate/asked.ts';
import { peopleIn } from '../../validate/shares.ts';
import { type InputOptions, load } from '../load.ts';
import type { Format, Outcome } from '../outcome.ts';
import { noProgress, type Progress } from '../progress.ts';
import { refused, showFindings } from '../show.ts';
import { unpublished } from '../unpublished.ts';
import { version } from '../version.ts';

export interface StatementOptions extends InputOptions {
  readonly format: Format;
  readonly out: string;
  readonly zeros: boolean;
  readonly quiet: boolean;
}

const INDEX = 'index.html';

export function statement(
  employee: string | undefined,
  options: StatementOptions,
  paint: Paint,
  progress: Progress = noProgress,
): Outcome {
  const loaded = load(options, progress);
  const { result, names, settings } = loaded;
  if (result === null || names === null) return refused(loaded, options.format, paint);
  const whom = employee === undefined ? null : personAsked(names, employee);
  if (whom !== null && typeof whom !== 'string') {
    return refused({ ...loaded, findings: [whom] }, options.format, paint);
  }
  const findings = showFindings(loaded, options.format, paint);
  const scene = sceneOf(result, (cell) => peopleIn(cell, names), settings);
  const people = peopleOf(scene, whom, options.zeros).map(listed);
  if (whom !== null && people.length === 0) {
    return { output: '', errors: `${findings}${nothingFor(whom, scene.period)}`, exit: 2 };
  }
  const published = publishPages(scene, people, { add: whom !== null, out: options.out, progress });
  if (!published.ok) {
    const refused = unpublished(
      published,
      options.out,
      scene.period,
      'files that are no statements',
    );
    return { output: '', errors: `${findings}${refused}`, exit: 2 };
  }
  const output = options.quiet ? '' : answer(scene, people, options.format, published.dir, paint);
  return { output, errors: findings, exit: 0 };
}

/** Those of payouts.csv, or the one who is asked for, with nothing but zeros too. */
function peopleOf({ result }: Scene, whom: EmployeeId | null, zeros: boolean): readonly Payout[] {
  return whom === null
    ? payoutsIn(result, zeros)
    : payoutsIn(result, true).filter(({ employee }) => employee === whom);
}

function listed(payout: Payout): Listed {
  return { payout, file: pageFile(payout.employee) };
}

/** One person's page is put to those that are there; all together replace them. */
function publishPages(
  scene: Scene,
  people: readonly Listed[],
  {
    add,
    out,
    progress,
  }: { readonly add: boolean; readonly out: string; readonly progress: Progress },
): PublishResult {
  const print: Print = { styleHash: policyHash(STYLE), product: `sales-bonus ${version}` };
  const there = new Set(add ? namesIn(out, scene.period) : []);
  const added = new Set(people.map(({ file }) => file));
  const all = payoutsIn(scene.result, true)
    .map(listed)
    .filter(({ file }) => added.has(file) || there.has(file));
  const pages = people.map(({ payout, file }, i) => {
    const text = (): string => {
      progress(`writing page ${i + 1} of ${people.length}`);
      return statementPage(scene, payout.employee, print);
    };
    return [file, madeWhenWritten(text)] as const;
  });
  const files = new Map([...pages, [INDEX, madeWhenWritten(() => indexPage(scene, all, print))]]);
  const ours = { has: (name: string): boolean => name === INDEX || isPageFile(name) };
  return publish(out, scene.period, files, ours, { keep: add });
}

/** A page at a time: those of a large company together would fill the memory. */
function madeWhenWritten(text: () => string): Content {
  return (sink) => {
    sink(Buffer.from(text()));
  };
}

function nothingFor(employee: EmployeeId, period: string): string {
  const why = `holds no seat and has no adjustment in ${period}, so there is no statement`;
  return `error: ${shownText(employee)} ${why}. Name another period with --period.\n`;
}

function answer(
  scene: Scene,
  people: readonly Listed[],
  format: Format,
  dir: string,
  paint: Paint,
): Outcome['output'] {
  const sheet = pagesSheet(people, scene.currency);
  switch (format) {
    case 'csv':
      return wholeOf(contentOf(sheet, UNIX));
    case 'json':
      return sheetJson(sheet);
    case 'markdown':
      return sheetMarkdown(sheet);
    case 'table': {
      const parts = [
        variantText(scene.settings, paint),
        sheetText(sheet, paint),
        `Written to ${dir}; ${INDEX} lists them.`,
      ];
      return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
    }
  }
}
