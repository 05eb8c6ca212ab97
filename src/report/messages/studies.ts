/** Messages about what is studied: the periods, the schemes, the values of a grid. */
import type { ArgsOf } from '../../findings/catalog.ts';
import { list, type Messages, type Words } from './words.ts';

const example =
  'Write the first and the last period, such as 2026-01..2026-10 or 2026-Q1..2026-Q4.';

type RangeFacts = ArgsOf<'period-range-invalid'>;

const ranges: Readonly<Record<RangeFacts['why'], (facts: RangeFacts) => Words>> = {
  form: ({ text }) => ({ message: `"${text}" is not a range of periods`, hint: example }),
  grain: ({ text }) => ({
    message: `"${text}" goes from a month to a quarter, or the other way round`,
    hint: 'Both ends are of one kind: that of the scheme.',
  }),
  reversed: ({ from, to }) => ({
    message: `The range ends with ${to}, before it begins with ${from}`,
    hint: `Write the earlier period first: ${to}..${from}.`,
  }),
  long: ({ text }) => ({
    message: `"${text}" is longer than any plans`,
    hint: 'Correct the years of the range.',
  }),
};

export const studies = {
  'period-range-invalid': (facts) => ranges[facts.why](facts),
  'periods-few': ({ periods }) => ({
    message:
      periods.length === 1
        ? `One period, ${periods[0]}, proves little`
        : `Two periods, ${list(periods)}, prove little`,
    hint: 'Compare over more of them, as --period 2026-01..2026-10 does.',
  }),
  'currency-differs': ({ found, expected, base }) => ({
    message: `The scheme pays in ${found}, but "${base}" pays in ${expected}`,
    hint: 'Only schemes in one currency can be compared.',
  }),
} satisfies Partial<Messages>;
