/** What every command shares: read the inputs, validate them, keep the sources to point into. */
import { existsSync } from 'node:fs';
import { calculate, type Result } from '../core/calculate.ts';
import { kinds } from '../core/components/index.ts';
import { type Finding, hasErrors, strict } from '../findings/finding.ts';
import { locator } from '../findings/locate.ts';
import type { CsvSource, Source } from '../findings/source.ts';
import { readCsv } from '../io/csv.ts';
import { readInput, sha256 } from '../io/read.ts';
import { decode } from '../io/text.ts';
import { readYaml } from '../io/yaml.ts';
import type { Located } from '../report/placed.ts';
import { validateMonth } from '../validate/month.ts';
import { type Accepted, review } from '../validate/policies/policies.ts';
import {
  type ReadYaml,
  readScheme,
  type SchemeRead,
  settingText,
  withSets,
} from './scheme-files.ts';
import { parseSet } from './set.ts';

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

export interface InputFile {
  readonly role: string;
  readonly file: string;
  readonly sha256: string;
  readonly rows: number | null;
}

export interface Loaded {
  /** The calculated month; null when the inputs have errors. */
  readonly result: Result | null;
  readonly findings: readonly Finding[];
  /** Policy findings that the scheme accepts; they are not among the findings. */
  readonly accepted: readonly Accepted[];
  readonly inputs: readonly InputFile[];
  /** The roster as it was read, for findings about people. */
  readonly plans: CsvSource | null;
  /** Finds where findings stand, in the files they are about. */
  readonly locate: (findings: readonly Finding[]) => readonly Located[];
}

/** Reads and validates; every finding of every file is collected. */
export function load(options: InputOptions): Loaded {
  const findings: Finding[] = [];
  const sources = new Map<string, Source>();
  const texts = new Map<string, string>();
  const inputs: InputFile[] = [];
  const text = (
    path: string,
    role: string,
    named: Finding['place'] = null,
  ): { text: string; hash: string; file: string } | null => {
    const read = readInput(path, named === null ? `--${role}` : '');
    if (!read.ok) {
      findings.push({ ...read.finding, place: named ?? read.finding.place });
      return null;
    }
    const decoded = decode(read.file, read.bytes);
    if (!decoded.ok) {
      findings.push(decoded.finding);
      return null;
    }
    texts.set(read.file, decoded.text);
    return { text: decoded.text, hash: sha256(read.bytes), file: read.file };
  };
  const csv = (path: string, role: string): CsvSource | null => {
    const input = text(path, role);
    if (input === null) return null;
    const { source, findings: found } = readCsv(input.file, input.text, input.hash);
    findings.push(...found);
    if (source === null) return null;
    sources.set(source.file, source);
    inputs.push({ role, file: source.file, sha256: source.sha256, rows: source.rows });
    return source;
  };
  const optional = (path: string | undefined, role: string): CsvSource | null => {
    if (path !== undefined) return csv(path, role);
    return existsSync(`${role}.csv`) ? csv(`${role}.csv`, role) : null;
  };
  const yaml: ReadYaml = (path, named) => {
    const input = text(path, 'scheme', named);
    if (input === null) return null;
    const { source, findings: found } = readYaml(input.file, input.text, input.hash);
    findings.push(...found);
    if (source === null) return null;
    sources.set(source.file, source);
    inputs.push({ role: 'scheme', file: source.file, sha256: source.sha256, rows: null });
    return source;
  };
  const scheme = schemeFor(options, yaml, texts);
  findings.push(...scheme.findings);
  const plans = csv(options.plans ?? 'plans.csv', 'plans');
  const deals = (options.deals ?? ['deals.csv']).map((path) => csv(path, 'deals'));
  const valid = validateMonth(
    {
      scheme: scheme.source,
      plans,
      deals: deals.filter((source) => source !== null),
      metrics: optional(options.metrics, 'metrics'),
      adjustments: optional(options.adjustments, 'adjustments'),
      balances: options.balances === undefined ? null : csv(options.balances, 'balances'),
    },
    options.period ?? null,
    kinds,
  );
  const result = valid.month === null || hasErrors(findings) ? null : calculate(valid.month);
  const reviewed =
    result === null || scheme.source === null || plans === null
      ? { findings: [], accepted: [] }
      : review({ result, schemeFile: scheme.source, plansFile: plans });
  const collected = [...findings, ...valid.findings, ...reviewed.findings];
  const all = options.strict === true ? strict(collected) : collected;
  const locate = (wanted: readonly Finding[]): readonly Located[] => {
    const finders = new Map<string, ReturnType<typeof locator>>();
    return wanted.map((found) => {
      if (found.place === null) return { finding: found, location: null };
      const { file } = found.place;
      let find = finders.get(file);
      if (find === undefined) {
        const plain = texts.get(file);
        find = locator(
          sources.get(file) ??
            (plain === undefined ? undefined : { kind: 'text', file, text: plain }),
        );
        finders.set(file, find);
      }
      return { finding: found, location: find(found.place) };
    });
  };
  return {
    result: hasErrors(all) ? null : result,
    findings: all,
    accepted: reviewed.accepted,
    inputs,
    plans,
    locate,
  };
}

function schemeFor(options: InputOptions, yaml: ReadYaml, texts: Map<string, string>): SchemeRead {
  const read = readScheme(options.scheme ?? 'scheme.yaml', yaml);
  if (read.source === null) return read;
  const sets = (options.set ?? []).flatMap((text) => parseSet(text) ?? []);
  for (const set of sets) {
    const { file, text } = settingText(set);
    texts.set(file, text);
  }
  const applied = withSets(read.source, sets);
  return { source: applied.source, findings: [...read.findings, ...applied.findings] };
}
