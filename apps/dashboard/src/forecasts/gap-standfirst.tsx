import type { RouterOutputs } from '@waveguide/api';
import { oddsSentence, whatIfText } from '@waveguide/charts';
import { formatQuantity, formatRange, type UnitId } from '@waveguide/quantity';
import { insideSentence } from '../overview/overview-text';
import type { ScenarioReadings } from './year-panel';

export interface GapStandfirstProps {
  readonly subject: string;
  readonly year: number;
  readonly unit: UnitId;
  readonly scenarios: ScenarioReadings;
  /** How likely each scenario's median is under Base. */
  readonly odds: RouterOutputs['forecasts']['odds'];
}

/** The figures behind the page's finding, in sentences. */
export function GapStandfirst({ subject, year, unit, scenarios, odds }: GapStandfirstProps) {
  const [own, ...others] = scenarios;
  if (own.value.kind === 'missing') return <>{own.value.detail}</>;
  const { p10, p50, p90 } = own.value.value;
  const range = formatRange({ low: p10, high: p90 }, unit);
  const known = others.flatMap(({ id, name, value }) =>
    value.kind === 'present' ? [{ id, name, p50: value.value.p50 }] : [],
  );
  return (
    <>
      <bdi>{own.name}</bdi> puts {insideSentence(subject)} in {year} at <b>{formatQuantity(p50, unit)}</b>
      {range.includes(' to ') && `, eight times in ten between ${range.replace(' to ', ' and ')}`}
      {known.map((scenario, index) => (
        <span key={scenario.id}>
          {index === 0 ? '; ' : ', '}
          <bdi>{scenario.name}</bdi> at <b>{formatQuantity(scenario.p50, unit)}</b>
        </span>
      ))}
      .{' '}
      {odds.rows.map(({ scenarioId, name, odds: found }) =>
        found.kind === 'missing' ? null : (
          <span key={scenarioId}>{oddsSentence(found.value, { name, baseName: odds.baseName, unit })} </span>
        ),
      )}
      {odds.rows.some(({ odds: found }) => found.kind === 'present') && `${whatIfText(odds.baseName)} `}
      Published figures stand beside the model and take no part in it.
    </>
  );
}
