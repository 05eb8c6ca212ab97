/**
 * The grid as a chart: an SVG by itself, without script or any other file. The first axis of several
 * values lies along the bottom, and there is a line for each combination of the others; values that
 * are no numbers are bars. Amounts become floating-point numbers here, to be drawn and never shown.
 */
import { BarChart, LineChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { formatMoney, spaced } from '../../core/money/format.ts';
import type { Money } from '../../core/money/money.ts';
import type { PointSwept } from '../../study/grid.ts';
import { shownText } from '../escape.ts';
import { spanText } from '../span-text.ts';
import type { Swept } from './swept.ts';

const WIDTH = 800;
const HEIGHT = 480;
/** More lines than this have no room for a legend. */
const MOST_NAMED = 12;

export function sweepChart(swept: Swept): string {
  use([LineChart, BarChart, SVGRenderer]);
  use([GridComponent, LegendComponent, MarkLineComponent, TitleComponent]);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption(optionOf(swept));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}

function optionOf(swept: Swept) {
  const { name, periods, currency, axes, target } = swept;
  const along = Math.max(
    0,
    axes.findIndex(({ values }) => values.length > 1),
  );
  const axis = axes[along];
  const numbers = axis?.numbers === true;
  const percent = numbers && axis.values.every((value) => value.endsWith('%'));
  const amount = (value: Money): number => Number(formatMoney(value, currency));
  const lines = [...seriesOf(swept, along)];
  const texts = { color: '#222', fontFamily: 'sans-serif' };
  const shown = (value: number): string => spaced(String(value));
  return {
    animation: false,
    backgroundColor: '#fff',
    textStyle: texts,
    title: {
      text: `${shownText(name)} · ${spanText(periods)}`,
      subtext: `cost in ${currency.code} by ${axis?.path ?? ''}`,
      left: 'center',
    },
    legend: { show: lines.length > 1 && lines.length <= MOST_NAMED, bottom: 0, itemGap: 24 },
    grid: { left: 110, right: 40, top: 80, bottom: lines.length > 1 ? 80 : 50 },
    xAxis: numbers
      ? {
          type: 'value' as const,
          scale: true,
          axisLabel: { formatter: (value: number) => `${shown(value)}${percent ? '%' : ''}` },
        }
      : { type: 'category' as const, data: (axis?.values ?? []).map((value) => shownText(value)) },
    yAxis: { type: 'value' as const, scale: numbers, axisLabel: { formatter: shown } },
    series: lines.map(([of, points], i) => ({
      name: of,
      type: numbers ? ('line' as const) : ('bar' as const),
      data: points.map(({ values, cost }) =>
        numbers ? [Number.parseFloat(values[along] ?? ''), amount(cost)] : amount(cost),
      ),
      ...(target === null || i > 0
        ? {}
        : {
            markLine: {
              silent: true,
              symbol: 'none',
              label: { formatter: 'target', position: 'insideEndTop' as const },
              data: [{ yAxis: amount(target.target) }],
            },
          }),
    })),
  };
}

/** The rows by the values of the other axes, under a name that says them. */
function seriesOf(
  { axes, rows }: Swept,
  along: number,
): ReadonlyMap<string, readonly PointSwept[]> {
  const lines = new Map<string, PointSwept[]>();
  for (const row of rows) {
    const others = axes.flatMap(({ path, values }, i) =>
      i === along || values.length === 1 ? [] : [`${path.split('.').at(-1)} ${row.values[i]}`],
    );
    const name = others.join(', ');
    const line = lines.get(name);
    if (line === undefined) lines.set(name, [row]);
    else line.push(row);
  }
  return lines;
}
