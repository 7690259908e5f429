'use client';

import {
  chartQuery,
  pinOf,
  withParameter,
  type ChartSlide,
  type PinnedChart,
  type TableSlide,
} from '@waveguide/briefings';
import { metricsOf } from '@waveguide/charts';
import { baseMarketModel, HEADLINE_YEAR, MARKET_ENTITY } from '@waveguide/forecasts';
import { technologyName } from '@waveguide/technologies';
import { MultiSelect, Segmented, Select, YearRange } from '@waveguide/ui';
import { metricLabel } from '../../../forecasts/forecast-names';
import { useScenarioOptions } from '../../../scenarios/use-scenario-options';
import { DEFAULT_TECHNOLOGY, MOST_COMPARED } from '../../../forecasts/forecast-view';
import { SCALES, type Metric } from '../../../view/view-state';
import { chartName } from '../chart-names';
import {
  chartParts,
  chartYears,
  readArrow,
  readList,
  usualArrow,
  withYears,
  writeArrow,
  type Hidable,
} from '../chart-parts';
import { FieldRow } from './field';
import { PartToggle } from './toggle';
import type { SlideFacts } from '../use-slide-facts';
import styles from './fields.module.css';

export interface ComposerScenario {
  readonly id: string;
  readonly name: string;
  readonly headNumber: number;
}

export interface ChartFieldsProps {
  readonly slide: ChartSlide | TableSlide;
  readonly facts: SlideFacts | null;
  readonly scenarios: readonly ComposerScenario[];
  /** How many are open. */
  readonly scenarioCount: number;
  readonly onChange: (slide: ChartSlide | TableSlide) => void;
}

const KINDS = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const;

const HIDABLE_NAMES: Readonly<Record<Hidable, string>> = {
  fan: 'Fan',
  phases: 'Phases',
  published: 'Others’ estimates',
};

const TECHNOLOGIES = [...baseMarketModel.groups, ...baseMarketModel.technologies].map(({ id }) => ({
  value: id,
  label: technologyName(id).long,
}));
/** What a chart reads where its query names no year. */
const USUAL_YEAR = String(HEADLINE_YEAR);
const READABLE_YEARS = Array.from({ length: baseMarketModel.lastYear - baseMarketModel.firstYear + 1 }, (_, place) =>
  String(baseMarketModel.firstYear + place),
).map((year) => ({ value: year, label: year }));

function PinLine({ chart, facts }: { readonly chart: PinnedChart; readonly facts: SlideFacts | null }) {
  const { scenarioId, revision } = pinOf(chart);
  const newest = facts?.newestRevision ?? null;
  return (
    <span>
      {chartName(chart.chart)}, pinned to <b>{facts?.scenarioName ?? scenarioId}</b>
      {revision !== null && (
        <>
          , <b>revision {revision}</b>
        </>
      )}
      {chart.draft !== null && ', with a draft over it that is not published'}
      {newest !== null && revision !== null && newest > revision && `; revision ${newest} is out`}
    </span>
  );
}

/** What of its chart a slide shows: parameters of the query that is pinned. */
export function ChartFields({ slide, facts, scenarios: atHand, scenarioCount, onChange }: ChartFieldsProps) {
  const { scenarios, search } = useScenarioOptions(atHand, { total: scenarioCount });
  const { chart } = slide;
  const query = chartQuery(chart);
  const parts = chartParts(chart.chart);
  const set = (name: string, value: string | null) => onChange({ ...slide, chart: withParameter(chart, name, value) });
  const years = chartYears(chart, facts?.years ?? null);
  const arrow = readArrow(query.get('arrow'));
  const metric = (query.get('metric') ?? 'ports') as Metric;
  const usualPeers = scenarioCount > MOST_COMPARED + 1 ? `the first ${MOST_COMPARED}` : 'all';
  const others = scenarios.filter(({ id }) => id !== pinOf(chart).scenarioId);
  const drawn = slide.kind === 'chart';
  return (
    <FieldRow label="Show">
      <div className={styles.toggles} role="group" aria-label="What it shows" data-field="chart" tabIndex={-1}>
        <Segmented
          label="Show it as"
          options={KINDS}
          value={slide.kind}
          onChange={(kind) => onChange({ ...slide, kind } as ChartSlide | TableSlide)}
        />
        {drawn && (parts.hidable.length > 0 || parts.arrow) && (
          <span className={styles.tags} role="group" aria-label="Parts of the chart">
            {parts.hidable.map((name) => (
              <PartToggle
                key={name}
                label={HIDABLE_NAMES[name]}
                on={query.get(name) !== 'hide'}
                onChange={(on) => set(name, on ? null : 'hide')}
              />
            ))}
            {parts.arrow && (
              <PartToggle
                label={arrow === null ? 'Growth arrow' : `Growth arrow ${arrow.from}–${arrow.to}`}
                on={arrow !== null}
                onChange={(on) => set('arrow', on && years !== null ? writeArrow(usualArrow(years)) : null)}
              />
            )}
          </span>
        )}
      </div>
      <div className={styles.toggles}>
        {parts.metrics.length > 0 && (
          <Select
            label="Metric"
            value={metric}
            options={parts.metrics.map((value) => ({ value, label: metricLabel(value) }))}
            onChange={(value) => set('metric', value)}
          />
        )}
        {parts.technology && (
          <Select
            label="Technology"
            value={query.get('technology') ?? DEFAULT_TECHNOLOGY}
            options={[
              ...TECHNOLOGIES,
              ...(metricsOf(MARKET_ENTITY).includes(metric) ? [{ value: MARKET_ENTITY, label: 'Whole market' }] : []),
            ]}
            onChange={(value) => set('technology', value)}
          />
        )}
        {parts.year && (
          <Select
            label={parts.years ? 'Year that is read' : 'Year'}
            value={query.get('year') ?? USUAL_YEAR}
            options={READABLE_YEARS}
            onChange={(value) => set('year', value === USUAL_YEAR ? null : value)}
          />
        )}
        {parts.compare && others.length > 0 && (
          <MultiSelect
            label="Scenarios beside it"
            emptyText={query.has('compare') || !parts.comparesAll ? 'none' : usualPeers}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            {...search}
            values={readList(query.get('compare')) ?? []}
            onChange={(ids) => set('compare', ids.length === 0 ? null : ids.slice(0, MOST_COMPARED).join(','))}
          />
        )}
        {drawn && parts.scale && (
          <Segmented
            label="Scale"
            options={SCALES.map((value) => ({ value, label: value === 'log' ? 'Log' : 'Linear' }))}
            value={query.get('scale') === 'log' ? 'log' : 'linear'}
            onChange={(value) => set('scale', value === 'log' ? 'log' : null)}
          />
        )}
        {parts.years && years !== null && (
          <YearRange
            label="Years"
            min={years.first}
            max={years.last}
            value={{ from: years.from, to: years.to }}
            onChange={(pair) => onChange({ ...slide, chart: withYears(chart, years, pair) })}
          />
        )}
        {drawn && arrow !== null && years !== null && (
          <YearRange
            label="Growth"
            min={years.from}
            max={years.to}
            value={arrow}
            onChange={(pair) => set('arrow', writeArrow(pair))}
          />
        )}
      </div>
      <p className={styles.facts}>
        <PinLine chart={chart} facts={facts} />
      </p>
    </FieldRow>
  );
}
