'use client';

import { SOURCE_KINDS, SOURCE_TIERS } from '@waveguide/evidence';
import { ControlBar, MultiSelect, useHydrated } from '@waveguide/ui';
import { debounce, parseAsArrayOf, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { kindText, tierWord } from './source-text';
import styles from './source-filter.module.css';

const TYPING_PAUSE_MS = 250;

/** Words, kind and tier; the choice lives in the address and the server lists anew. */
export function SourceFilter({ shown, total }: { readonly shown: number; readonly total: number }) {
  const [filter, setFilter] = useQueryStates(
    {
      text: parseAsString.withDefault(''),
      kind: parseAsArrayOf(parseAsStringLiteral(SOURCE_KINDS)).withDefault([]),
      tier: parseAsArrayOf(parseAsStringLiteral(SOURCE_TIERS)).withDefault([]),
      page: parseAsInteger,
    },
    { shallow: false },
  );
  const listening = useHydrated();
  return (
    <ControlBar label="Filter the sources">
      <label className={styles.search}>
        Publisher or title
        <input
          type="search"
          maxLength={200}
          readOnly={!listening}
          value={filter.text}
          onChange={(event) =>
            void setFilter({ text: event.target.value, page: null }, { limitUrlUpdates: debounce(TYPING_PAUSE_MS) })
          }
        />
      </label>
      <MultiSelect
        label="Kind"
        options={SOURCE_KINDS.map((kind) => ({ value: kind, label: kindText(kind) }))}
        values={filter.kind}
        emptyText="all"
        onChange={(kind) => void setFilter({ kind: [...kind], page: null })}
      />
      <MultiSelect
        label="Evidence"
        options={SOURCE_TIERS.map((tier) => ({ value: tier, label: tierWord(tier) }))}
        values={filter.tier}
        emptyText="all"
        onChange={(tier) => void setFilter({ tier: [...tier], page: null })}
      />
      <span role="status" className={styles.count}>
        {shown} of {total} sources
      </span>
    </ControlBar>
  );
}
