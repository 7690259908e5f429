'use client';

import type { Slide } from '@waveguide/briefings';
import { ActionMenu, TextAction } from '@waveguide/ui';
import { Plus } from 'lucide-react';
import { newSlideId } from './slide-id';

/** A slide that shows a chart, or the table behind it. */
export type ChartSlideKind = 'chart' | 'table';

export interface AddSlideMenuProps {
  /** Vendors in the order of the product; the first two start a comparison. */
  readonly vendorIds: readonly string[];
  /** Whether there is room for one more. */
  readonly full: boolean;
  readonly onAdd: (slide: Slide) => void;
  readonly onChooseChart: (kind: ChartSlideKind) => void;
}

const FIRST_VENDORS = 2;

/** Adds a slide after the one in view. */
export function AddSlideMenu({ vendorIds, full, onAdd, onChooseChart }: AddSlideMenuProps) {
  const blank = () => ({ id: newSlideId(), title: '', notes: '' });
  return (
    <ActionMenu
      trigger={
        <TextAction>
          <Plus aria-hidden />
          Add<span className="visually-hidden"> a slide</span>
        </TextAction>
      }
      actions={[
        {
          label: 'Chart…',
          note: 'Drawn from a revision that stays',
          disabled: full,
          onSelect: () => onChooseChart('chart'),
        },
        {
          label: 'Table of a chart…',
          note: 'The figures behind it',
          disabled: full,
          onSelect: () => onChooseChart('table'),
        },
        {
          label: 'Text',
          note: 'Paragraphs and points',
          disabled: full,
          onSelect: () => onAdd({ kind: 'text', ...blank(), footnote: '', body: '' }),
        },
        {
          label: 'Vendor comparison',
          note: 'Two to four vendors side by side',
          disabled: full || vendorIds.length < FIRST_VENDORS,
          onSelect: () =>
            onAdd({
              kind: 'vendor-comparison',
              ...blank(),
              footnote: '',
              commentary: '',
              acknowledged: [],
              vendorIds: vendorIds.slice(0, FIRST_VENDORS),
            }),
        },
        {
          label: 'Title',
          note: 'A cover, or the start of a part',
          disabled: full,
          onSelect: () => onAdd({ kind: 'title', ...blank(), subtitle: '' }),
        },
      ]}
    />
  );
}
