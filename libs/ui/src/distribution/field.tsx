'use client';

import { editableQuantity, percentiles, rangeParts, rangeText, type Distribution } from '@waveguide/probability';
import { useId, useState } from 'react';
import { DensityHandles } from './density-handles';
import {
  publishedIfAlike,
  readPercentile,
  readShorthand,
  type AssumptionShape,
  type InputProblem,
  type PercentileKey,
  type ReadDistribution,
} from './input';
import { distributionText, FAMILY_NAMES } from './text';
import styles from './field.module.css';

export interface DistributionFieldProps extends AssumptionShape {
  /** Name of the assumption. */
  readonly label: string;
  readonly value: Distribution;
  /** The published value, shown as a ghost. */
  readonly published?: Distribution;
  /** Called at each keystroke that is understood. What is not understood stays in the field and changes nothing. */
  readonly onChange: (value: Distribution) => void;
  /** Leaves out the large drawing, where the field stands in a row. */
  readonly compact?: boolean;
  readonly disabled?: boolean;
}

type EntryKey = 'shorthand' | PercentileKey;

/** What was typed, and the value that stood when it was typed: once the value changes by other means, the words are the value's again. */
interface Typed {
  readonly key: EntryKey;
  readonly text: string;
  readonly problem: InputProblem | null;
  readonly over: string;
}

const PERCENTILES: readonly { readonly key: PercentileKey; readonly name: string }[] = [
  { key: 'p10', name: 'P10' },
  { key: 'p50', name: 'P50' },
  { key: 'p90', name: 'P90' },
];

/** One uncertain number: a typed range, its three percentiles and its density, all of them one value. */
export function DistributionField(props: DistributionFieldProps) {
  const { label, value, published, onChange, compact = false, disabled = false, unit, lower, upper } = props;
  const shape: AssumptionShape = { unit, lower, upper };
  const [typed, setTyped] = useState<Typed | null>(null);
  const id = useId();
  const identity = JSON.stringify(value);
  const standing = typed !== null && typed.over === identity ? typed : null;
  const points = percentiles(value);
  const range = rangeParts(value, unit);

  const enter = (key: EntryKey, text: string, read: ReadDistribution) => {
    if (read.ok) {
      const entered =
        key === 'shorthand' || published === undefined ? read.value : publishedIfAlike(read.value, published, unit);
      setTyped({ key, text, problem: null, over: JSON.stringify(entered) });
      onChange(entered);
    } else {
      setTyped({ key, text, problem: read.error, over: identity });
    }
  };
  const textOf = (key: EntryKey, otherwise: string) => (standing?.key === key ? standing.text : otherwise);
  const invalid = (key: EntryKey) => standing?.key === key && standing.problem !== null;
  const readingId = `${id}-reading`;
  const problem = standing?.problem ?? null;

  return (
    <div className={styles.field} role="group" aria-label={label}>
      <div className={styles.shorthand}>
        <span className={styles.heading}>
          <label className={styles.label} htmlFor={`${id}-shorthand`}>
            Type a range
          </label>
          {range.levels !== null && (
            <span id={`${id}-levels`} className={styles.label}>
              {range.levels}
            </span>
          )}
        </span>
        <input
          id={`${id}-shorthand`}
          className={styles.input}
          value={textOf('shorthand', range.text)}
          onChange={(event) => enter('shorthand', event.target.value, readShorthand(event.target.value, shape))}
          aria-invalid={invalid('shorthand')}
          aria-describedby={`${range.levels === null ? '' : `${id}-levels `}${readingId}`}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          placeholder="4M to 9M"
        />
        <p id={readingId} className={styles.reading} aria-live="polite">
          {problem === null ? (
            distributionText(value, unit)
          ) : (
            <span className={styles.problem}>
              {problem.message}{' '}
              {problem.nearest !== null && <NearestOffer nearest={problem.nearest} unit={unit} onTake={onChange} />}
            </span>
          )}
        </p>
      </div>
      <div className={styles.percentiles}>
        {PERCENTILES.map(({ key, name }) => (
          <label key={key}>
            <span className={styles.label}>{name}</span>
            <input
              className={styles.input}
              value={textOf(key, editableQuantity(points[key], unit))}
              onChange={(event) =>
                enter(key, event.target.value, readPercentile({ text: event.target.value, key, value }, shape))
              }
              aria-invalid={invalid(key)}
              aria-describedby={readingId}
              disabled={disabled}
              autoComplete="off"
              spellCheck={false}
            />
          </label>
        ))}
        <div>
          <span className={styles.label}>Shape</span>
          <p className={styles.family}>{FAMILY_NAMES[value.kind]}</p>
        </div>
      </div>
      {!compact && (
        <div className={styles.drawing}>
          <DensityHandles
            label={label}
            shape={shape}
            value={value}
            onChange={disabled ? () => undefined : onChange}
            {...(published === undefined ? {} : { ghost: published })}
          />
        </div>
      )}
    </div>
  );
}

function NearestOffer(o: {
  readonly nearest: Distribution;
  readonly unit: DistributionFieldProps['unit'];
  readonly onTake: (value: Distribution) => void;
}) {
  return (
    <button type="button" className={styles.offer} onClick={() => o.onTake(o.nearest)}>
      Take {rangeText(o.nearest, o.unit)}
    </button>
  );
}
