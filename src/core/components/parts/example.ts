/**
 * A worked example of a kind, for its reference page. The amounts are calculated by hand, and a test
 * runs every example through the real calculation, so that no page can say anything else.
 */
export interface Example {
  /** What it shows, e.g. `Marginal tiers`. */
  readonly title: string;
  readonly role: 'rep' | 'head';
  /** The component as it stands in a scheme: lines of YAML. */
  readonly component: readonly string[];
  /** What reps earn by, where a head's component depends on it: lines of a list. */
  readonly reps?: readonly string[];
  /**
   * The files, in the columns that matter: a header, then a line for each row, cells separated by
   * commas. Whoever else is needed is there.
   */
  readonly deals: readonly string[];
  readonly plans?: readonly string[];
  readonly metrics?: readonly string[];
  /** Employee, amount, and why: the working as components.csv has it. */
  readonly pays: readonly (readonly [employee: string, amount: string, why: string])[];
}
