import type { EventStatus, Milestone } from '@waveguide/adoption';
import { formatPartialDate } from '@waveguide/quantity';
import { Citation, DatedRow, TechnologyMark } from '@waveguide/ui';
import { EventStatusText } from './event-status';
import type { CitableSource, SourceNumbers } from './source-numbers';

export interface MilestoneRowProps {
  readonly milestone: Milestone & { readonly status: EventStatus };
  /** The quieter second line, after the technology's mark. */
  readonly note: string;
  readonly numbers: SourceNumbers<CitableSource>;
}

/** One dated event with its source. */
export function MilestoneRow({ milestone, note, numbers }: MilestoneRowProps) {
  return (
    <DatedRow
      date={milestone.date}
      when={formatPartialDate(milestone.date)}
      note={
        <>
          <TechnologyMark technology={milestone.technology} />
          <EventStatusText status={milestone.status} />
          {note}
        </>
      }
    >
      <bdi>{milestone.title}</bdi>
      <Citation items={numbers.cite([milestone.sourceId])} />
    </DatedRow>
  );
}
