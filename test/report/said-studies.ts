import { said } from './said.ts';

const range = { path: 'rate', text: '4%..8%' } as const;
const periods = { text: '2026-10..2026-08', from: '2026-10', to: '2026-08' } as const;
const target = { path: 'rate', target: '30000.00' } as const;

export const saidOfStudies = [
  said(
    'period-range-invalid',
    { ...periods, text: '2026-8..2026-10', why: 'form' },
    '"2026-8..2026-10" is not a range of periods',
    'Write the first and the last period, such as 2026-01..2026-10 or 2026-Q1..2026-Q4.',
  ),
  said(
    'period-range-invalid',
    { ...periods, text: '2026-Q1..2026-10', why: 'grain' },
    '"2026-Q1..2026-10" goes from a month to a quarter, or the other way round',
    'Both ends are of one kind: that of the scheme.',
  ),
  said(
    'period-range-invalid',
    { ...periods, why: 'reversed' },
    'The range ends with 2026-08, before it begins with 2026-10',
    'Write the earlier period first: 2026-08..2026-10.',
  ),
  said(
    'period-range-invalid',
    { ...periods, text: '1926-10..2026-10', why: 'long' },
    '"1926-10..2026-10" is longer than any plans',
    'Correct the years of the range.',
  ),
  said(
    'periods-few',
    { periods: ['2026-10'] },
    'One period, 2026-10, proves little',
    'Compare over more of them, as --period 2026-01..2026-10 does.',
  ),
  said(
    'periods-few',
    { periods: ['2026-09', '2026-10'] },
    'Two periods, 2026-09, 2026-10, prove little',
    'Compare over more of them, as --period 2026-01..2026-10 does.',
  ),
  said(
    'currency-differs',
    { found: 'USD', expected: 'RUB', base: 'scheme.yaml' },
    'The scheme pays in USD, but "scheme.yaml" pays in RUB',
    'Only schemes in one currency can be compared.',
  ),
  said(
    'range-invalid',
    { ...range, why: 'form' },
    '"4%..8%" is not a range of values',
    'Write the first value, the last and the step, as 4%..8%:1%, or a list, as 4%,5%,8%.',
  ),
  said(
    'range-invalid',
    { ...range, text: '4%..8%:1', why: 'percent' },
    'In "4%..8%:1" some numbers have a percent sign and some have none',
    'Write it behind all three or behind none: 4%..8%:1%.',
  ),
  said(
    'range-invalid',
    { ...range, text: '4%..8%:0%', why: 'step' },
    'The step of "4%..8%:0%" is not above zero',
    'Write how far the values are apart, such as 1% in 4%..8%:1%.',
  ),
  said(
    'range-invalid',
    { ...range, text: '8%..4%:1%', why: 'reversed' },
    '"8%..4%:1%" ends below its first value',
    'Write the smaller value first.',
  ),
  said(
    'range-end-left-out',
    { path: 'rate', text: '1%..2%:0.3%', end: '2%', last: '1.9%' },
    '"1%..2%:0.3%" ends at 1.9%: its steps do not reach 2%',
    'Write a step that divides the range, or 1.9% as its end.',
  ),
  said(
    'grid-too-large',
    { points: '10812', most: 10_000 },
    'The grid has 10 812 combinations, and at most 10 000 are calculated',
    'Take larger steps, or fewer values at a time.',
  ),
  said(
    'target-not-reached',
    { ...target, low: '15000.00', low_value: '4%', high: '27000.00', high_value: '8%' },
    'No value of rate in the range costs 30000.00: it costs from 15000.00 at 4% to 27000.00 at 8%',
    'Write a wider range, or another target.',
  ),
  said(
    'target-ambiguous',
    { ...target, between: ['70% and 80%', '120% and 130%'] },
    'The cost does not only rise or only fall over the values of rate, so it may be 30000.00 more than once: between 70% and 80%, 120% and 130%',
    'Write a range around one of these places.',
  ),
];
