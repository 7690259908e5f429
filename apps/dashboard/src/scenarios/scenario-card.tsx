import type { RouterOutputs } from '@waveguide/api';
import { countTextCapital, formatPartialDate, isolated } from '@waveguide/quantity';
import { Card, Pill } from '@waveguide/ui';
import Link from 'next/link';
import { comparisonAddress } from '../revisions/revision-reference';
import { driverAddress } from '../revisions/change-text';
import { insideSentence } from '../overview/overview-text';
import { ArchiveAction } from './archive-action';
import { NewScenario } from './new-scenario';
import { RebaseNotice } from './rebase-notice';
import { ScenarioTextDialog } from './scenario-text-dialog';
import styles from './scenario-card.module.css';

export type ScenarioLine = RouterOutputs['scenarios']['list']['scenarios'][number];

export interface ScenarioCardProps {
  readonly scenario: ScenarioLine;
  /** Null for a scenario without a parent. */
  readonly parentName: string | null;
  /** Null if it need not be asked: up to date or without a parent. */
  readonly rebase: RouterOutputs['scenarios']['rebasePreview'] | null;
  /** Scenarios at hand to fork from, and how many there are to choose from. */
  readonly origins: readonly ScenarioLine[];
  readonly openCount: number;
  readonly canWrite: boolean;
  /** How likely its headline median is under Base, as a sentence; null for Base itself. */
  readonly odds: string | null;
}

function Changes({ scenario, parentName }: Pick<ScenarioCardProps, 'scenario' | 'parentName'>) {
  const { parent, changedDrivers } = scenario;
  if (parent === null || parentName === null) return <p>Stands on its own; others may be forked from it.</p>;
  const revision = `${isolated(parentName)}, revision ${parent.revisionNumber}`;
  if (changedDrivers.length === 0) return <p>Changes nothing of {revision}.</p>;
  return (
    <p>
      {countTextCapital(changedDrivers.length)} {changedDrivers.length === 1 ? 'driver differs' : 'drivers differ'} from{' '}
      {revision}:{' '}
      {changedDrivers.map(({ key, name }, index) => (
        <span key={key}>
          {index > 0 && '; '}
          <Link href={driverAddress(scenario.id, key)}>{insideSentence(name)}</Link>
        </span>
      ))}
      .
    </p>
  );
}

/** One scenario: what it assumes, what it changes, and everything that can be done with it. */
export function ScenarioCard(props: ScenarioCardProps) {
  const { scenario, parentName, rebase, origins, openCount, canWrite, odds } = props;
  const { id, name, headNumber, parent } = scenario;
  return (
    <Card
      title={name}
      {...(scenario.description === '' ? {} : { subtitle: scenario.description })}
      {...(scenario.archived ? { aside: <Pill>archived</Pill> } : {})}
      id={`scenario-${id}`}
      source={
        <>
          Revision {headNumber}, published {formatPartialDate(scenario.publishedAt.slice(0, 10))}.
        </>
      }
    >
      <div className={styles.body}>
        <Changes scenario={scenario} parentName={parentName} />
        {odds !== null && <p>{odds}</p>}
        <p className={styles.ways}>
          <Link href={`/forecasts?scenario=${id}`}>See the forecast</Link>
          <Link href={`/forecasts/${id}/edit`}>{canWrite ? 'Edit assumptions' : 'Try out assumptions'}</Link>
          <Link href={`/forecasts/${id}/history`}>History</Link>
          {parent !== null && parentName !== null && (
            <Link
              href={comparisonAddress(
                { scenarioId: parent.scenarioId, number: parent.revisionNumber },
                { scenarioId: id, number: headNumber },
              )}
            >
              Compare with {parentName}
            </Link>
          )}
        </p>
        {canWrite && (
          <div className={styles.actions}>
            {!scenario.archived && (
              <NewScenario origins={origins} total={openCount} fromId={id} label={`Fork ${isolated(name)}`} />
            )}
            {!scenario.archived && (
              <ScenarioTextDialog
                // A changed name or description starts the form anew.
                key={`${name} ${scenario.description}`}
                scenarioId={id}
                name={name}
                description={scenario.description}
              />
            )}
            <ArchiveAction scenarioId={id} archived={scenario.archived} />
          </div>
        )}
        {rebase !== null && <RebaseNotice preview={rebase} scenarioName={name} canAccept={canWrite} />}
      </div>
    </Card>
  );
}
