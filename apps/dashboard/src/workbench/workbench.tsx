'use client';

import type { Phase } from '@waveguide/adoption';
import {
  assumptionTitle,
  baseMarketModel,
  changesAnything,
  draftValues,
  HEADLINE_YEAR,
  type PreviewQuestion,
  type PreviewStart,
  type RankCorrelation,
} from '@waveguide/forecasts';
import { Button, ControlBar, Notice, Select, TextAction } from '@waveguide/ui';
import { Redo2, Trash2, Undo2 } from 'lucide-react';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import type { RouterOutputs } from '@waveguide/api';
import { LivePublications } from '../live/live-publications';
import { metricName, outputOfMetric } from '../view/metric-output';
import { sourceNumbers, type CitableSource } from '../view/source-numbers';
import { METRICS, viewParsers } from '../view/view-state';
import { ChecksPanel } from './preview/checks-panel';
import { ConflictPanel } from './draft/conflict-panel';
import { DraftNotices } from './draft/notices';
import { DriverList } from './drivers/list';
import { orderDrivers } from './drivers/order';
import { ExportMenu } from './files/export-menu';
import { HelpersBar } from './helpers/helpers-bar';
import { ImportDialog } from './files/import-dialog';
import { LivePanel } from './preview/live-panel';
import { resolveConflict } from './draft/resolve-conflict';
import { SavePanel } from './draft/save-panel';
import { useDraft } from './draft/use-draft';
import { useDriverHistory } from './drivers/use-driver-history';
import { useLedger } from './preview/use-ledger';
import { usePreview } from './preview/use-preview';
import { usePublishedCorrelations } from './preview/use-published-correlations';
import { usePublishedRun } from './preview/use-published-run';
import { useSaveRevision } from './draft/use-save-revision';
import { useSubmitProposal } from './draft/use-submit-proposal';
import { useUndoKeys } from './workbench-keys';
import styles from './workbench.module.css';

export interface WorkbenchProps {
  readonly drivers: RouterOutputs['forecasts']['drivers'];
  readonly phases: readonly Phase[];
  readonly citable: readonly CitableSource[];
  /** ISO day. */
  readonly today: string;
  readonly canSave: boolean;
  /** Whether this person may publish without anybody else's approval. */
  readonly mayPublishDirectly: boolean;
}

const INDEPENDENT: readonly RankCorrelation[] = [];

