'use client';

import type { PublishedConsensus } from '@waveguide/api';
import { ControlBar, Segmented, Select } from '@waveguide/ui';
import { useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { viewParsers } from '../view/view-state';
import styles from './published.module.css';

export interface PublishedControlsProps {
  readonly choices: PublishedConsensus['choices'];
  readonly measure: string;
  readonly year: number;
  /** The scope in view, chosen or usual; null if there is none. */
  readonly scopeKey: string | null;
  readonly tertiary: 'show' | 'hide';
  readonly counts: string;
}

const option = ({ value, label, count }: { value: string | number; label: string; count: number }) => ({
  value: String(value),
  label,
  note: count === 1 ? '1 estimate' : `${count} estimates`,
});

/** The value in view stays among the options where the ledger has no estimate of it. */
function withChosen<T extends { readonly value: string }>(
  options: readonly T[],
  value: string,
  as: (value: string) => T,
) {
  return options.some((each) => each.value === value) ? options : [as(value), ...options];
}

/** What is asked of publishers. Every choice lives in the address. */
export function PublishedControls({ choices, measure, year, scopeKey, tertiary, counts }: PublishedControlsProps) {
  const [pending, startTransition] = useTransition();
  const [, setView] = useQueryStates(
    { measure: viewParsers.measure, scope: viewParsers.scope, year: viewParsers.year, tertiary: viewParsers.tertiary },
    { shallow: false, history: 'push', scroll: false, startTransition },
  );
  const none = (value: string) => ({ value, label: value, note: 'no estimate' });
  const setYear = (text: string) => void setView({ year: Number(text), scope: null });
  return (
    <ControlBar label="What is asked of publishers">
      <Select
        label="Metric"
        options={withChosen(choices.metrics.map(option), measure, none)}
        value={measure}
        onChange={(next) => {
          const chosen = choices.metrics.find(({ value }) => value === next);
          if (chosen !== undefined) void setView({ measure: chosen.value, year: chosen.year, scope: null });
        }}
      />
      <Select
        label="Target year"
        options={withChosen(choices.years.map(option), String(year), none)}
        value={String(year)}
        onChange={setYear}
      />
      {scopeKey !== null && (
        <Select
          label="Scope"
          options={withChosen(choices.scopes.map(option), scopeKey, none)}
          value={scopeKey}
          onChange={(next) => {
            const chosen = choices.scopes.find(({ value }) => value === next);
            if (chosen !== undefined) void setView({ scope: chosen.value });
          }}
        />
      )}
      <Segmented
        label="Tertiary evidence"
        options={[
          { value: 'show', label: 'Tertiary dashed' },
          { value: 'hide', label: 'Tertiary hidden' },
        ]}
        value={tertiary}
        onChange={(next) => void setView({ tertiary: next })}
      />
      <span className={styles.count} role="status">
        {pending ? 'Reading the ledger…' : counts}
      </span>
    </ControlBar>
  );
}
