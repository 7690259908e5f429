'use client';

import type { VendorComparisonSlide } from '@waveguide/briefings';
import { Select, TextAction } from '@waveguide/ui';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { FieldRow } from './field';
import styles from './fields.module.css';

export interface ComposerVendor {
  readonly id: string;
  readonly name: string;
}

export interface VendorFieldsProps {
  readonly slide: VendorComparisonSlide;
  readonly vendors: readonly ComposerVendor[];
  readonly onChange: (slide: VendorComparisonSlide) => void;
}

const LEAST = 2;
const MOST = 4;
const NOBODY = '';

/** Two to four vendors in the order of their columns. */
export function VendorFields({ slide, vendors, onChange }: VendorFieldsProps) {
  const { vendorIds } = slide;
  const put = (ids: readonly string[]) => onChange({ ...slide, vendorIds: ids });
  const nameOf = (id: string) => vendors.find((vendor) => vendor.id === id)?.name ?? id;
  const moved = (from: number, to: number) =>
    vendorIds.toSpliced(from, 1).toSpliced(to, 0, ...vendorIds.slice(from, from + 1));
  const free = vendors.filter(({ id }) => !vendorIds.includes(id));
  return (
    <FieldRow label="Vendors">
      <ol
        className={styles.vendors}
        data-field="chart"
        tabIndex={-1}
        aria-label="Vendors in the order of their columns"
      >
        {vendorIds.map((id, index) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <TextAction
              aria-label={`Move ${nameOf(id)} to the left`}
              disabled={index === 0}
              onClick={() => put(moved(index, index - 1))}
            >
              <ArrowUp aria-hidden />
            </TextAction>
            <TextAction
              aria-label={`Move ${nameOf(id)} to the right`}
              disabled={index === vendorIds.length - 1}
              onClick={() => put(moved(index, index + 1))}
            >
              <ArrowDown aria-hidden />
            </TextAction>
            <TextAction
              aria-label={`Take ${nameOf(id)} out`}
              disabled={vendorIds.length <= LEAST}
              onClick={() => put(vendorIds.filter((other) => other !== id))}
            >
              <X aria-hidden />
            </TextAction>
          </li>
        ))}
      </ol>
      {vendorIds.length < MOST ? (
        <Select
          label="Add"
          value={NOBODY}
          options={[{ value: NOBODY, label: 'a vendor' }, ...free.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => {
            if (id !== NOBODY) put([...vendorIds, id]);
          }}
        />
      ) : (
        <p className={styles.hint}>Four is the most that a slide has room for.</p>
      )}
    </FieldRow>
  );
}
