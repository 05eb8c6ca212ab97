/**
 * Every finding code with its severity and the facts it carries: the one list of them. The facts
 * are ready for JSON: text, counts, lists of text. Amounts are text with the currency's decimals.
 */
export type Severity = 'error' | 'warning' | 'note';

type Fact = string | number | readonly string[];

interface Entry<A> {
  readonly severity: Severity;
  /** Carries the type of the facts; never set. */
  readonly facts?: A;
}

const error = <A extends Readonly<Record<string, Fact>>>(): Entry<A> => ({ severity: 'error' });
const warning = <A extends Readonly<Record<string, Fact>>>(): Entry<A> => ({ severity: 'warning' });
const note = <A extends Readonly<Record<string, Fact>>>(): Entry<A> => ({ severity: 'note' });

type Names = readonly string[];

/** What a number was expected to be. */
export type NumberShape = 'money' | 'money-positive' | 'quantity' | 'whole' | 'decimal' | 'share';

/** The rule of the scheme language that a value broke. */
export type ValueRule =
  | 'amount'
  | 'amount-positive'
  | 'percentage'
  | 'percentage-not-negative'
  | 'number'
  | 'one-of'
  | 'mapping'
  | 'list'
  | 'list-empty'
  | 'text'
  | 'text-or-list'
  | 'name'
  | 'key-empty'
  | 'word-twice'
  | 'currency'
  | 'boolean'
  | 'rounding-step'
  | 'exactly-one'
  | 'one-bound'
  | 'performance'
  | 'target'
  | 'needs-by'
  | 'growth-unit'
  | 'bound-unit'
  | 'pay-needs-percent'
  | 'pay-needs-amount'
  | 'marginal-needs-plan-base'
  | 'marginal-own-team'
  | 'cap-below-floor'
  | 'remove-unknown'
  | 'range'
  | 'range-empty'
  | 'per-deal-by'
  | 'per-deal-number'
  | 'matrix-size'
  | 'team-gate'
  | 'goal-positive'
  | 'lower-needs-cap'
  | 'score-by-table'
  | 'pool-not-head'
  | 'pool-differs'
  | 'over-unknown'
  | 'versus-grain'
  | 'role-reserved'
  | 'id-reserved'
  | 'file-name'
  | 'file-name-own'
  | 'other-fields'
  | 'rows-component'
  | 'time-format'
  | 'payroll-incomplete'
  | 'payroll-nobody'
  | 'payroll-values';

