'use client';

import { metricsOf } from '@waveguide/charts';
import { ControlBar, MultiSelect, Segmented, Select, YearRange, type SelectOption } from '@waveguide/ui';
import { useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { useScenarioOptions, type ScenarioChoice } from '../scenarios/use-scenario-options';
import { SCALES, viewParsers, type Scale } from '../view/view-state';
import { metricLabel } from './forecast-names';
import { MOST_COMPARED, type ForecastView, type YearSpan } from './forecast-view';
import styles from './forecast-controls.module.css';

export interface ForecastControlsProps {
  readonly view: Pick<ForecastView, 'metric' | 'scale' | 'technology' | 'years' | 'compare'>;
  /** Years of the model. */
  readonly model: YearSpan;
  readonly technologies: readonly SelectOption<string>[];
  /** The scenario in view. */
  readonly scenarioId: string;
  /** The first open scenarios and those that are compared. */
  readonly scenarios: readonly ScenarioChoice[];
  /** How many are open. */
  readonly scenarioCount: number;
}

const SCALE_LABELS: Readonly<Record<Scale, string>> = { linear: 'Linear', log: 'Log' };

/** What the charts show. Every choice lives in the address, and the page before stays until the next one is there. */
export function ForecastControls(props: ForecastControlsProps) {
  const { view, model, technologies, scenarioId, scenarioCount } = props;
  const { scenarios, search } = useScenarioOptions(props.scenarios, { total: scenarioCount });
  const [pending, startTransition] = useTransition();
  const [, setView] = useQueryStates(
    {
      metric: viewParsers.metric,
      from: viewParsers.from,
      to: viewParsers.to,
      scale: viewParsers.scale,
      // An empty list says "none", no list leaves the choice to the page.
      compare: viewParsers.compare.withOptions({ clearOnDefault: false }),
      technology: viewParsers.technology,
    },
    { shallow: false, history: 'push', scroll: false, startTransition },
  );
  return (
    <ControlBar label="What the charts show">
      <div className={styles.scroll}>
        <Segmented
          label="Metric"
          options={metricsOf(view.technology).map((value) => ({ value, label: metricLabel(value) }))}
          value={view.metric}
          onChange={(metric) => void setView({ metric })}
        />
      </div>
      <YearRange
        label="Years"
        min={model.from}
        max={model.to}
        value={view.years}
        onChange={({ from, to }) =>
          void setView({ from: from === model.from ? null : from, to: to === model.to ? null : to })
        }
      />
      <Segmented
        label="Scale"
        options={SCALES.map((value) => ({ value, label: SCALE_LABELS[value] }))}
        value={view.scale}
        onChange={(next) => void setView({ scale: next })}
      />
      {scenarioCount > 1 && (
        <MultiSelect
          label="Compare"
          emptyText="none"
          options={scenarios
            .filter(({ id }) => id !== scenarioId)
            .map(({ id, name, description = '' }) => ({ value: id, label: name, note: description }))}
          {...search}
          values={view.compare}
          onChange={(ids) => void setView({ compare: ids.slice(0, MOST_COMPARED) })}
        />
      )}
      <span className={styles.right}>
        <Select
          label="Technology"
          options={technologies}
          value={view.technology}
          onChange={(technology) => void setView({ technology })}
        />
      </span>
      <span className={styles.status} role="status">
        {pending ? 'Reading the model…' : ''}
      </span>
    </ControlBar>
  );
}
