'use client';

import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import styles from './floating.module.css';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A quieter second line. */
  readonly note?: string;
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of many, behind a word: "Scenario Base". */
export function Select<T extends string>({ label, options, value, onChange }: SelectProps<T>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <BaseSelect.Root
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onChange(option.value);
      }}
    >
      <BaseSelect.Trigger className={styles.trigger} aria-label={`${label}: ${chosen?.label ?? value}`}>
        <span>{label}</span>
        <b>{chosen?.label ?? value}</b>
        <ChevronDown aria-hidden />
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner className={styles.positioner} sideOffset={6} alignItemWithTrigger={false} align="start">
          <BaseSelect.Popup className={styles.popup}>
            <BaseSelect.List className={styles.list}>
              {options.map((option) => (
                <BaseSelect.Item key={option.value} value={option.value} className={styles.item}>
                  <BaseSelect.ItemIndicator>
                    <Check aria-hidden />
                  </BaseSelect.ItemIndicator>
                  <span className={styles.itemText}>
                    <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
                    {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
                  </span>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