export const catalog = {
  // Files and text
  'file-missing': error<{
    file: string;
    why: 'missing' | 'directory' | 'unreadable';
    option: string;
  }>(),
  'file-empty': error<{ file: string; what: 'nothing' | 'header-only' }>(),
  'encoding-unknown': error<{
    file: string;
    why:
      | 'workbook'
      | 'archive'
      | 'pdf'
      | 'nul'
      | 'not-utf8'
      | 'utf16-half'
      | 'utf16-odd'
      | 'control'
      | 'mixed'
      | 'letters'
      | 'unassigned';
    /** `mixed`: the encoding of most of the file; `letters`: a word as it comes out. */
    detail: string;
  }>(),
  'csv-malformed': error<{
    why:
      | 'quote-open'
      | 'quote-stray'
      | 'header-empty'
      | 'one-column'
      | 'delimiter'
      | 'separator-line'
      | 'web-page'
      | 'other';
    /**
     * `delimiter`: the name of that of the header (comma, semicolon, tab) and of that of the rows;
     * `separator-line`: found is the character that it names.
     */
    expected: string;
    found: string;
  }>(),
  'column-missing': error<{
    column: string;
    near: Names;
    headers: Names;
    needed: string;
    /** The key of the scheme that says which header it has. */
    key: string;
    /** The headers from which the scheme's preset takes it. */
    wanted: Names;
    /** The preset that the headers look like; empty when they look like none, or it is used. */
    preset: string;
  }>(),
  'rows-left-out': note<{
    why: 'total' | 'footer';
    /** What the row begins with; empty for a footer. */
    text: string;
    rows: number;
  }>(),
  'header-missing': error<{
    column: string;
    wanted: Names;
    near: Names;
    headers: Names;
    key: string;
  }>(),
  'header-duplicate': error<{ column: string; first: number }>(),
  'cell-count': error<{ expected: number; found: number }>(),
  'cell-empty': error<{ column: string }>(),
  'number-invalid': error<{
    column: string;
    text: string;
    shape: NumberShape;
    decimals: number;
    deal: string;
    /** `mark`: the other decimal mark could read it. */
    why: 'form' | 'mark';
    /** The column's decimal mark; empty where no cell has told it. */
    mark: 'point' | 'comma' | '';
  }>(),
  'number-ambiguous': error<{
    column: string;
    text: string;
    /** What it is with either decimal mark. */
    point: string;
    comma: string;
    cells: number;
    input: string;
  }>(),
  'date-invalid': error<{
    column: string;
    text: string;
    why: 'shape' | 'calendar';
    deal: string;
    /** In what order the column was read; empty where no cell has told it. */
    order: 'dmy' | 'mdy' | 'ymd' | '';
  }>(),
  'date-ambiguous': error<{
    column: string;
    text: string;
    /** What it is in either order. */
    dmy: string;
    mdy: string;
    cells: number;
    input: string;
  }>(),
  'currency-other': error<{ deal: string; found: string; expected: string }>(),

  // The scheme
  'yaml-malformed': error<{
    why:
      | 'syntax'
      | 'tab'
      | 'duplicate-key'
      | 'alias'
      | 'tag'
      | 'merge-key'
      | 'documents'
      | 'key-not-text';
    detail: string;
  }>(),
  'key-unknown': error<{ key: string; inside: string; near: Names; allowed: Names }>(),
  'key-missing': error<{ key: string; inside: string }>(),
  'value-invalid': error<{
    key: string;
    text: string;
    rule: ValueRule;
    allowed: Names;
    near: Names;
  }>(),
  'rate-without-percent': error<{ key: string; text: string; suggestion: string }>(),
  'tiers-not-rising': error<{ bound: string; previous: string }>(),
  'weights-not-100': error<{ sum: string }>(),
  'extends-cycle': error<{ files: Names }>(),
  'set-unknown': error<{ path: string; part: string; near: Names; allowed: Names }>(),
  'set-invalid': error<{
    path: string;
    key: string;
    /** What stands there and cannot be set as one value. */
    why: 'extends' | 'list' | 'mapping';
    parts: Names;
  }>(),
  'component-duplicate': error<{ component: string; role: string }>(),
  'plan-unknown': error<{ plan: string; near: Names; plans: Names }>(),
  'head-earns-from-own-deals': error<{
    component: string;
    why: 'of-own' | 'own-attainment' | 'origin-head';
  }>(),

  // The roster and the plans
  'period-grain': error<{ text: string; grain: 'month' | 'quarter' }>(),
  'period-unknown': error<{
    period: string;
    why: 'absent' | 'form' | 'range';
    periods: Names;
  }>(),
  'role-unknown': error<{ role: string; near: Names; roles: Names; employee: string }>(),
  'roster-row-unclear': error<{ employee: string; role: string }>(),
  'roster-overlap': error<{
    employee: string;
    team: string;
    other: string;
    first: string;
    last: string;
  }>(),
  'team-row-duplicate': error<{ team: string; period: string }>(),
  'head-has-plan': error<{ employee: string; team: string; period: string; column: string }>(),
  'day-outside-period': error<{ column: string; text: string; period: string }>(),
  'days-reversed': error<{ employee: string; from: string; to: string }>(),
  'plan-missing': error<{
    employee: string;
    team: string;
    period: string;
    plan: string;
    component: string;
    why: 'missing' | 'zero';
  }>(),
  'amount-missing': error<{
    employee: string;
    team: string;
    period: string;
    column: string;
    component: string;
  }>(),
  'metric-missing': error<{
    metric: string;
    employee: string;
    team: string;
    period: string;
    component: string;
  }>(),
  'metric-unknown': error<{ metric: string; near: Names; metrics: Names; component: string }>(),
  'baseline-missing': error<{
    measure: string;
    employee: string;
    team: string;
    period: string;
    component: string;
    why: 'missing' | 'not-positive';
  }>(),
  'name-ambiguous': error<{ text: string; first: string; second: string }>(),
  'employee-unknown': error<{ employee: string; near: Names }>(),
  'team-unknown': error<{ team: string; near: Names }>(),
  'component-unknown': error<{
    component: string;
    employee: string;
    near: Names;
    components: Names;
  }>(),
  'balance-duplicate': error<{ employee: string }>(),
  'metric-duplicate': error<{ metric: string; whom: string; period: string }>(),
  'reason-missing': error<{ employee: string; period: string; amount: string }>(),

  // Deals and people
  'deal-unknown': error<{ deal: string; near: Names }>(),
  'deal-duplicate': error<{ deal: string; dealLine: number }>(),
  'owner-unknown': error<{ deal: string; owner: string; near: Names }>(),
  'owner-not-on-team': error<{
    deal: string;
    owner: string;
    day: string;
    team: string;
    teams: Names;
  }>(),
  'owner-not-a-rep': error<{ deal: string; owner: string; day: string }>(),
  'team-missing': error<{ deal: string; owner: string; teams: Names }>(),
  'assignee-unknown': error<{ deal: string; assignee: string; near: Names }>(),
  'assignee-not-a-rep': error<{
    deal: string;
    assignee: string;
    why: 'head' | 'absent';
    day: string;
    period: string;
    team: string;
    reps: Names;
  }>(),
  'assignee-in-other-team': error<{
    deal: string;
    assignee: string;
    team: string;
    assigneeTeam: string;
    reps: Names;
  }>(),
  'assigned-rep-deal': error<{ deal: string; owner: string; assignee: string }>(),
  'split-not-allowed': error<{ deal: string; assignees: Names }>(),
  'share-not-100': error<{
    deal: string;
    column: string;
    text: string;
    why: 'sum' | 'twice' | 'shape';
    detail: string;
  }>(),
  'rate-unlisted': error<{ deal: string; component: string; column: string; value: string }>(),
  'text-not-in-deals': note<{ column: string; text: string; near: Names }>(),
  'head-deal-unassigned': warning<{
    deal: string;
    employee: string;
    team: string;
    amount: string;
    reps: Names;
  }>(),
  'nothing-credited': warning<{ period: string; column: string; lines: number }>(),
  'deals-outside-period': note<{ period: string; lines: number; first: string; last: string }>(),

  // Policies: allowed, but worth a second look. The scheme may accept them with a reason.
  'too-many-components': warning<{ role: string; count: number }>(),
  'head-paid-like-a-rep': warning<{ share: string; growth: string }>(),
  'plans-do-not-add-up': warning<{ team: string; plan: string; target: string; sum: string }>(),
  'head-below-average-rep': warning<{
    employee: string;
    team: string;
    earned: string;
    average: string;
  }>(),
  'amount-not-prorated': warning<{
    employee: string;
    team: string;
    period: string;
    days: string;
    amounts: Names;
  }>(),
  'head-sold-nothing': note<{ employee: string; team: string }>(),
  'assignments-one-sided': note<{ head: string; team: string; employee: string; part: string }>(),
  'head-keeps-clients': note<{ employee: string; team: string; customers: number }>(),
  'two-heads': note<{ team: string; first: string; second: string; day: string }>(),
  'pool-unshared': note<{ team: string; component: string; amount: string }>(),

  // Studies: compare and sweep
  'period-range-invalid': error<{
    text: string;
    why: 'form' | 'grain' | 'reversed' | 'long';
    from: string;
    to: string;
  }>(),
  'periods-few': warning<{ periods: Names }>(),
  'range-invalid': error<{
    path: string;
    text: string;
    why: 'form' | 'percent' | 'step' | 'reversed';
  }>(),
  'range-end-left-out': note<{ path: string; text: string; end: string; last: string }>(),
  'grid-too-large': error<{ points: string; most: number }>(),
  'target-not-reached': error<{
    path: string;
    target: string;
    low: string;
    low_value: string;
    high: string;
    high_value: string;
  }>(),
  /** Pairs of values: `4% and 5%`. */
  'target-ambiguous': error<{ path: string; target: string; between: Names }>(),
  'currency-differs': error<{ found: string; expected: string; base: string }>(),

  // The outputs
  'character-not-in-encoding': error<{
    file: string;
    row: number;
    column: string;
    text: string;
    character: string;
    code_point: string;
    encoding: string;
  }>(),
  'payroll-id-missing': error<{ employee: string; name: string; file: string }>(),
  'payroll-id-shared': error<{ payroll_id: string; first: string; second: string; file: string }>(),
} as const;

export type Code = keyof typeof catalog;

export type ArgsOf<C extends Code> = (typeof catalog)[C] extends Entry<infer A> ? A : never;

/** Every code, in the order of the catalogue. */
export const codes = Object.keys(catalog) as readonly Code[];

/** The codes that a scheme may accept with a reason. */
export const policyCodes = [
  'too-many-components',
  'head-paid-like-a-rep',
  'plans-do-not-add-up',
  'head-below-average-rep',
  'amount-not-prorated',
  'head-sold-nothing',
  'assignments-one-sided',
  'head-keeps-clients',
  'two-heads',
  'pool-unshared',
] as const satisfies readonly Code[];
