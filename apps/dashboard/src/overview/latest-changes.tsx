import { insideSentence } from './overview-text';
import { milestoneStageLabel } from '@waveguide/adoption';
import type { Overview } from '@waveguide/api';
import { scope } from '@waveguide/evidence';
import { comparePartialDates, formatPartialDate, isolated } from '@waveguide/quantity';
import { subjectLabel } from '@waveguide/technologies';
import { Card, Citation, DatedRow, Rows, TechnologyMark } from '@waveguide/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { EventStatusText } from '../view/event-status';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';

const SHOWN = 6;

interface Change {
  readonly id: string;
  readonly date: string;
  readonly sourceId: string;
  readonly text: string;
  readonly note: ReactNode;
}

function changesOf({ milestones, estimates }: Pick<Overview, 'milestones' | 'estimates'>): Change[] {
  const events = milestones.map((milestone): Change => ({
    id: milestone.id,
    date: milestone.date,
    sourceId: milestone.sourceId,
    text: milestone.title,
    note: (
      <>
        <TechnologyMark technology={milestone.technology}>{subjectLabel(milestone.technology)}</TechnologyMark>
        <EventStatusText status={milestone.status} />
        <span>
          {[milestoneStageLabel(milestone.stage), milestone.vendorName].filter((part) => part !== null).join(', ')}
        </span>
      </>
    ),
  }));
  const published = estimates.map((estimate): Change => ({
    id: estimate.id,
    date: estimate.vintage,
    sourceId: estimate.sourceId,
    text: estimate.quoteSummary,
    note: `${isolated(estimate.publisher)}, forecast of ${insideSentence(scope(estimate.scopeKey).label)}`,
  }));
  return [...events, ...published].sort((a, b) => comparePartialDates(b.date, a.date)).slice(0, SHOWN);
}

export interface LatestChangesProps extends Pick<Overview, 'milestones' | 'estimates'> {
  readonly numbers: SourceNumbers<CitableSource>;
}

/** The newest events and forecasts of the ledger. */
export function LatestChanges({ milestones, estimates, numbers }: LatestChangesProps) {
  return (
    <Card
      title="What changed lately"
      source={
        <>
          The newest events and published forecasts. <Link href="/timeline">All milestones</Link>{' '}
          <Link href="/changes">What revisions changed</Link>
        </>
      }
    >
      <Rows>
        {changesOf({ milestones, estimates }).map((change) => (
          <DatedRow key={change.id} date={change.date} when={formatPartialDate(change.date)} note={change.note}>
            {change.text}
            <Citation items={numbers.cite([change.sourceId])} />
          </DatedRow>
        ))}
      </Rows>
    </Card>
  );
}
