import type { RouterOutputs } from '@waveguide/api';
import { formatPartialDate, isolated } from '@waveguide/quantity';
import { DatedRow, Rows } from '@waveguide/ui';
import Link from 'next/link';
import { ChangeLines } from '../revisions/change-line';
import { comparisonAddress } from '../revisions/revision-reference';

type Entry = RouterOutputs['revisions']['changes']['entries'][number];

/** Drivers of one entry that are read at a glance. */
const OPEN_DRIVERS = 3;

/** Every published revision with its numbers, its reason, who wrote and who approved it. */
export function ChangeRecord({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <Rows>
      {entries.map((entry) => (
        <DatedRow
          key={`${entry.stamp.scenarioId} ${entry.stamp.number}`}
          date={entry.stamp.createdAt}
          when={formatPartialDate(entry.stamp.createdAt.slice(0, 10))}
          note={<EntryNote entry={entry} />}
        >
          <b>{entry.title}</b>
          <p>
            Because: <bdi>{entry.stamp.message}</bdi>
          </p>
          <ChangeLines changes={entry.changes} mostOpen={OPEN_DRIVERS} />
        </DatedRow>
      ))}
    </Rows>
  );
}

function EntryNote({ entry: { stamp, approver, assumptionCount, correlationChanges } }: { readonly entry: Entry }) {
  const { scenarioId, number, parentNumber } = stamp;
  const pairs = correlationChanges.length;
  const counts = [
    ...(parentNumber === null ? [`${assumptionCount} assumptions`] : []),
    ...(pairs === 0 ? [] : [`${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of drivers correlated otherwise`]),
  ];
  return (
    <>
      <span>
        By <bdi>{stamp.author}</bdi>
        {approver !== null && (
          <>
            , approved by <bdi>{approver}</bdi>
          </>
        )}
        ; {[...counts, `${stamp.drawCount.toLocaleString('en-US')} draws`].join(', ')}.
      </span>
      <Link href={`/forecasts?scenario=${scenarioId}&revision=${number}`}>
        The forecast at {isolated(stamp.scenarioName)}, revision {number}
      </Link>
      {parentNumber !== null && (
        <Link href={comparisonAddress({ scenarioId, number: parentNumber }, { scenarioId, number })}>
          Compare revisions {parentNumber} and {number}
        </Link>
      )}
    </>
  );
}
