/** The command line: option tables. Each action imports its command only when it runs. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { DIALECTS } from '../core/outputs.ts';
import type { Paint } from '../report/paint.ts';
import type { SetValue } from '../validate/settings.ts';
import type { CheckOptions } from './commands/check.ts';
import type { CompareOptions } from './commands/compare.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { InitOptions } from './commands/init.ts';
import type { RunOptions } from './commands/run.ts';
import type { StatementOptions } from './commands/statement.ts';
import type { SweepOptions } from './commands/sweep.ts';
import type { Outcome } from './outcome.ts';
import { noProgress, type Progress, progressOn } from './progress.ts';
import { parseSet } from './set.ts';
import { SHELLS, type Shell } from './shells.ts';
import { version } from './version.ts';

type Print = (outcome: Outcome) => void;

const collect = (path: string, paths: readonly string[] | undefined): readonly string[] => [
  ...(paths ?? []),
  path,
];

/** Refused as a wrong option, before any file is read. `instead`: what to do where a path is set twice. */
const collectSets =
  (instead: string) =>
  (text: string, sets: readonly SetValue[] = []): readonly SetValue[] => {
    const set = parseSet(text);
    if (set === null) {
      throw new InvalidArgumentError(
        'Write a path and a value, such as roles.rep.components.commission.rate=5%.',
      );
    }
    if (sets.some(({ path }) => path === set.path)) {
      throw new InvalidArgumentError(`${set.path} is set twice. ${instead}`);
    }
    return [...sets, set];
  };

/** What some commands take otherwise. */
interface Words {
  readonly period?: string;
  readonly set?: readonly [flags: string, about: string];
  readonly twice?: string;
  readonly quiet?: string;
}

const SEVERAL = 'e.g. 2026-10 or 2026-01..2026-10 (default: the latest in the plans)';

function withInputs(command: Command, words: Words = {}): Command {
  const {
    period = 'e.g. 2026-10 (default: the latest in the plans)',
    set = ['--set <path=value>', 'a value of the scheme, may repeat'],
    twice = 'Keep one of the two.',
    quiet = 'print findings only',
  } = words;
  return command
    .option(
      '--deals <file>',
      'deals, may repeat; - is standard input (default: deals.csv)',
      collect,
    )
    .option('--plans <file>', 'the roster and the plans (default: plans.csv)')
    .option('--scheme <file>', 'the scheme (default: scheme.yaml)')
    .option('--metrics <file>', 'measured indicators (default: metrics.csv where it is)')
    .option('--adjustments <file>', 'what is added by hand (default: adjustments.csv where it is)')
    .option('--balances <file>', 'what people owe of recoverable draws: employee,owed')
    .option('--period <period>', period)
    .option(...set, collectSets(twice))
    .option('--strict', 'make warnings errors')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['table', 'csv', 'json', 'markdown'])
        .default('table'),
    )
    .option('--quiet', quiet, false)
    .option('--no-color', 'print without colour');
}

type Work = (progress: Progress) => Promise<Outcome>;

/** Tells on a terminal what is being done, until it is. */
async function working({ quiet }: { readonly quiet: boolean }, work: Work): Promise<Outcome> {
  if (quiet) return work(noProgress);
  const { progress, end } = await progressOn(process.stderr);
  try {
    return await work(progress);
  } finally {
    end();
  }
}