/** Drivers on one side, what they do on the other; nothing leaves this device until it is published. */
export function Workbench({ drivers: published, phases, citable, today, canSave, ...rights }: WorkbenchProps) {
  const { stamp, drivers } = published;
  const [metric, setMetric] = useQueryState('metric', viewParsers.metric.withDefault('revenue'));
  const [yearAsked, setYear] = useQueryState('year', parseAsInteger.withDefault(HEADLINE_YEAR));
  const year =
    yearAsked < baseMarketModel.firstYear || yearAsked > baseMarketModel.lastYear ? HEADLINE_YEAR : yearAsked;
  const controls = useDraft(stamp.scenarioId, stamp.number);
  const { draft } = controls;
  useUndoKeys(controls.undo, controls.redo);

  const ledger = useLedger();
  const correlations = usePublishedCorrelations({ scenarioId: stamp.scenarioId, revision: stamp.number });
  const history = useDriverHistory(stamp.scenarioId);
  const run = usePublishedRun({ scenarioId: stamp.scenarioId, revision: stamp.number });
  const publishedValues = useMemo(
    () => drivers.map(({ key, distribution }) => [key, distribution] as const),
    [drivers],
  );
  const start = useMemo<PreviewStart | null>(
    () =>
      run.summary === null || correlations === null || ledger.pending
        ? null
        : {
            model: baseMarketModel,
            definitions: drivers,
            seed: stamp.seed,
            published: publishedValues,
            record: run.summary,
            correlations,
            figures: ledger.rows,
          },
    [drivers, stamp.seed, publishedValues, run.summary, correlations, ledger.pending, ledger.rows],
  );
  const values = useMemo(
    () => draftValues(drivers, draft).map(({ key, distribution }) => [key, distribution] as const),
    [drivers, draft],
  );
  const question = useMemo<PreviewQuestion>(() => ({ ...outputOfMetric(metric), year }), [metric, year]);
  const drawnTogether = draft.correlations ?? correlations ?? INDEPENDENT;
  const answered = usePreview(start, { values, correlations: drawnTogether, question });
  const preview = { ...answered, failure: answered.failure ?? run.failure };
  const save = useSaveRevision(stamp.scenarioId);
  const review = useSubmitProposal(stamp.scenarioId, canSave);
  const conflict = save.conflict ?? review.conflict;
  const numbers = sourceNumbers(published.sources);
  const nameOf = new Map(drivers.map((driver) => [driver.key, driver]));
  const changedKeys = Object.keys(draft.edits);
  const withoutReason = Object.entries(draft.edits)
    .filter(([, { rationale }]) => rationale.trim() === '')
    .map(([key]) => {
      const driver = nameOf.get(key);
      return driver === undefined ? key : assumptionTitle(driver);
    });
  const ordered = orderDrivers(drivers, preview.answer);
  const helper = {
    drivers,
    order: [...ordered.moving, ...ordered.still].map(({ key }) => key),
    context: {
      model: baseMarketModel,
      definitions: drivers,
      values,
      published: publishedValues,
      seed: stamp.seed,
      recordDrawCount: stamp.drawCount,
      correlations: drawnTogether,
    },
    draft,
    controls,
    correlations,
  };
  // A draft that changes nothing stands on whatever is the newest.
  const stale = draft.parentNumber !== stamp.number && changesAnything(draft);

  return (
    <div className={styles.workbench}>
      <LivePublications known={[stamp]} only={[stamp.scenarioId]} />
      <ControlBar label="Draft">
        <span>
          <b>Draft</b> on revision {changesAnything(draft) ? draft.parentNumber : stamp.number}: {changedKeys.length}{' '}
          {changedKeys.length === 1 ? 'driver' : 'drivers'} changed
          {draft.correlations !== null && ', and correlations'}
        </span>
        <TextAction onClick={controls.undo} aria-disabled={draft.past.length === 0} title="Ctrl Z">
          <Undo2 aria-hidden />
          Undo
        </TextAction>
        <TextAction onClick={controls.redo} aria-disabled={draft.future.length === 0} title="Shift Ctrl Z">
          <Redo2 aria-hidden />
          Redo
        </TextAction>
        <TextAction onClick={controls.discard} aria-disabled={draft.past.length === 0 && !changesAnything(draft)}>
          <Trash2 aria-hidden />
          Discard
        </TextAction>
        <HelpersBar helper={helper} ledger={ledger} metric={metric} year={year} />
        {canSave && (
          <ImportDialog
            scenarioId={stamp.scenarioId}
            parentNumber={draft.parentNumber}
            onImport={controls.editTogether}
          />
        )}
        <ExportMenu scenarioId={stamp.scenarioId} revision={stamp.number} />
        <Select
          label="Output"
          options={METRICS.map((value) => ({ value, label: metricName(value) }))}
          value={metric}
          onChange={(value) => void setMetric(value)}
        />
        <Select
          label="Year"
          options={Array.from({ length: baseMarketModel.lastYear - baseMarketModel.firstYear + 1 }, (_, index) => {
            const value = String(baseMarketModel.firstYear + index);
            return { value, label: value };
          })}
          value={String(year)}
          onChange={(value) => void setYear(Number(value))}
        />
      </ControlBar>
      <DraftNotices controls={controls} />
      {stale && conflict === null && (
        <Notice tone="caution">
          Revision {stamp.number} is out; this draft was made on revision {draft.parentNumber}. Publishing shows both
          sides before anything is saved.
        </Notice>
      )}
      <div className={styles.columns}>
        <DriverList
          // Fields hold what is typed; another revision has other values.
          key={stamp.number}
          scenarioId={stamp.scenarioId}
          drivers={drivers}
          draft={draft}
          answer={preview.answer}
          question={question}
          publishedName={`revision ${stamp.number}`}
          numbers={numbers}
          citable={citable}
          problems={new Map([...save.problems, ...review.problems])}
          history={history}
          onEdit={controls.edit}
        />
        <aside className={styles.live} aria-label="What the draft does">
          <LivePanel
            preview={preview}
            question={question}
            scenario={{ id: stamp.scenarioId, name: stamp.scenarioName }}
            revision={{ number: stamp.number, publishedOn: stamp.createdAt }}
            phases={phases}
            today={today}
            definitions={drivers}
            values={values}
            record={run.summary}
            metric={metric}
            draft={draft}
          />
          <ChecksPanel answer={preview.answer} missing={ledger.missing} />
          {conflict !== null && (
            <ConflictPanel
              conflict={conflict}
              onResolve={(sides) => {
                controls.replace(resolveConflict(draft, conflict, sides));
                review.reset();
                save.reload();
              }}
            />
          )}
          <SavePanel
            draft={draft}
            withoutReason={withoutReason}
            saving={save.saving}
            failure={save.failure}
            success={
              save.published !== null && stamp.number < save.published
                ? `Revision ${save.published} is published; its values are on their way…`
                : save.success
            }
            canSave={canSave}
            {...rights}
            review={review}
            onSave={(message, done) =>
              save.commit(draft, message, () => {
                done();
                controls.discard();
              })
            }
            onSubmit={(message, done) =>
              review.submit(draft, message, () => {
                done();
                controls.discard();
              })
            }
          />
          {save.failure !== null && conflict === null && (
            <Button kind="quiet" onClick={save.reload}>
              Load the newest revision
            </Button>
          )}
        </aside>
      </div>
    </div>
  );
}
