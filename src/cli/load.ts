/** What every command shares: read the inputs once, validate them under a scheme, calculate. */
import { calculate, type Result } from '../core/calculate.ts';
import { kinds } from '../core/components/index.ts';
import { type Finding, hasErrors, strict } from '../findings/finding.ts';
import type { CsvSource } from '../findings/source.ts';
import type { Located } from '../report/placed.ts';
import { type Sources, validateMonth } from '../validate/month.ts';
import type { Names } from '../validate/names.ts';
import { type Accepted, review } from '../validate/policies/policies.ts';
import { readScheme, type SchemeRead, settingText, withSets } from './scheme-files.ts';
import { parseSet } from './set.ts';
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
  /** Values of the scheme, `PATH=VALUE`, that stand in for those of its file. */
  readonly set?: readonly string[] | undefined;
}

export interface Loaded {
  /** The calculated month; null when the inputs have errors. */
  readonly result: Result | null;
  readonly findings: readonly Finding[];
  /** Policy findings that the scheme accepts; they are not among the findings. */
  readonly accepted: readonly Accepted[];
  readonly inputs: readonly InputFile[];
  /** The people of the plans; null when these could not be read. */
  readonly names: Names | null;
  /** The roster as it was read, for findings about people. */
  readonly plans: CsvSource | null;
  /** Finds where findings stand, in the files they are about. */
  readonly locate: (findings: readonly Finding[]) => readonly Located[];
}

/** Reads and validates; every finding of every file is collected. */
export function load(options: InputOptions): Loaded {
  const shelf = openShelf();
  const scheme = schemeFor(options, shelf);
  const sources: Sources = { ...filesFor(options, shelf), scheme: scheme.source };
  const { result, findings, accepted, names } = evaluate(sources, options.period ?? null, [
    ...shelf.findings(),
    ...scheme.findings,
  ]);
  const all = options.strict === true ? strict(findings) : findings;
  return {
    result: hasErrors(all) ? null : result,
    findings: all,
    accepted,
    names,
    inputs: shelf.inputs(),
    plans: sources.plans,
    locate: shelf.locate,
  };
}

/** The CSV files that the options name, read once however many schemes they are paid under. */
function filesFor(options: InputOptions, shelf: Shelf): Omit<Sources, 'scheme'> {
  const plans = shelf.csv(options.plans ?? 'plans.csv', 'plans');
  const deals = (options.deals ?? ['deals.csv']).map((path) => shelf.csv(path, 'deals'));
  return {
    plans,
    deals: deals.filter((source) => source !== null),
    metrics: shelf.optional(options.metrics, 'metrics'),
    adjustments: shelf.optional(options.adjustments, 'adjustments'),
    balances: options.balances === undefined ? null : shelf.csv(options.balances, 'balances'),
  };
}

/** The scheme of the options with its bases and with the values set. */
function schemeFor(options: InputOptions, shelf: Shelf): SchemeRead {
  const read = readScheme(options.scheme ?? 'scheme.yaml', shelf.yaml);
  if (read.source === null) return read;
  const sets = (options.set ?? []).flatMap((text) => parseSet(text) ?? []);
  for (const set of sets) {
    const { file, text } = settingText(set);
    shelf.keep(file, text);
  }
  const applied = withSets(read.source, sets);
  return { source: applied.source, findings: [...read.findings, ...applied.findings] };
}

/** The month of a period under a scheme; `found` is what reading its files has found. */
function evaluate(
  sources: Sources,
  period: string | null,
  found: readonly Finding[],
): Pick<Loaded, 'result' | 'findings' | 'accepted' | 'names'> {
  const { scheme, plans } = sources;
  const valid = validateMonth(sources, period, kinds);
  const result = valid.month === null || hasErrors(found) ? null : calculate(valid.month);
  const reviewed =
    result === null || scheme === null || plans === null
      ? { findings: [], accepted: [] }
      : review({ result, schemeFile: scheme, plansFile: plans });
  const findings = [...found, ...valid.findings, ...reviewed.findings];
  return { result, findings, accepted: reviewed.accepted, names: valid.names };
}
