/** What every command shares: read the inputs once, validate them under a scheme, calculate. */
import { calculate, type Result } from '../core/calculate.ts';
import { kinds } from '../core/components/index.ts';
import { type Finding, hasErrors, strict } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import type { Located } from '../report/placed.ts';
import type { SettingMade } from '../report/settings.ts';
import { layoutsIn } from '../validate/files/layout.ts';
import { type Files, filesIn, type Sources } from '../validate/files/understand-all.ts';
import { type Months, monthsOf } from '../validate/month.ts';
import type { Names } from '../validate/names.ts';
import { type Accepted, review } from '../validate/policies/policies.ts';
import {
  type Applied,
  type SetValue,
  settingText,
  type ValueToSet,
  withSettings,
} from '../validate/settings.ts';
import { type FoundWith, settingsNamer } from '../validate/settings-behind.ts';
import { noProgress, type Progress } from './progress.ts';
import { language, readScheme, type SchemeRead } from './scheme-files.ts';
import { type InputFile, openShelf, type Shelf } from './shelf.ts';

/** The options that name the inputs; undefined ones have their default. */
export interface InputOptions {
  readonly deals?: readonly string[] | undefined;
  readonly plans?: string | undefined;
  readonly scheme?: string | undefined;
  readonly metrics?: string | undefined;
  readonly adjustments?: string | undefined;
  readonly balances?: string | undefined;
  readonly period?: string | undefined;
  readonly strict?: boolean | undefined;
  /** Values that stand in for those of the scheme, each path once. */
  readonly set?: readonly SetValue[] | undefined;
}

/** The scheme of a command that names none. */
export const SCHEME = 'scheme.yaml';

export interface Loaded {
  /** The calculated month; null when the inputs have errors. */
  readonly result: Result | null;
  readonly findings: readonly Finding[];
  /** Policy findings that the scheme accepts; they are not among the findings. */
  readonly accepted: readonly Accepted[];
  readonly inputs: readonly InputFile[];
  /** The people of the plans; null when the inputs have errors. */
  readonly names: Names | null;
  /** The CSV files as they were understood; the roster is for findings about people. */
  readonly files: Files;
  /** The values set on the command line; with one it is a variant that is calculated. */
  readonly settings: readonly SettingMade[];
  /** Finds where findings stand, in the files they are about. */
  readonly locate: (findings: readonly Finding[]) => readonly Located[];
}

/** Reads and validates; every finding of every file is collected. */
export function load(options: InputOptions, progress: Progress = noProgress): Loaded {
  const shelf = openShelf(progress);
  const { scheme: path = SCHEME, set: settings = [] } = options;
  const scheme = schemeAt(path, settings, shelf);
  const months = monthsOf(sourcesFor(options, shelf, scheme.source), kinds);
  const found = [...shelf.findings(), ...scheme.findings];
  progress('checking and calculating');
  const evaluated = evaluate(months, scheme.source, options.period ?? null, !hasErrors(found));
  const { accepted, files, names } = evaluated;
  const foundWith: FoundWith = (some) =>
    months(schemeAt(path, some, shelf).source, options.period ?? null).findings;
  const findings = [...found, ...settingsNamer()(evaluated.findings, settings, foundWith)];
  const all = options.strict === true ? strict(findings) : findings;
  return {
    result: hasErrors(all) ? null : evaluated.result,
    findings: all,
    accepted,
    names,
    inputs: understoodAs(shelf.inputs(), files),
    files,
    settings: settingsMade(scheme.applied, shelf),
    locate: shelf.locate,
  };
}

/** The settings with the places of what they stand in for. */
export function settingsMade(applied: readonly Applied[], { find }: Shelf): readonly SettingMade[] {
  return applied.map(({ path, value, replaced }) => ({
    path,
    value,
    replaced: replaced.map(({ key, text, span }) => ({
      key,
      text,
      location: find({ at: 'span', ...span }),
    })),
  }));
}

/** The inputs with what of them is data. */
function understoodAs(inputs: readonly InputFile[], files: Files): readonly InputFile[] {
  const understood = filesIn(files);
  return inputs.map((input) => {
    const data = understood.find((each) => each.file === input.file);
    return data === undefined ? input : { ...input, rows: data.rows, leftOut: data.leftOut };
  });
}

/**
 * The CSV files that the options name, read once however many schemes they are paid under; the
 * scheme says where the data of the deals end.
 */
export function sourcesFor(
  options: InputOptions,
  shelf: Shelf,
  scheme: YamlSource | null,
): Sources {
  const { endsAtBlankLine } = layoutsIn(scheme).deals;
  const plans = shelf.csv(options.plans ?? 'plans.csv', 'plans');
  const deals = (options.deals ?? ['deals.csv']).map((path) =>
    shelf.csv(path, 'deals', { endsAtBlankLine }),
  );
  return {
    plans,
    deals: deals.filter((source) => source !== null),
    metrics: shelf.optional(options.metrics, 'metrics'),
    adjustments: shelf.optional(options.adjustments, 'adjustments'),
    balances: options.balances === undefined ? null : shelf.csv(options.balances, 'balances'),
  };
}

/** The scheme of a file with its bases and with the values set. */
export function schemeAt(
  path: string,
  sets: readonly ValueToSet[],
  shelf: Shelf,
): SchemeRead & { readonly applied: readonly Applied[] } {
  const read = readScheme(path, shelf.yaml);
  if (read.source === null) return { ...read, applied: [] };
  for (const set of sets) {
    const { file, text } = settingText(set);
    shelf.keep(file, text);
  }
  const set = withSettings(read.source, sets, language);
  return { ...set, findings: [...read.findings, ...set.findings] };
}

type Evaluated = Pick<Loaded, 'result' | 'findings' | 'accepted' | 'names' | 'files'>;

/** The month of a period under a scheme, calculated where the files were read well. */
function evaluate(
  months: Months,
  scheme: YamlSource | null,
  period: string | null,
  readWell: boolean,
): Evaluated {
  const { month, plansFile, names, files, findings } = months(scheme, period);
  if (month === null || scheme === null || !readWell) {
    return { result: null, findings, accepted: [], names, files };
  }
  const result = calculate(month);
  const reviewed = review({ result, schemeFile: scheme, plansFile });
  return {
    result,
    findings: [...findings, ...reviewed.findings],
    accepted: reviewed.accepted,
    names,
    files,
  };
}
