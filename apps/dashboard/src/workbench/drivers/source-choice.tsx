'use client';

import { isolated } from '@waveguide/quantity';
import { Combobox } from '@base-ui/react/combobox';
import { X } from 'lucide-react';
import type { CitableSource } from '../../view/source-numbers';
import styles from './source-choice.module.css';

const MOST_CITED = 40;
/** More than anybody reads; who types finds the others. */
const MOST_SHOWN = 50;

export interface SourceChoiceProps {
  readonly citable: readonly CitableSource[];
  readonly chosen: readonly string[];
  readonly onChange: (sourceIds: readonly string[]) => void;
}

const nameOf = (source: CitableSource) => `${isolated(source.publisher)}: ${source.title}`;

/** Sources of the ledger, found by typing; each becomes a chip that can be taken away. */
export function SourceChoice({ citable, chosen, onChange }: SourceChoiceProps) {
  const byId = new Map(citable.map((source) => [source.id, source]));
  const value = chosen.flatMap((id) => byId.get(id) ?? []);
  return (
    <Combobox.Root
      multiple
      items={citable}
      limit={MOST_SHOWN}
      value={value}
      itemToStringLabel={nameOf}
      isItemEqualToValue={(a, b) => a.id === b.id}
      onValueChange={(next) => onChange(next.map(({ id }) => id).slice(0, MOST_CITED))}
    >
      <Combobox.Chips className={styles.chips}>
        {value.map((source) => (
          <Combobox.Chip key={source.id} className={styles.chip} aria-label={nameOf(source)}>
            <span>{nameOf(source)}</span>
            <Combobox.ChipRemove className={styles.remove} aria-label={`Take away ${nameOf(source)}`}>
              <X aria-hidden />
            </Combobox.ChipRemove>
          </Combobox.Chip>
        ))}
        <Combobox.Input className={styles.input} placeholder="Cite a source" aria-label="Cite a source" />
      </Combobox.Chips>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} sideOffset={4}>
          <Combobox.Popup className={styles.popup}>
            <Combobox.Empty className={styles.none}>No source of the ledger has these words.</Combobox.Empty>
            <Combobox.List>
              {(source: CitableSource) => (
                <Combobox.Item key={source.id} value={source} className={styles.item}>
                  <b>
                    <bdi>{source.publisher}</bdi>
                  </b>{' '}
                  {source.title}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
