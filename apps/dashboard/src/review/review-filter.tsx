'use client';

import { Segmented } from '@waveguide/ui';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { REVIEW_VIEWS } from './review-views';

const LABELS = { open: 'Open', mine: 'Mine', published: 'Published' } as const;

/** Which proposals are listed. */
export function ReviewFilter() {
  const [{ show }, setView] = useQueryStates(
    { show: parseAsStringLiteral(REVIEW_VIEWS).withDefault('open'), page: parseAsInteger },
    { shallow: false, history: 'push' },
  );
  return (
    <Segmented
      label="Proposals"
      options={REVIEW_VIEWS.map((value) => ({ value, label: LABELS[value] }))}
      value={show}
      // Another list begins at its first page.
      onChange={(next) => void setView({ show: next, page: null })}
    />
  );
}