/** The program; `print` is called once with what the chosen command answers. */
export function programOf(print: Print, paint: () => Promise<Paint>): Command {
  const program = new Command('bonus')
    .description('Sales bonuses from deals, plans and a scheme, exact to the cent.')
    .version(version)
    .helpCommand(false)
    .showHelpAfterError('Run bonus --help for the commands and options.')
    .exitOverride();
  program
    .command('init')
    .argument('[dir]', 'where to (default: here)')
    .description('write a small working example: deals, plans and a scheme with comments')
    .option('--scheme <name>', 'start from a scheme of the catalogue instead')
    .addOption(new Option('--list', 'show the schemes of the catalogue').conflicts('scheme'))
    .action(async (dir: string | undefined, options: InitOptions & { list?: true }, command) => {
      const { init, initList } = await import('./commands/init.ts');
      if (options.list === undefined) print(init(dir ?? '.', options));
      else if (dir === undefined) print(initList());
      else command.error('error: --list writes nothing, so it takes no directory.');
    });
  withInputs(program.command('check'), { quiet: 'print nothing, only set the exit code' })
    .description('show every finding in every input; silent when all is well')
    .option('--explain-files', 'show how each file was read; findings go to standard error', false)
    .action(async (options: CheckOptions) => {
      const { check } = await import('./commands/check.ts');
      print(await working(options, async (progress) => check(options, await paint(), progress)));
    });
  withInputs(program.command('run'))
    .description('check, calculate and write the payouts of a period')
    .option('--out <dir>', 'files go to <dir>/<period>/', 'out')
    .option('--dry-run', 'print only, write nothing', false)
    .addOption(
      new Option(
        '--dialect <dialect>',
        "how the CSV files are written (default: the scheme's, or unix)",
      ).choices(DIALECTS),
    )
    .option('--zeros', 'keep people with nothing but zeros in payouts.csv', false)
    .action(async (options: RunOptions) => {
      const { run } = await import('./commands/run.ts');
      print(await working(options, async (progress) => run(options, await paint(), progress)));
    });
  withInputs(program.command('compare'), {
    period: SEVERAL,
    set: ['--set <path=value>', 'a value of the variants, may repeat'],
  })
    .argument('[schemes...]', 'the scheme, then its variants (default: scheme.yaml)')
    .description('what variants of a scheme would pay, beside the scheme itself')
    .action(async (files: readonly string[], options: CompareOptions) => {
      const { compare } = await import('./commands/compare.ts');
      const work: Work = async (progress) => compare(files, options, await paint(), progress);
      print(await working(options, work));
    });
  withInputs(program.command('sweep'), {
    period: SEVERAL,
    set: ['--set <path=values>', '4%..8%:1% or 100,120; several make a grid'],
    twice: 'Write its values in one --set: 4%,5%,8%.',
  })
    .argument('[scheme]', 'the scheme (default: scheme.yaml)')
    .description('what every combination of some values of a scheme would pay')
    .option('--target-cost <amount>', 'find the value of the one range that costs this much')
    .option('--chart <file>', 'draw the costs into an SVG file')
    .action(async (file: string | undefined, options: SweepOptions) => {
      const { sweep } = await import('./commands/sweep.ts');
      const work: Work = async (progress) => sweep(file, options, await paint(), progress);
      print(await working(options, work));
    });
  withInputs(program.command('explain'), { quiet: 'print no findings' })
    .argument('[employee]', 'by id, name or alias')
    .description('show how a payout came to be, from the payout down to the deals')
    .option('--component <id>', 'only this component of the person')
    .option('--deal <id>', 'what this deal pays, and why it does not')
    .option('--team <name>', 'a team: its attainment, its deals, what its people earn')
    .action(async (employee: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts');
      const work: Work = async (progress) => explain(employee, options, await paint(), progress);
      print(await working(options, work));
    });
  withInputs(program.command('statement'))
    .argument('[employee]', 'by id, name or alias (default: everybody in the payouts)')
    .description('write a page for each person that shows how their payout came to be')
    .option('--out <dir>', 'files go to <dir>/<period>/', 'statements')
    .option('--zeros', 'also for people with nothing but zeros', false)
    .action(async (employee: string | undefined, options: StatementOptions) => {
      const { statement } = await import('./commands/statement.ts');
      const work: Work = async (progress) => statement(employee, options, await paint(), progress);
      print(await working(options, work));
    });
  program
    .command('schema')
    .description('print the JSON Schema of scheme.yaml for editors')
    .action(async () => {
      const { schema } = await import('./commands/schema.ts');
      print(schema());
    });
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'whose script to print').choices(SHELLS))
    .description('print a script that completes commands and options in a shell')
    .action(async (shell: Shell) => {
      const { completion } = await import('./commands/completion.ts');
      print(completion(shell, program));
    });
  program
    .command('help')
    .argument('[topic]', 'a file, the scheme, rounding or a kind of component')
    .description('show a reference page')
    .action(async (topic: string | undefined) => {
      const { help, helpTopics } = await import('./commands/help.ts');
      if (topic !== undefined) return print(help(topic));
      print({ output: `${program.helpInformation()}\n${helpTopics()}`, errors: '', exit: 0 });
    });
  return program;
}
