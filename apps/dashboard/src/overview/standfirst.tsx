import type { Overview, RouterOutputs } from '@waveguide/api';
import { oddsSentence, reachedByText, whatIfText } from '@waveguide/charts';
import { changeText, formatQuantity, formatRange } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import { inputText, insideSentence, relativeSwing, type SwingBar } from './overview-text';

export interface StandfirstProps {
  readonly headlines: Overview['headlines'];
  readonly volume: Overview['volume'];
  /** How likely the scenario's median is under Base. */
  readonly odds: RouterOutputs['forecasts']['odds'];
  readonly scenarioName: string;
  readonly bars: readonly SwingBar[];
  /** The year of the headlines and of the bars. */
  readonly year: number;
}

/** The sentences under the finding, computed from the same numbers as the figures below them. */
export function Standfirst({ headlines, volume, odds, scenarioName, bars, year }: StandfirstProps) {
  const ports = headlines.find(({ id }) => id === 'ports');
  const [first, second] = bars;
  return (
    <>
      {ports?.value.kind === 'present' && (
        <>
          The {insideSentence(scenarioName)} case ships{' '}
          <b>
            {formatQuantity(ports.value.value.p50, 'ports')} {technologyName('co-packaged').before} ports in {year}
          </b>
          , eight times in ten between{' '}
          {formatRange({ low: ports.value.value.p10, high: ports.value.value.p90 }, 'ports').replace(' to ', ' and ')}
          .{' '}
        </>
      )}
      {odds.rows.map(({ scenarioId, name, odds: found }) =>
        found.kind === 'missing' ? null : (
          <span key={scenarioId}>
            {oddsSentence(found.value, { name, baseName: odds.baseName, unit: 'ports' })}{' '}
            {whatIfText(odds.baseName)}{' '}
          </span>
        ),
      )}
      Yearly totals reach {formatQuantity(volume.threshold, 'ports')} ports in {reachedByText(volume)}.{' '}
      {first !== undefined && first.atP10 !== null && first.atP90 !== null && (
        <>
          One assumption alone, the {insideSentence(first.name)}, {inputText(first)}, takes {year} revenue from{' '}
          <b>{changeText(first.atP10, first.atP90, 'USD')}</b>
          {second === undefined
            ? '.'
            : `; the next, the ${insideSentence(second.name)}, moves it ${relativeSwing(second, first)}.`}
        </>
      )}
    </>
  );
}
