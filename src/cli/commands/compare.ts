/** `bonus compare`: what variants of a scheme would pay, beside the scheme itself. */
import { kinds } from '../../core/components/index.ts';
import { keyOf } from '../../core/key.ts';
import { UNIX } from '../../core/outputs.ts';
import type { Scheme } from '../../core/scheme.ts';
import { type Finding, hasErrors, strict } from '../../findings/finding.ts';
import type { YamlSource } from '../../findings/source.ts';
import { contentOf, wholeOf } from '../../io/dialect.ts';
import type { Compared, NamedScheme } from '../../report/compare/compared.ts';
import { comparisonJson } from '../../report/compare/json.ts';
import { comparisonMarkdown } from '../../report/compare/markdown.ts';
import { comparisonSheet } from '../../report/compare/sheet.ts';
import { comparisonText } from '../../report/compare/text.ts';
import type { Paint } from '../../report/paint.ts';
import { compare as compareMonths } from '../../study/compare.ts';
import { otherCurrencies, type Studied } from '../../study/currency.ts';
import { type Paid, paidIn } from '../../study/paid.ts';
import { fewPeriods, periodsOf } from '../../study/periods.ts';
import { study, type Variant } from '../../study/variants.ts';
import { monthsOf } from '../../validate/month.ts';
import { type Applied, type SetValue, setText } from '../../validate/settings.ts';
import { calculatingOn } from '../calculating.ts';
import { type InputOptions, SCHEME, schemeAt, settingsMade, sourcesFor } from '../load.ts';
import { type Format, type Outcome, usage } from '../outcome.ts';
import { noProgress, type Progress } from '../progress.ts';
import { openShelf, type Shelf } from '../shelf.ts';
import { refused, showFindings } from '../show.ts';

export interface CompareOptions extends InputOptions {
  readonly format: Format;
  readonly quiet: boolean;
}

const USAGE =
  'Name a variant, or a value to set: bonus compare scheme.yaml variant.yaml, ' +
  'or bonus compare --set roles.rep.components.commission.rate=5%.';

const TWO_WAYS =
  'Name the schemes one after the other, without --scheme: bonus compare scheme.yaml variant.yaml.';

/** The base, then the variants; without a variant it is the base with the values set. */
export function compare(
  files: readonly string[],
  options: CompareOptions,
  paint: Paint,
  progress: Progress = noProgress,
): Outcome {
  if (files.length > 0 && options.scheme !== undefined) {
    return usage(TWO_WAYS);
  }
  const [base = options.scheme ?? SCHEME, ...named] = files;
  const { set: sets = [] } = options;
  if (named.length === 0 && sets.length === 0) return usage(USAGE);
  const shelf = openShelf(progress);
  // What is set makes the variants; the base stays as its file has it.
  const schemes = [
    readScheme(base, [], shelf),
    ...(named.length === 0 ? [base] : named).map((file) => readScheme(file, sets, shelf)),
  ];
  const studied = studyAll(schemes, options, shelf, progress);
  const findings = options.strict === true ? strict(studied.findings) : studied.findings;
  const told = { findings, locate: shelf.locate };
  const compared = hasErrors(findings) ? null : comparedOf(schemes, studied, shelf);
  if (compared === null) return refused(told, options.format, paint);
  const errors = showFindings(told, options.format, paint);
  if (options.quiet) return { output: '', errors, exit: 0 };
  return { output: shown(compared, options.format, paint), errors, exit: 0 };
}

interface SchemeAsked extends Variant {
  readonly source: YamlSource | null;
  readonly applied: readonly Applied[];
  readonly findings: readonly Finding[];
}

function readScheme(file: string, settings: readonly SetValue[], shelf: Shelf): SchemeAsked {
  const values = settings.map(setText).join(', ');
  const label = values === '' ? file : `${file} with ${values}`;
  const { source, applied, findings } = schemeAt(file, settings, shelf);
  const sourceWith = (some: readonly SetValue[]): YamlSource | null =>
    some === settings ? source : schemeAt(file, some, shelf).source;
  return { file, label, settings, source, sourceWith, applied, findings };
}

/** What each scheme pays in each period. */
interface StudiedAll {
  readonly findings: readonly Finding[];
  readonly schemes: readonly (Scheme | null)[];
  readonly paid: readonly (readonly Paid[])[];
}

function studyAll(
  asked: readonly SchemeAsked[],
  options: CompareOptions,
  shelf: Shelf,
  progress: Progress,
): StudiedAll {
  const sources = sourcesFor(options, shelf, asked[0]?.source ?? null);
  const range = periodsOf(options.period ?? null);
  const schemes: (Scheme | null)[] = asked.map(() => null);
  const paid = asked.map((): Paid[] => []);
  const months = study({
    months: monthsOf(sources, kinds),
    variants: asked,
    periods: range.ok ? range.periods : [],
    reviewed: true,
    calculating: calculatingOn(progress),
    take: (result, number) => {
      schemes[number] = result.month.scheme;
      paid[number]?.push(paidIn(result));
    },
  });
  const read = [...shelf.findings(), ...distinct(asked.flatMap(({ findings }) => findings))];
  const findings = [...read, ...(range.ok ? [] : [range.finding]), ...months];
  if (hasErrors(findings)) return { findings, schemes, paid };
  const known = asked.flatMap((each, i): Studied[] => {
    const [scheme, source] = [schemes[i], each.source];
    return source === null || scheme == null ? [] : [{ scheme, source }];
  });
  const [first, ...others] = known;
  return {
    findings: [
      ...findings,
      ...(first === undefined ? [] : otherCurrencies(first, others)),
      ...fewPeriods((paid[0] ?? []).map(({ period }) => period)),
    ],
    schemes,
    paid,
  };
}

/** Findings each once, where a file was read for several schemes. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((found) => [keyOf(found), found])).values()];
}

function comparedOf(
  asked: readonly SchemeAsked[],
  { schemes, paid }: StudiedAll,
  shelf: Shelf,
): Compared | null {
  const named = asked.map(({ file, label, applied }, i): NamedScheme => {
    const name = schemes[i]?.name ?? file;
    return { file, label, name, settings: settingsMade(applied, shelf) };
  });
  const [base, ...variants] = named;
  const [months = []] = paid;
  const currency = schemes[0]?.currency;
  if (base === undefined || currency === undefined) return null;
  return {
    currency,
    periods: months.map(({ period }) => period),
    base,
    variants: variants.map((variant, i) => {
      return { ...variant, comparison: compareMonths(months, paid[i + 1] ?? []) };
    }),
  };
}

function shown(compared: Compared, format: Format, paint: Paint): Outcome['output'] {
  switch (format) {
    case 'table':
      return comparisonText(compared, paint);
    case 'csv':
      return wholeOf(contentOf(comparisonSheet(compared), UNIX));
    case 'json':
      return comparisonJson(compared);
    case 'markdown':
      return comparisonMarkdown(compared);
  }
}
