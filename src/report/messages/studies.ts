/** Messages about what is studied: the periods, the schemes, the values of a grid. */
import type { ArgsOf } from '../../findings/catalog.ts';
import { list, type Messages, spacedCount, spacedDigits, type Words } from './words.ts';

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

type GridFacts = ArgsOf<'range-invalid'>;

const grids: Readonly<Record<GridFacts['why'], (facts: GridFacts) => Words>> = {
  form: ({ text }) => ({
    message: `"${text}" is not a range of values`,
    hint: 'Write the first value, the last and the step, as 4%..8%:1%, or a list, as 4%,5%,8%.',
  }),
  percent: ({ text }) => ({
    message: `In "${text}" some numbers have a percent sign and some have none`,
    hint: 'Write it behind all three or behind none: 4%..8%:1%.',
  }),
  step: ({ text }) => ({
    message: `The step of "${text}" is not above zero`,
    hint: 'Write how far the values are apart, such as 1% in 4%..8%:1%.',
  }),
  reversed: ({ text }) => ({
    message: `"${text}" ends below its first value`,
    hint: 'Write the smaller value first.',
  }),
};

export const studies = {
  'range-invalid': (facts) => grids[facts.why](facts),
  'range-end-left-out': ({ text, end, last }) => ({
    message: `"${text}" ends at ${last}: its steps do not reach ${end}`,
    hint: `Write a step that divides the range, or ${last} as its end.`,
  }),
  'grid-too-large': ({ points, most }) => ({
    message: `The grid has ${spacedDigits(points)} combinations, and at most ${spacedCount(most)} are calculated`,
    hint: 'Take larger steps, or fewer values at a time.',
  }),
  'target-not-reached': ({ path, target, low, low_value, high, high_value }) => ({
    message: `No value of ${path} in the range costs ${target}: it costs from ${low} at ${low_value} to ${high} at ${high_value}`,
    hint: 'Write a wider range, or another target.',
  }),
  'target-ambiguous': ({ path, target, between }) => ({
    message: `The cost does not only rise or only fall over the values of ${path}, so it may be ${target} more than once: between ${list(between)}`,
    hint: 'Write a range around one of these places.',
  }),
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
