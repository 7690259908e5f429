'use client';

import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import floating from './floating.module.css';
import styles from './search-menu.module.css';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A quieter second line. */
  readonly note?: string;
}

/** Options that a menu shows at once; who wants another searches. */
export const MENU_LENGTH = 20;

/** A search beyond the options at hand: what is typed goes out, and other options come. */
export interface MenuSearch {
  readonly onSearch: (text: string) => void;
  /** Options that fit, those that are not at hand too. */
  readonly total: number;
  readonly pending: boolean;
}

export interface SearchMenuProps<T extends string> {
  readonly label: string;
  /** What is chosen, in words. */
  readonly text: string;
  readonly options: readonly SelectOption<T>[];
  readonly values: readonly T[];
  readonly multiple: boolean;
  readonly onChange: (values: readonly T[]) => void;
  /** Left out if the options are all there are: then they are searched here. */
  readonly search?: MenuSearch;
}

/** Options whose label or note has every word, in any case. */
export function matchingOptions<T extends string>(
  options: readonly SelectOption<T>[],
  text: string,
): readonly SelectOption<T>[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return options.filter(({ label, note = '' }) => {
    const hay = `${label} ${note}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

/** A menu of more than fit: a bounded number of them, how many there are, and a field that finds the others. */
export function SearchMenu<T extends string>(props: SearchMenuProps<T>) {
  const { label, text, options, values, multiple, onChange, search } = props;
  const [typed, setTyped] = useState('');
  const matching = matchingOptions(options, typed);
  const shown = matching.slice(0, MENU_LENGTH);
  const total = search === undefined ? matching.length : Math.max(search.total, shown.length);
  const type = (next: string) => {
    setTyped(next);
    search?.onSearch(next);
  };
  const common = {
    items: shown,
    filter: null,
    inputValue: typed,
    onInputValueChange: type,
    itemToStringLabel: (option: SelectOption<T>) => option.label,
    isItemEqualToValue: (a: SelectOption<T>, b: SelectOption<T>) => a.value === b.value,
    onOpenChange: (open: boolean) => {
      if (!open) type('');
    },
  } as const;
  const chosen = options.filter(({ value }) => values.includes(value));
  const popup = (
    <>
      <Combobox.Trigger className={floating.trigger} aria-label={`${label}: ${text}`}>
        <span>{label}</span>
        <b>{text}</b>
        <ChevronDown aria-hidden />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner className={floating.positioner} sideOffset={6} align="start">
          <Combobox.Popup className={floating.popup} aria-label={label}>
            <Combobox.Input
              className={styles.input}
              placeholder="Search"
              aria-label={`Search ${label.toLowerCase()}`}
            />
            <Combobox.Status className={styles.status}>
              {search?.pending === true ? 'Searching…' : `${shown.length} of ${total.toLocaleString('en-US')}`}
            </Combobox.Status>
            <Combobox.List className={floating.list}>
              {(option: SelectOption<T>) => (
                <Combobox.Item key={option.value} value={option} className={floating.item}>
                  <Combobox.ItemIndicator>
                    <Check aria-hidden />
                  </Combobox.ItemIndicator>
                  <span className={floating.itemText}>
                    {option.label}
                    {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </>
  );
  return multiple ? (
    <Combobox.Root
      {...common}
      multiple
      value={chosen}
      onValueChange={(next) => onChange(next.map(({ value }) => value))}
    >
      {popup}
    </Combobox.Root>
  ) : (
    <Combobox.Root
      {...common}
      value={chosen[0] ?? null}
      onValueChange={(next) => {
        if (next !== null) onChange([next.value]);
      }}
    >
      {popup}
    </Combobox.Root>
  );
}
