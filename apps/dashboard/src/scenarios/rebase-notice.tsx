'use client';

import { isolated } from '@waveguide/quantity';
import type { RouterOutputs } from '@waveguide/api';
import { rangeText, rangeSides } from '@waveguide/probability';
import { Button, Notice } from '@waveguide/ui';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
import { driverAddress } from '../revisions/change-text';
import { CorrelationChanges } from '../revisions/correlation-changes';
import { DriverChanges } from '../revisions/driver-changes';
import { rebaseText } from './rebase-text';
import styles from './rebase-notice.module.css';

export interface RebaseNoticeProps {
  readonly preview: RouterOutputs['scenarios']['rebasePreview'];
  readonly scenarioName: string;
  readonly canAccept: boolean;
}

/** The parent has published: what would change here, driver by driver, and nothing before it is accepted. */
export function RebaseNotice({ preview, scenarioName, canAccept }: RebaseNoticeProps) {
  const rebase = useCommand(useTRPC().scenarios.rebase.mutationOptions());
  const { pinned, newest, scenarioId, headNumber, inherited, overridden, correlations } = preview;
  if (preview.upToDate || pinned === null || newest === null) return null;
  return (
    <section
      className={styles.rebase}
      aria-label={`What ${isolated(newest.scenarioName)} would change in ${isolated(scenarioName)}`}
    >
      <Notice tone="caution">
        Revision {newest.number} of <bdi>{newest.scenarioName}</bdi> is out; <bdi>{scenarioName}</bdi> stands on
        revision {pinned.number}.{' '}
        {rebaseText({ inherited: inherited.length, overridden: overridden.length, correlations: correlations.length })}
      </Notice>
      {inherited.length > 0 && (
        <DriverChanges
          label="Inherited drivers that would change"
          changes={inherited}
          beforeName={`${isolated(newest.scenarioName)}, revision ${pinned.number}`}
          afterName={`${isolated(newest.scenarioName)}, revision ${newest.number}`}
          hrefOf={(key) => driverAddress(scenarioId, key)}
        />
      )}
      {overridden.length > 0 && (
        <ul className={styles.kept} aria-label="Drivers that keep their own value">
          {overridden
            .map((change) => ({ ...change, sides: rangeSides(change.before, change.after, change.unit) }))
            .map((change) => (
              <li key={change.key}>
                <b>{change.name}</b> keeps its own value, {rangeText(change.own.distribution, change.unit)}; in{' '}
                <bdi>{newest.scenarioName}</bdi> it went from {change.sides.before ?? 'not there'} to{' '}
                {change.sides.after ?? 'not there'}.
              </li>
            ))}
        </ul>
      )}
      <CorrelationChanges changes={correlations} />
      {canAccept && (
        <div className={styles.line}>
          <Button
            kind="primary"
            aria-disabled={rebase.pending}
            onClick={() => {
              if (!rebase.pending) rebase.run({ scenarioId, parentNumber: headNumber, toParentNumber: newest.number });
            }}
          >
            {rebase.pending
              ? 'Running the model…'
              : `Accept revision ${newest.number} of ${isolated(newest.scenarioName)}`}
          </Button>
          <span>
            Publishes a new revision of <bdi>{scenarioName}</bdi>; the one before stays in its history.
          </span>
        </div>
      )}
      {rebase.failure !== null && <Notice tone="signal">{rebase.failure} Nothing was changed.</Notice>}
    </section>
  );
}
