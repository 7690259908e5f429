import { insideSentence } from '../overview/overview-text';
import { roleOfTechnology, TECHNOLOGY_ROLES } from '@waveguide/charts';
import type { PublishedSeries } from '@waveguide/evidence';
import { formatPartialDate, formatQuantity, type Maybe, type UnitId, isolated } from '@waveguide/quantity';
import { AbsentText, Card, Citation, IntervalBar, MissingText, Pill, type QuantileRange } from '@waveguide/ui';
import Link from 'next/link';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import type { YearSpan } from './forecast-view';
import { VERDICT_WORDS } from '../view/verdict-text';
import { yearSentence } from './year-sentence';
import type { YearReadings } from './ledger-readings';
import { YearStepper } from './year-stepper';
import styles from './year-panel.module.css';

export interface ScenarioReading {
  readonly id: string;
  readonly name: string;
  readonly value: Maybe<QuantileRange>;
}

/** The scenario in view first. */
export type ScenarioReadings = readonly [ScenarioReading, ...ScenarioReading[]];

export interface YearPanelProps {
  readonly year: number;
  readonly years: YearSpan;
  /** What is read, at the head of a sentence: "CPO ports". */
  readonly subject: string;
  readonly unit: UnitId;
  readonly entity: string;
  readonly scenarios: ScenarioReadings;
  readonly ledger: YearReadings;
  /** Published series with a value of the same metric in this year. */
  readonly published: readonly { readonly series: PublishedSeries; readonly value: number }[];
  readonly numbers: SourceNumbers<CitableSource>;
}

/** Technologies have a colour; everything else is ink. */
function colourOf(entity: string): string {
  const role = roleOfTechnology(entity);
  return TECHNOLOGY_ROLES.some((known) => known === role) ? `var(--tech-${role})` : 'var(--ink-2)';
}

/** One axis for all bars, so that they can be held against each other. */
function axisOf(scenarios: readonly ScenarioReading[]) {
  const ranges = scenarios.flatMap(({ value }) => (value.kind === 'present' ? [value.value] : []));
  const low = Math.min(0, ...ranges.map(({ p10 }) => p10));
  const high = Math.max(0, ...ranges.map(({ p90 }) => p90));
  return { from: low, to: high + (high - low) * 0.08 };
}

/** Everything about one year: each scenario with its range, and what others say, with why it may not be compared. */
export function YearPanel(props: YearPanelProps) {
  const { year, years, subject, unit, entity, scenarios, ledger, published, numbers } = props;
  const axis = axisOf(scenarios);
  const summary = yearSentence(ledger.counts, { name: isolated(scenarios[0].name), year });
  return (
    <Card
      kind="light"
      title={`Read in ${year}`}
      subtitle={`${subject}: P50, and P10 to P90 as a bar`}
      aside={<YearStepper year={year} years={years} />}
      id="year"
    >
      <dl className={styles.scenarios}>
        {scenarios.map(({ id, name, value }, index) => (
          <div key={id}>
            <dt className={index === 0 ? styles.inView : undefined}>
              <bdi>{name}</bdi>
              {value.kind === 'present' && <b>{formatQuantity(value.value.p50, unit)}</b>}
            </dt>
            {value.kind === 'missing' ? (
              <dd className={styles.note}>
                <MissingText missing={value} full />
              </dd>
            ) : (
              <dd>
                <IntervalBar
                  range={value.value}
                  unit={unit}
                  {...axis}
                  colour={index === 0 ? colourOf(entity) : 'var(--ink-3)'}
                />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {summary !== null && <p className={styles.note}>{summary}</p>}
      <ul className={styles.rows} aria-label={`What others state for ${year}`}>
        {ledger.readings.map((row) => (
          <li key={row.id} className={row.verdict === 'not-compared' ? styles.other : undefined}>
            <span className={styles.line}>
              <span>
                <bdi>{row.publisher}</bdi>, {formatPartialDate(row.date)}
                <Citation items={numbers.cite([row.sourceId])} />
              </span>
              <b>{row.stated}</b>
            </span>
            <span className={styles.note}>
              {row.actual ? 'Actual. ' : ''}
              {row.scopeLabel}. {VERDICT_WORDS[row.verdict]}: {insideSentence(row.reason)}{' '}
              {row.tertiary && <Pill tone="caution">tertiary</Pill>}
            </span>
          </li>
        ))}
        {published.map(({ series, value }) => (
          <li key={series.id} className={styles.other}>
            <span className={styles.line}>
              <span>
                {series.name}
                <Citation items={numbers.cite([series.sourceId])} />
              </span>
              <b>{formatQuantity(value, series.unit)}</b>
            </span>
            <span className={styles.note}>A published series, not a scenario. {series.derivation}</span>
          </li>
        ))}
        {ledger.readings.length + published.length === 0 && (
          <li>
            <AbsentText>{`No published figure near this one was found for ${year}.`}</AbsentText>
          </li>
        )}
      </ul>
      <p className={styles.links}>
        <Link href={`/forecasts/${scenarios[0].id}/edit`}>Edit these assumptions</Link>
        <Link href={`/forecasts/${scenarios[0].id}/history`}>Revisions</Link>
      </p>
    </Card>
  );
}
