/** manifest.json: which inputs made which outputs, with control totals. */
import type { Result } from '../core/calculate.ts';
import { type Dialect, UNIX } from '../core/outputs.ts';
import { type SettingMade, settingsFacts } from './settings.ts';

interface ManifestFacts {
  readonly version: string;
  readonly inputs: readonly {
    readonly role: string;
    readonly file: string;
    readonly sha256: string;
    readonly rows: number | null;
  }[];
  readonly outputs: readonly { readonly file: string; readonly rows: number }[];
  readonly totals: object;
  /** Policy findings that the scheme accepts. */
  readonly accepted: readonly {
    readonly code: string;
    readonly reason: string;
    readonly findings: number;
  }[];
  /** The values set on the command line. */
  readonly settings: readonly SettingMade[];
  /** Of the CSV files; the canonical one goes without saying. */
  readonly dialect: Dialect;
}

export function manifestOf(result: Result, facts: ManifestFacts): string {
  const { scheme, period } = result.month;
  const manifest = {
    product: `sales-bonus ${facts.version}`,
    period: period.text,
    scheme: scheme.name,
    ...(facts.settings.length === 0 ? {} : { variant: settingsFacts(facts.settings) }),
    currency: scheme.currency.code,
    inputs: facts.inputs.map(({ role, file, sha256, rows }) => ({
      input: role,
      file,
      sha256,
      ...(rows === null ? {} : { rows }),
    })),
    ...dialectOf(facts.dialect),
    outputs: facts.outputs,
    totals: facts.totals,
    ...(facts.accepted.length === 0 ? {} : { accepted: facts.accepted }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function dialectOf({ lineEnds, ...same }: Dialect): { readonly dialect?: object } {
  const { lineEnds: canonicalEnds, ...canonical } = UNIX;
  const keys = Object.keys(canonical) as readonly (keyof typeof canonical)[];
  const usual = lineEnds === canonicalEnds && keys.every((key) => same[key] === canonical[key]);
  return usual ? {} : { dialect: { ...same, line_ends: lineEnds } };
}
