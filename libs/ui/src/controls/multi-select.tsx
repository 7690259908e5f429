'use client';

import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import { MENU_LENGTH, SearchMenu, type MenuSearch } from './search-menu';
import type { SelectOption } from './search-menu';
import styles from './floating.module.css';

export interface MultiSelectProps<T extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<T>[];
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
  /** Words for an empty choice, e.g. "none" or "all". */
  readonly emptyText: string;
  /** For options that are not all at hand. */
  readonly search?: MenuSearch;
}

/** Any of many, behind a word: "Compare Upside, Downside". The order is that of the options. More than a menu shows at once are searched. */
export function MultiSelect<T extends string>(props: MultiSelectProps<T>) {
  const { label, options, values, onChange, emptyText, search } = props;
  const chosen = options.filter((option) => values.includes(option.value));
  const text = chosen.length === 0 ? emptyText : chosen.map((option) => option.label).join(', ');
  if (options.length > MENU_LENGTH || search !== undefined)
    return (
      <SearchMenu
        label={label}
        text={text}
        options={options}
        values={values}
        multiple
        onChange={onChange}
        {...(search === undefined ? {} : { search })}
      />
    );
  const toggle = (value: T, checked: boolean) =>
    onChange(options.map((option) => option.value).filter((id) => (id === value ? checked : values.includes(id))));
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.trigger} aria-label={`${label}: ${text}`}>
        <span>{label}</span>
        <b>{text}</b>
        <ChevronDown aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={6} align="start">
          <Menu.Popup className={styles.popup}>
            <div className={styles.list}>
              {options.map((option) => (
                <Menu.CheckboxItem
                  key={option.value}
                  className={styles.item}
                  checked={values.includes(option.value)}
                  onCheckedChange={(checked) => toggle(option.value, checked)}
                  closeOnClick={false}
                >
                  <Menu.CheckboxItemIndicator>
                    <Check aria-hidden />
                  </Menu.CheckboxItemIndicator>
                  <span className={styles.itemText}>
                    {option.label}
                    {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
                  </span>
                </Menu.CheckboxItem>
              ))}
            </div>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
