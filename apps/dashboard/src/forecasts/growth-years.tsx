'use client';

import { Select } from '@waveguide/ui';
import { useQueryState } from 'nuqs';
import { useTransition } from 'react';
import { viewParsers } from '../view/view-state';
import type { YearSpan } from './forecast-view';
import styles from './forecast-tables.module.css';

const yearsBetween = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({ value: `${from + i}`, label: `${from + i}` }));

/** The two years between which growth is stated; the later one moves along if the earlier one passes it. */
export function GrowthYears({ span, model }: { readonly span: YearSpan; readonly model: YearSpan }) {
  const [pending, startTransition] = useTransition();
  const [, setGrowth] = useQueryState(
    'growth',
    viewParsers.growth.withOptions({ shallow: false, history: 'replace', scroll: false, startTransition }),
  );
  return (
    <span className={styles.picker} aria-busy={pending}>
      <Select
        label="From"
        options={yearsBetween(model.from, model.to - 1)}
        value={`${span.from}`}
        onChange={(text) => {
          const from = Number(text);
          void setGrowth({ from, to: Math.max(span.to, from + 1) });
        }}
      />
      <Select
        label="to"
        options={yearsBetween(span.from + 1, model.to)}
        value={`${span.to}`}
        onChange={(text) => void setGrowth({ from: span.from, to: Number(text) })}
      />
    </span>
  );
}
