'use client';

import { MultiSelect } from '@waveguide/ui';
import { useQueryState } from 'nuqs';
import { viewParsers } from '../view/view-state';
import { MOST_COMPARED, FEWEST_COMPARED } from './compared-vendors';

export interface VendorPickerProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly values: readonly string[];
}

/** Chooses the vendors to compare; the choice lives in the address and the server draws the table anew. */
export function VendorPicker({ options, values }: VendorPickerProps) {
  const [, setCompared] = useQueryState('vendors', viewParsers.vendors.withOptions({ shallow: false }));
  return (
    <MultiSelect
      label="Compare"
      options={options}
      values={values}
      emptyText="none"
      onChange={(next) => {
        if (next.length >= FEWEST_COMPARED && next.length <= MOST_COMPARED) void setCompared([...next]);
      }}
    />
  );
}
