import type { ChartConfiguration, Plugin, Scale } from 'chart.js';
import { axisEnds } from '../spec/axis-scale';
import { datasetsOf, type DrawnDataset, type MarkPoint } from './datasets';
import { layoutChart } from '../layout/chart';
import type { Axis, ChartSpec } from '../spec/chart-spec';
import { LABEL_FAMILY } from '../spec/label-font';
import type { ChartLayout } from '../layout/types';
import type { PaintContext } from './paint-context';
import { paintBefore, paintBehind } from './paint-layout';
import { THEMES, type Theme, type ThemeName } from '../spec/theme';

export interface ConfigurationOptions {
  readonly theme: ThemeName;
  /** CSS pixels. Rebuild the configuration when they change: the labels are laid out for this size. */
  readonly width: number;
  readonly height: number;
  /** Phone: fewer ticks, shorter labels. */
  readonly compact?: boolean;
  readonly textScale?: number;
  /** Milliseconds for lines to settle after a change; 0 (the default) under reduced motion and on the server. */
  readonly settleMs?: number;
  /** Pointer and tooltips; false on the server. */
  readonly interactive?: boolean;
}

export type MarketChartConfiguration = ChartConfiguration<'line', MarkPoint[]>;

function paintPlugin(spec: ChartSpec, layout: ChartLayout, theme: Theme): Plugin<'line'> {
  const overAreas = spec.marks.some(({ type }) => type === 'stack');
  const brush = (ctx: PaintContext) => ({ ctx, theme, scale: layout.options.textScale, overAreas });
  return {
    id: 'waveguide-layout',
    beforeDraw: (chart) => paintBehind(brush(chart.ctx), layout),
    afterDatasetsDraw: (chart) => paintBefore(brush(chart.ctx), layout),
  };
}

const withoutTicks = (scale: Scale): void => {
  scale.ticks = [];
};

const hidden = (axis: Axis, reverse: boolean) => ({
  type: axis.kind === 'log' ? ('logarithmic' as const) : ('linear' as const),
  display: false,
  reverse,
  ...axisEnds(axis),
  // Ticks come from the layout; those that Chart.js would measure and word for nothing are a tenth of its work.
  ticks: { display: false },
  afterBuildTicks: withoutTicks,
});

function tooltip(spec: ChartSpec, drawn: readonly DrawnDataset[], theme: Theme) {
  const byYear = spec.axes.x.kind === 'year';
  const reading = (item: { datasetIndex: number; dataIndex: number }) =>
    drawn[item.datasetIndex]?.readings[item.dataIndex] ?? '';
  return {
    backgroundColor: theme.tokens.ink,
    titleColor: theme.tokens['ink-inverse'],
    bodyColor: theme.tokens['ink-inverse'],
    titleFont: { family: LABEL_FAMILY, size: 12.5, weight: 600 as const },
    bodyFont: { family: LABEL_FAMILY, size: 12.5 },
    displayColors: false,
    cornerRadius: 3,
    padding: 8,
    filter: (item: { datasetIndex: number; dataIndex: number }) => reading(item) !== '',
    callbacks: {
      title: (items: readonly { parsed: { x: number | null } }[]) =>
        byYear && items[0]?.parsed.x !== null && items[0] !== undefined ? `${Math.round(items[0].parsed.x)}` : '',
      label: reading,
    },
  };
}

/**
 * A chart as a Chart.js configuration. All axes and texts come from `layoutChart`; Chart.js draws lines, areas and bars and answers
 * the pointer. Register its parts first (`registerChartParts`).
 */
export function chartJsConfiguration(spec: ChartSpec, options: ConfigurationOptions): MarketChartConfiguration {
  const theme = THEMES[options.theme];
  const layout = layoutChart(spec, {
    width: options.width,
    height: options.height,
    compact: options.compact ?? false,
    textScale: options.textScale ?? 1,
  });
  const drawn = datasetsOf({ spec, layout, theme });
  const settle = options.settleMs ?? 0;
  const byYear = spec.axes.x.kind === 'year';
  const { plot } = layout;
  return {
    type: 'line',
    data: { datasets: drawn.map(({ dataset }) => dataset) },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: settle === 0 ? false : { duration: settle, easing: 'easeOutCubic' },
      events: (options.interactive ?? false) ? ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'] : [],
      interaction: byYear ? { mode: 'nearest', axis: 'x', intersect: false } : { mode: 'nearest', intersect: true },
      layout: {
        autoPadding: false,
        padding: {
          left: plot.left,
          top: plot.top,
          right: options.width - plot.right,
          bottom: options.height - plot.bottom,
        },
      },
      scales: { x: hidden(spec.axes.x, false), y: hidden(spec.axes.y, spec.axes.y.kind === 'lanes') },
      plugins: {
        legend: { display: false },
        tooltip: { enabled: options.interactive ?? false, ...tooltip(spec, drawn, theme) },
      },
    },
    plugins: [paintPlugin(spec, layout, theme)],
  };
}
