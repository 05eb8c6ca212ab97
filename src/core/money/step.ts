/**
 * Steps: what a working is made of, as data. Each holds the numbers that it was made of and the exact
 * result in minor units; `working.ts` makes them, `replay.ts` walks them again.
 */
import type { Exact } from './exact.ts';
import type { Figure } from './figure.ts';
import type { Money } from './money.ts';
import type { GateReading, Reached, Scored } from './reading.ts';
import type { Rounding } from './round.ts';
import type { Traced } from './traced.ts';

export type Reasons = readonly Reached[];

/** Why a component pays nothing here. */
export type Idle =
  | { readonly why: 'below'; readonly reasons: Reasons }
  | { readonly why: 'empty' }
  /** A pool of this amount, by deals that nobody has. */
  | { readonly why: 'unshared'; readonly amount: Money }
  /** A window is paid in its last period. */
  | { readonly why: 'later'; readonly period: string }
  /** Paid to the person's last seat. */
  | { readonly why: 'elsewhere'; readonly team: string; readonly role: string };

/** The part of a base that lies between two bounds, at a rate; null leaves that side open. */
export interface Band {
  readonly from: Exact | null;
  readonly to: Exact | null;
  readonly base: Figure;
  readonly rate: Figure;
  /** base × rate, in minor units. */
  readonly amount: Exact;
}

/** One of those who share a pool, and what the share is in the ratio of. */
export interface Sharer {
  readonly employee: string;
  readonly base: Traced;
}

/** What each deal line adds, exact: whole numbers over one denominator, in minor units. */
export interface LineAmounts {
  readonly increments: readonly bigint[];
  readonly denominator: bigint;
}

export type Step =
  | {
      readonly op: 'times';
      readonly base: Traced;
      readonly rate: Figure;
      /** What the base is, when not the component's whole base: a product, handed-over deals. */
      readonly label: string;
      readonly reasons: Reasons;
      readonly result: Exact;
    }
  | {
      readonly op: 'bands';
      /** What was divided among the bands: all of it together, or each deal alone. */
      readonly of: Traced;
      readonly each: 'period' | 'deal';
      readonly bands: readonly Band[];
      readonly result: Exact;
    }
  | {
      readonly op: 'point';
      readonly target: Traced<'money'>;
      readonly payout: Figure<'ratio'>;
      readonly reasons: Reasons;
      readonly result: Exact;
    }
  | {
      readonly op: 'fixed';
      readonly amount: Traced<'money'>;
      readonly reasons: Reasons;
      readonly result: Exact;
    }
  | { readonly op: 'none'; readonly idle: Idle; readonly result: Exact }
  | { readonly op: 'sum'; readonly parts: readonly Step[]; readonly result: Exact }
  | {
      readonly op: 'score';
      readonly target: Traced<'money'>;
      readonly items: readonly Scored[];
      /** Σ weight × score. */
      readonly score: Exact;
      readonly result: Exact;
    }
  | {
      readonly op: 'growth';
      readonly now: Traced;
      readonly before: Traced;
      /** now − before, never below zero. */
      readonly change: Traced;
      readonly rate: Figure;
      readonly result: Exact;
    }
  | {
      readonly op: 'share';
      readonly pool: Step;
      /** The pool as it is shared out. */
      readonly rounded: Money;
      /** Everybody's base in the order of shares, and whose share this is. */
      readonly sharers: readonly Sharer[];
      readonly mine: number;
      readonly to: Money;
      readonly result: Exact;
    }
  | {
      readonly op: 'scale';
      readonly of: Step;
      readonly factor: Figure<'ratio'>;
      readonly reasons: Reasons;
      readonly result: Exact;
    }
  | {
      readonly op: 'gate';
      readonly of: Step;
      /** The gates that did not hold. */
      readonly failed: readonly GateReading[];
      readonly result: Exact;
    }
  | {
      readonly op: 'less';
      /** What is due to date, and what was due one period earlier, each rounded. */
      readonly now: Step;
      readonly rounded: Money;
      readonly before: Step | null;
      readonly roundedBefore: Money;
      readonly result: Exact;
    }
  | {
      readonly op: 'each';
      readonly of: Step;
      /** The deal lines by row, what each adds, and that rounded: their sum is the result. */
      readonly rows: readonly number[];
      readonly lines: LineAmounts;
      readonly amounts: readonly Money[];
      readonly rounding: Rounding;
      readonly result: Exact;
    }
  | {
      readonly op: 'min';
      readonly of: Step;
      readonly cap: Traced<'money'>;
      readonly result: Exact;
    }
  | {
      readonly op: 'max';
      readonly of: Step;
      readonly floor: Traced<'money'>;
      readonly result: Exact;
    };
