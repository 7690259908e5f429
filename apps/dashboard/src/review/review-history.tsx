import { formatPartialDate } from '@waveguide/quantity';
import { DatedRow, Rows } from '@waveguide/ui';
import { eventText, type Proposal } from './review-text';

/** What has happened to a proposal, newest first; remarks stand where they belong. */
export function ReviewHistory({ events }: { readonly events: Proposal['events'] }) {
  return (
    <Rows>
      {[...events].reverse().map(({ action, actor, occurredAt, round }) => (
        <DatedRow
          key={`${occurredAt} ${action} ${actor}`}
          date={occurredAt}
          when={formatPartialDate(occurredAt.slice(0, 10))}
          {...(round === null ? {} : { note: `round ${round}` })}
        >
          <b>
            <bdi>{actor}</bdi>
          </b>{' '}
          {eventText(action)}
        </DatedRow>
      ))}
    </Rows>
  );
}
