/** What every command shares: read the inputs, validate them, keep the sources to point into. */
import { existsSync } from 'node:fs';
import type { Month } from '../core/calculate.ts';
import { kinds } from '../core/components/index.ts';
import { type Finding, strict } from '../findings/finding.ts';
import { locator } from '../findings/locate.ts';
import type { CsvSource, Source } from '../findings/source.ts';
import { readCsv } from '../io/csv.ts';
import { readInput, sha256 } from '../io/read.ts';
import { decode } from '../io/text.ts';
import { readYaml } from '../io/yaml.ts';
import type { Located } from '../report/placed.ts';
import { validateMonth } from '../validate/month.ts';

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
}

export interface InputFile {
  readonly role: string;
  readonly file: string;
  readonly sha256: string;
  readonly rows: number | null;
}

export interface Loaded {
  /** Null when the inputs have errors. */
  readonly month: Month | null;
  readonly findings: readonly Finding[];
  readonly inputs: readonly InputFile[];
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
  ): { text: string; hash: string; file: string } | null => {
    const read = readInput(path, `--${role}`);
    if (!read.ok) {
      findings.push(read.finding);
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
  const yaml = text(options.scheme ?? 'scheme.yaml', 'scheme');
  const scheme = yaml === null ? null : readYaml(yaml.file, yaml.text, yaml.hash);
  if (scheme !== null) findings.push(...scheme.findings);
  if (scheme?.source != null) {
    sources.set(scheme.source.file, scheme.source);
    const { file, sha256: hash } = scheme.source;
    inputs.push({ role: 'scheme', file, sha256: hash, rows: null });
  }
  const plans = csv(options.plans ?? 'plans.csv', 'plans');
  const deals = (options.deals ?? ['deals.csv']).map((path) => csv(path, 'deals'));
  const valid = validateMonth(
    {
      scheme: scheme?.source ?? null,
      plans,
      deals: deals.filter((source) => source !== null),
      metrics: optional(options.metrics, 'metrics'),
      adjustments: optional(options.adjustments, 'adjustments'),
      balances: options.balances === undefined ? null : csv(options.balances, 'balances'),
    },
    options.period ?? null,
    kinds,
  );
  const collected = [...findings, ...valid.findings];
  const all = options.strict === true ? strict(collected) : collected;
  const failed = all.some((each) => each.severity === 'error');
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
  return { month: failed ? null : valid.month, findings: all, inputs, locate };
}
