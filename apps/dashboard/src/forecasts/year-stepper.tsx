'use client';

import { Select } from '@waveguide/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { useTransition } from 'react';
import { viewParsers } from '../view/view-state';
import type { YearSpan } from './forecast-view';
import styles from './year-panel.module.css';

/** Moves the year that is read: one back, one on, or any out of the list. */
export function YearStepper({ year, years }: { readonly year: number; readonly years: YearSpan }) {
  const [pending, startTransition] = useTransition();
  const [, setYear] = useQueryState(
    'year',
    viewParsers.year.withOptions({ shallow: false, history: 'replace', scroll: false, startTransition }),
  );
  const options = Array.from({ length: years.to - years.from + 1 }, (_, i) => `${years.from + i}`);
  return (
    <span className={styles.stepper} aria-busy={pending}>
      <button
        type="button"
        className={styles.step}
        aria-label={`Read ${year - 1}`}
        disabled={year <= years.from}
        onClick={() => void setYear(year - 1)}
      >
        <ChevronLeft aria-hidden />
      </button>
      <Select
        label="Year"
        options={options.map((value) => ({ value, label: value }))}
        value={`${year}`}
        onChange={(next) => void setYear(Number(next))}
      />
      <button
        type="button"
        className={styles.step}
        aria-label={`Read ${year + 1}`}
        disabled={year >= years.to}
        onClick={() => void setYear(year + 1)}
      >
        <ChevronRight aria-hidden />
      </button>
    </span>
  );
}
