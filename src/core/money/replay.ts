/**
 * Walks a working again from its leaves, by the operations that it names. It proves that the steps,
 * which explanations read, hold all that made the amount.
 */
import { allocate } from './allocate.ts';
import { compare, type Exact, exact, isNegative, NOTHING, ONE, sumOf } from './exact.ts';
import { round, roundExact } from './round.ts';
import type { Step } from './step.ts';
import type { Traced } from './traced.ts';

/** The result of a working from its leaves; equals the result that stands in it. */
export function replay(step: Step): Exact {
  switch (step.op) {
    case 'times':
      return retrace(step.base).mul(step.rate.value);
    case 'bands':
      return sumOf(step.bands.map(({ base, rate }) => base.value.mul(rate.value)));
    case 'point':
      return retrace(step.target).mul(step.payout.value);
    case 'fixed':
      return retrace(step.amount);
    case 'none':
    case 'gate':
      return NOTHING;
    case 'sum':
      return sumOf(step.parts.map(replay));
    case 'score':
      return retrace(step.target).mul(sumOf(step.items.map((it) => it.weight.mul(it.score))));
    case 'growth':
      return retrace(step.change).mul(step.rate.value);
    case 'share': {
      const bases = step.sharers.map(({ base }) => retrace(base));
      return exact(allocate(step.rounded, bases, step.to)[step.mine] ?? 0n);
    }
    case 'scale':
      return replay(step.of).mul(step.factor.value);
    case 'less':
      return exact(step.rounded - step.roundedBefore);
    case 'each': {
      const { increments, denominator } = step.lines;
      return sumOf(increments.map((each) => exact(round(each, denominator, step.rounding))));
    }
    case 'min': {
      const [value, cap] = [replay(step.of), retrace(step.cap)];
      return compare(value, cap) > 0 ? cap : value;
    }
    case 'max': {
      const [value, floor] = [replay(step.of), retrace(step.floor)];
      return compare(value, floor) < 0 ? floor : value;
    }
  }
}

/** The value of a figure from its leaves; equals the value that stands in it. */
export function retrace({ origin, value }: Traced): Exact {
  switch (origin.from) {
    case 'deals': {
      const { values, scale } = origin.lines();
      return sumOf(values.map((each) => exact(each, scale)));
    }
    case 'plans':
    case 'metrics':
    case 'scheme':
    case 'balances':
    case 'days':
    case 'earned':
      return value;
    case 'rounded':
      return exact(roundExact(retrace(origin.of), origin.rounding));
    case 'sum':
      return sumOf(origin.parts.map(retrace));
    case 'product':
      return origin.parts.map(retrace).reduce((product, each) => product.mul(each), ONE);
    case 'positive': {
      const sum = sumOf(origin.parts.map(retrace));
      return isNegative(sum) ? NOTHING : sum;
    }
    case 'quotient':
    case 'difference': {
      const [a, b] = origin.parts.map(retrace);
      if (a === undefined || b === undefined) throw new Error(`a ${origin.from} has two parts`);
      return origin.from === 'quotient' ? a.div(b) : a.sub(b);
    }
  }
}
