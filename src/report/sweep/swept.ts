/** What a grid is told of: its axes, and what each combination costs. */
import type { Currency } from '../../core/money/currency.ts';
import type { PointSwept } from '../../study/grid.ts';
import type { TargetFound } from '../../study/search.ts';
import type { SettingMade } from '../settings.ts';

export interface AxisSwept {
  readonly path: string;
  readonly values: readonly string[];
  /** Whether the values are numbers, or texts of a list. */
  readonly numbers: boolean;
  /** What stands in the scheme in their place. */
  readonly replaced: SettingMade['replaced'];
}

export interface Swept {
  readonly file: string;
  readonly name: string;
  readonly currency: Currency;
  readonly periods: readonly string[];
  readonly axes: readonly AxisSwept[];
  readonly rows: readonly PointSwept[];
  /** Null without `--target-cost`. */
  readonly target: TargetFound | null;
}
