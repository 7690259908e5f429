'use client';

import { Slider } from '@base-ui/react/slider';
import { useState } from 'react';
import styles from './year-range.module.css';

export interface YearRangeProps {
  readonly label: string;
  /** Years that can be chosen. */
  readonly min: number;
  readonly max: number;
  readonly value: { readonly from: number; readonly to: number };
  /** Called when a handle comes to rest, so that an address is not rewritten at each pixel. */
  readonly onChange: (value: { readonly from: number; readonly to: number }) => void;
}

/** What a slider with two handles says of them. */
type TwoHandles = [from: number, to: number];

/** Two handles on a line of years, at least one year apart. Arrow keys move one year, Page keys ten, Home and End to the ends. */
export function YearRange({ label, min, max, value, onChange }: YearRangeProps) {
  // While a handle is dragged its place is not yet the chosen range.
  const [dragged, setDragged] = useState<TwoHandles | null>(null);
  const [from, to] = dragged ?? [value.from, value.to];
  return (
    <Slider.Root
      className={styles.root}
      min={min}
      max={max}
      step={1}
      // A year is read as one: 2030, not 2,030.
      format={{ useGrouping: false }}
      minStepsBetweenValues={1}
      value={[from, to]}
      onValueChange={(next) => setDragged(next as TwoHandles)}
      onValueCommitted={(next) => {
        setDragged(null);
        const [first, last] = next as TwoHandles;
        onChange({ from: first, to: last });
      }}
      aria-label={label}
    >
      <span className={styles.text}>
        {label}{' '}
        <b>
          {from} to {to}
        </b>
      </span>
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Indicator className={styles.indicator} />
          <Slider.Thumb index={0} className={styles.thumb} aria-label={`${label}, first`} />
          <Slider.Thumb index={1} className={styles.thumb} aria-label={`${label}, last`} />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}
