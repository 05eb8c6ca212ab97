/** An entry of the catalogue of findings: how severe a code is, and the facts that it carries. */
export type Severity = 'error' | 'warning' | 'note';

type Fact = string | number | readonly string[];

export interface Entry<A> {
  readonly severity: Severity;
  /** Carries the type of the facts; never set. */
  readonly facts?: A;
}

export const error = <A extends Readonly<Record<string, Fact>>>(): Entry<A> => ({
  severity: 'error',
});
export const warning = <A extends Readonly<Record<string, Fact>>>(): Entry<A> => ({
  severity: 'warning',
});
export const note = <A extends Readonly<Record<string, Fact>>>(): Entry<A> => ({
  severity: 'note',
});

export type Names = readonly string[];
