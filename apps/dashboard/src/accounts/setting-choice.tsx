'use client';

import { useHydrated } from '@waveguide/ui';
import { useId } from 'react';
import { useStoredChoice } from './use-stored-choice';
import styles from './setting-choice.module.css';

interface SettingOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly note: string;
}

export interface SettingChoiceProps<T extends string> {
  readonly legend: string;
  readonly options: readonly SettingOption<T>[];
  /** As it is stored. */
  readonly value: T;
  /** Whether the server refused the last choice. */
  readonly refused: boolean;
  readonly onChange: (value: T) => void;
}

/** One of a few ways of running the installation, stored as soon as it is chosen. */
export function SettingChoice<T extends string>({ legend, options, value, refused, onChange }: SettingChoiceProps<T>) {
  const name = useId();
  // A press before the page listens would be lost without a word.
  const listens = useHydrated();
  const { shown, choose } = useStoredChoice(value, refused);
  return (
    <fieldset className={styles.choice} disabled={!listens}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={shown === option.value}
            onChange={() => {
              choose(option.value);
              onChange(option.value);
            }}
          />
          <span>{option.label}</span>
          <small>{option.note}</small>
        </label>
      ))}
    </fieldset>
  );
}
