/** What a grid is told of: its axes, and what each combination costs. */
import type { Currency } from '../../core/money/currency.ts';
import type { Money } from '../../core/money/money.ts';
import type { PointCost } from '../../study/point.ts';
import type { Probe } from '../../study/target.ts';
import type { SettingMade } from '../settings.ts';

export interface AxisSwept {
  readonly path: string;
  readonly values: readonly string[];
  /** Whether the values are numbers, or texts of a list. */
  readonly numbers: boolean;
  /** What stands in the scheme in their place. */
  readonly replaced: SettingMade['replaced'];
}

export interface RowSwept extends PointCost {
  /** A value for each axis. */
  readonly values: readonly string[];
}

/** What was looked for, and the value that costs it. */
export interface TargetFound {
  readonly path: string;
  readonly target: Money;
  /** Costs the target, or a little less. */
  readonly found: Probe;
  /** The next value, which costs more; null when the target is met exactly. */
  readonly next: Probe | null;
  readonly step: string;
}

export interface Swept {
  readonly file: string;
  readonly name: string;
  readonly currency: Currency;
  readonly periods: readonly string[];
  readonly axes: readonly AxisSwept[];
  readonly rows: readonly RowSwept[];
  /** Null without `--target-cost`. */
  readonly target: TargetFound | null;
}
