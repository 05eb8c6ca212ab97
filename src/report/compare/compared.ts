/** What a comparison is told of: schemes by the names that the command line gave them. */
import type { Currency } from '../../core/money/currency.ts';
import type { Comparison } from '../../study/compare.ts';
import type { SettingMade } from '../settings.ts';

export interface NamedScheme {
  /** The file, and the values set: `scheme.yaml`, `scheme.yaml with rate=5%`. */
  readonly label: string;
  readonly file: string;
  /** What the scheme calls itself. */
  readonly name: string;
  readonly settings: readonly SettingMade[];
}

export interface VariantCompared extends NamedScheme {
  readonly comparison: Comparison;
}

export interface Compared {
  readonly currency: Currency;
  /** In order of time. */
  readonly periods: readonly string[];
  readonly base: NamedScheme;
  readonly variants: readonly VariantCompared[];
}
