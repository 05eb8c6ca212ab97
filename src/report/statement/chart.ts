/**
 * Attainment as bars, drawn by hand as SVG: filled up to the plan, hatched beyond it, with a mark at
 * the plan. Bars of one table share their scale: 85 % of a scale that ends at 120 % fills 85/120.
 */
import { compare, type Exact, exact } from '../../core/money/exact.ts';
import { type Html, html } from './html.ts';

const WIDTH = 220;
const HEIGHT = 16;
const BAR = { top: 3, height: 10 } as const;
/** The ends that a scale may have; a longer bar ends with its scale, and the number tells. */
const LEAST = exact(12n, 10n);
const MOST = exact(3n);

/** Where the scale of a table of bars ends. */
export function scaleOf(ratios: readonly Exact[]): Exact {
  const largest = ratios.reduce((most, each) => (compare(each, most) > 0 ? each : most), LEAST);
  return compare(largest, MOST) > 0 ? MOST : largest;
}

/** One bar. What it shows stands beside it as text, so it says nothing to a screen reader. */
export function bar(ratio: Exact, end: Exact): Html {
  const plan = position(exact(1n), end);
  const reached = position(ratio, end);
  const filled = Math.min(reached, plan);
  const beyond = reached > plan ? beyondPlan(plan, reached) : [];
  return html`<svg width="${px(WIDTH)}" height="${px(HEIGHT)}" viewBox="0 0 ${px(WIDTH)} ${px(HEIGHT)}" aria-hidden="true">
<rect x="0.5" y="${px(BAR.top)}" width="${px(plan - 0.5)}" height="${px(BAR.height)}" fill="none" stroke="#888" stroke-width="0.75"/>
<rect x="0" y="${px(BAR.top)}" width="${px(filled)}" height="${px(BAR.height)}" fill="#444"/>
${beyond}<path d="M${px(plan)} 0V${px(HEIGHT)}" stroke="#000" stroke-width="2"/>
</svg>`;
}

/** Slanting strokes between the plan and what was reached, each cut off at the end of the bar. */
function beyondPlan(plan: number, reached: number): readonly Html[] {
  const { top, height } = BAR;
  const bottom = top + height;
  const strokes: string[] = [];
  for (let from = plan; from < reached; from += 4) {
    const rise = Math.min(height, reached - from);
    strokes.push(`M${px(from)} ${px(bottom)}l${px(rise)} ${px(-rise)}`);
  }
  const width = reached - plan;
  return [
    html`<rect x="${px(plan)}" y="${px(top)}" width="${px(width)}" height="${px(height)}" fill="none" stroke="#444" stroke-width="1"/>
<path d="${strokes.join('')}" fill="none" stroke="#444" stroke-width="1"/>
`,
  ];
}

/** Tenths of a pixel, cut like the percentage, so that 99.9 % does not touch the mark. */
function position(ratio: Exact, end: Exact): number {
  const tenths = Number(
    ratio
      .mul((WIDTH - 2) * 10)
      .div(end)
      .floor()
      .toString(),
  );
  return Math.max(0, Math.min((WIDTH - 2) * 10, tenths)) / 10;
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
