'use client';

import { Segmented } from '@waveguide/ui';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { REVIEW_VIEWS } from './review-views';

const LABELS = { open: 'Open', mine: 'Mine', published: 'Published' } as const;

/** Which proposals are listed. */
export function ReviewFilter() {
  const [show, setShow] = useQueryState(
    'show',
    parseAsStringLiteral(REVIEW_VIEWS).withDefault('open').withOptions({ shallow: false, history: 'push' }),
  );
  return (
    <Segmented
      label="Proposals"
      options={REVIEW_VIEWS.map((value) => ({ value, label: LABELS[value] }))}
      value={show}
      onChange={(next) => void setShow(next)}
    />
  );
}
