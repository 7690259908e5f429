'use client';

import { useId, useState } from 'react';
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
  readonly disabled: boolean;
  readonly onChange: (value: T) => void;
}

/** One of a few ways of running the installation, stored as soon as it is chosen. */
export function SettingChoice<T extends string>({ legend, options, value, disabled, onChange }: SettingChoiceProps<T>) {
  const name = useId();
  const [chosen, setChosen] = useState<T | null>(null);
  // While the server stores it the choice shows already; afterwards what is stored does.
  const shown = disabled && chosen !== null ? chosen : value;
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={shown === option.value}
            onChange={() => {
              setChosen(option.value);
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
