import type { Overview } from '@waveguide/api';
import { formatQuantity, formatRange } from '@waveguide/quantity';
import { inputWords, insideSentence, relativeSwing, type SwingBar } from './overview-words';

export interface StandfirstProps {
  readonly headlines: Overview['headlines'];
  readonly scenarioName: string;
  readonly bars: readonly SwingBar[];
  /** The year of the headlines and of the bars. */
  readonly year: number;
}

/** The sentences under the finding, computed from the same numbers as the figures below them. */
export function Standfirst({ headlines, scenarioName, bars, year }: StandfirstProps) {
  const ports = headlines.find(({ id }) => id === 'ports');
  const [first, second] = bars;
  return (
    <>
      {ports?.value.kind === 'present' && (
        <>
          The {insideSentence(scenarioName)} case ships{' '}
          <b>
            {formatQuantity(ports.value.value.p50, 'ports')} CPO ports in {year}
          </b>
          , eight times in ten between{' '}
          {formatRange({ low: ports.value.value.p10, high: ports.value.value.p90 }, 'ports').replace(' to ', ' and ')}
          .{' '}
        </>
      )}
      {first !== undefined && first.atP10 !== null && first.atP90 !== null && (
        <>
          One assumption alone, the {insideSentence(first.name)}, {inputWords(first)}, takes {year} revenue from{' '}
          <b>
            {formatQuantity(first.atP10, 'USD')} to {formatQuantity(first.atP90, 'USD')}
          </b>
          {second === undefined
            ? '.'
            : `; the next, the ${insideSentence(second.name)}, moves it ${relativeSwing(second, first)}.`}
        </>
      )}
    </>
  );
}
