'use client';

import { EVIDENCE_TIERS } from '@waveguide/evidence';
import type { RouterOutputs } from '@waveguide/api';
import { ControlBar, MultiSelect, Select, useHydrated } from '@waveguide/ui';
import { debounce, parseAsArrayOf, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import styles from './published.module.css';

const TYPING_PAUSE_MS = 250;
const ANY = 'any';

type Choices = RouterOutputs['published']['rows']['choices'];

interface Choice {
  readonly value: string | number;
  readonly label: string;
  readonly count: number;
}

const options = (choices: readonly Choice[]) => [
  { value: ANY, label: 'any' },
  ...choices.map(({ value, label, count }) => ({
    value: String(value),
    label,
    note: count === 1 ? '1 row' : `${count.toLocaleString('en-US')} rows`,
  })),
];

/** Words, kind, metric, scope, publisher, evidence and year; the choice lives in the address and the server lists anew. */
export function LedgerFilter({ choices, shown, all }: { choices: Choices; shown: number; all: number }) {
  const [filter, setFilter] = useQueryStates(
    {
      text: parseAsString.withDefault(''),
      kind: parseAsString.withDefault(ANY),
      rowMetric: parseAsString.withDefault(ANY),
      rowScope: parseAsString.withDefault(ANY),
      publisher: parseAsString.withDefault(ANY),
      evidence: parseAsArrayOf(parseAsStringLiteral(EVIDENCE_TIERS)).withDefault([]),
      rowYear: parseAsString.withDefault(ANY),
      page: parseAsInteger,
    },
    { shallow: false, scroll: false },
  );
  const listening = useHydrated();
  const choose = (name: 'kind' | 'rowMetric' | 'rowScope' | 'publisher' | 'rowYear') => (value: string) =>
    void setFilter({ [name]: value === ANY ? null : value, page: null });
  return (
    <ControlBar label="Filter the ledger">
      <label className={styles.search}>
        Search
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
      <Select
        label="Rows"
        options={[
          { value: ANY, label: 'all' },
          { value: 'published-estimate', label: 'estimates' },
          { value: 'observation', label: 'observations' },
        ]}
        value={filter.kind}
        onChange={choose('kind')}
      />
      <Select
        label="Metric"
        options={options(choices.metrics)}
        value={filter.rowMetric}
        onChange={choose('rowMetric')}
      />
      <Select label="Scope" options={options(choices.scopes)} value={filter.rowScope} onChange={choose('rowScope')} />
      <Select
        label="Publisher"
        options={options(choices.publishers)}
        value={filter.publisher}
        onChange={choose('publisher')}
      />
      <MultiSelect
        label="Evidence"
        options={EVIDENCE_TIERS.map((tier) => ({ value: tier, label: tier }))}
        values={filter.evidence}
        emptyText="any"
        onChange={(evidence) => void setFilter({ evidence: evidence.length === 0 ? null : [...evidence], page: null })}
      />
      <Select label="Year" options={options(choices.years)} value={filter.rowYear} onChange={choose('rowYear')} />
      <span role="status" className={styles.count}>
        {shown.toLocaleString('en-US')} of {all.toLocaleString('en-US')} rows
      </span>
    </ControlBar>
  );
}
