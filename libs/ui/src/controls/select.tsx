'use client';

import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { MENU_LENGTH, SearchMenu, type MenuSearch, type SelectOption } from './search-menu';
import styles from './floating.module.css';

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** For options that are not all at hand. */
  readonly search?: MenuSearch;
}

/** One of many, behind a word: "Scenario Base". More than a menu shows at once are searched. */
export function Select<T extends string>({ label, options, value, onChange, search }: SelectProps<T>) {
  const chosen = options.find((option) => option.value === value);
  if (options.length > MENU_LENGTH || search !== undefined)
    return (
      <SearchMenu
        label={label}
        text={chosen?.label ?? value}
        options={options}
        values={[value]}
        multiple={false}
        onChange={([next]) => {
          if (next !== undefined) onChange(next);
        }}
        {...(search === undefined ? {} : { search })}
      />
    );
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
