/** The files of a month given as texts, read as the command reads them, without a directory. */
import { kinds } from '../../src/core/components/index.ts';
import type { CsvSource, YamlSource } from '../../src/findings/source.ts';
import { readCsv } from '../../src/io/csv.ts';
import { readYaml } from '../../src/io/yaml.ts';
import type { Sources } from '../../src/validate/files/understand-all.ts';
import { type Months, monthsOf } from '../../src/validate/month.ts';

type Texts = Readonly<Record<string, string>>;

function csv(texts: Texts, name: string): CsvSource | null {
  const text = texts[name];
  return text === undefined
    ? null
    : readCsv({ file: name, text, encoding: 'UTF-8', sha256: '' }).source;
}

function filesOf(texts: Texts): Sources {
  const deals = csv(texts, 'deals.csv');
  return {
    plans: csv(texts, 'plans.csv'),
    deals: deals === null ? [] : [deals],
    metrics: csv(texts, 'metrics.csv'),
    adjustments: csv(texts, 'adjustments.csv'),
    balances: csv(texts, 'balances.csv'),
  };
}

/** A scheme of valid YAML. */
export function schemeOf(text: string, name = 'scheme.yaml'): YamlSource {
  const { source, findings } = readYaml(name, text, '');
  if (source === null) throw new Error(`no scheme: ${JSON.stringify(findings)}`);
  return source;
}

/** The months of texts by file name. */
export function monthsIn(texts: Texts): Months {
  return monthsOf(filesOf(texts), kinds);
}
