'use client';

import type { Phase } from '@waveguide/adoption';
import { baseMarketModel, draftValues, type PreviewQuestion, type PreviewStart } from '@waveguide/forecasts';
import { Button, ControlBar, Notice, Select, TextAction } from '@waveguide/ui';
import { Redo2, Trash2, Undo2 } from 'lucide-react';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import type { RouterOutputs } from '@waveguide/api';
import { metricName, outputOfMetric } from '../view/metric-output';
import { sourceNumbers, type CitableSource } from '../view/source-numbers';
import { METRICS, viewParsers } from '../view/view-state';
import { ConflictPanel } from './conflict-panel';
import { DriverList } from './driver-list';
import { LivePanel } from './live-panel';
import { resolveConflict } from './resolve-conflict';
import { SavePanel } from './save-panel';
import { useDraft } from './use-draft';
import { usePreview } from './use-preview';
import { useSaveRevision } from './use-save-revision';
import { useUndoKeys } from './workbench-keys';
import styles from './workbench.module.css';

export interface WorkbenchProps {
  readonly drivers: RouterOutputs['forecasts']['drivers'];
  readonly phases: readonly Phase[];
  readonly citable: readonly CitableSource[];
  /** ISO day. */
  readonly today: string;
  readonly canSave: boolean;
}

const DEFAULT_YEAR = 2030;

/** Drivers on one side, what they do on the other; nothing leaves this device until it is published. */
export function Workbench({ drivers: published, phases, citable, today, canSave }: WorkbenchProps) {
  const { stamp, drivers } = published;
  const [metric, setMetric] = useQueryState('metric', viewParsers.metric.withDefault('revenue'));
  const [yearAsked, setYear] = useQueryState('year', parseAsInteger.withDefault(DEFAULT_YEAR));
  const year = yearAsked < baseMarketModel.firstYear || yearAsked > baseMarketModel.lastYear ? DEFAULT_YEAR : yearAsked;
  const controls = useDraft(stamp.scenarioId, stamp.number);
  const { draft } = controls;
  useUndoKeys(controls.undo, controls.redo);

  const start = useMemo<PreviewStart>(
    () => ({
      model: baseMarketModel,
      definitions: drivers,
      seed: stamp.seed,
      published: drivers.map(({ key, distribution }) => [key, distribution] as const),
    }),
    [drivers, stamp.seed],
  );
  const values = useMemo(
    () => draftValues(drivers, draft).map(({ key, distribution }) => [key, distribution] as const),
    [drivers, draft],
  );
  const question = useMemo<PreviewQuestion>(() => ({ ...outputOfMetric(metric), year }), [metric, year]);
  const preview = usePreview(start, values, question);
  const save = useSaveRevision(stamp.scenarioId);
  const numbers = sourceNumbers(published.sources);
  const nameOf = new Map(drivers.map((driver) => [driver.key, driver]));
  const changedKeys = Object.keys(draft.edits);
  const withoutReason = changedKeys
    .filter((key) => draft.edits[key].rationale.trim() === '')
    .map((key) => {
      const driver = nameOf.get(key);
      return driver === undefined ? key : driver.year === null ? driver.name : `${driver.name}, ${driver.year}`;
    });
  const stale = draft.parentNumber !== stamp.number;

  return (
    <div className={styles.workbench}>
      <ControlBar label="Draft">
        <span>
          <b>Draft</b> on revision {draft.parentNumber}: {changedKeys.length}{' '}
          {changedKeys.length === 1 ? 'driver' : 'drivers'} changed
        </span>
        <TextAction onClick={controls.undo} disabled={draft.past.length === 0}>
          <Undo2 aria-hidden />
          Undo
        </TextAction>
        <TextAction onClick={controls.redo} disabled={draft.future.length === 0}>
          <Redo2 aria-hidden />
          Redo
        </TextAction>
        <TextAction onClick={controls.discard} disabled={draft.past.length === 0 && changedKeys.length === 0}>
          <Trash2 aria-hidden />
          Discard
        </TextAction>
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
      {controls.restored && changedKeys.length > 0 && (
        <Notice>Your draft was kept on this device and is back, with everything that can be undone.</Notice>
      )}
      {!controls.kept && (
        <Notice tone="caution">
          This browser refuses to keep the draft: it will be gone when the page is closed. Publish before you leave.
        </Notice>
      )}
      {stale && save.conflict === null && (
        <Notice tone="caution">
          Revision {stamp.number} is out; this draft was made on revision {draft.parentNumber}. Publishing shows both
          sides before anything is saved.
        </Notice>
      )}
      <div className={styles.columns}>
        <DriverList
          drivers={drivers}
          draft={draft}
          answer={preview.answer}
          question={question}
          publishedName={`revision ${stamp.number}`}
          numbers={numbers}
          citable={citable}
          problems={save.problems}
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
            changedCount={changedKeys.length}
          />
          {save.conflict !== null && (
            <ConflictPanel
              conflict={save.conflict}
              onResolve={(sides) => {
                if (save.conflict === null) return;
                controls.replace(resolveConflict(draft, save.conflict, sides));
                save.reload();
              }}
            />
          )}
          <SavePanel
            draft={draft}
            withoutReason={withoutReason}
            saving={save.saving}
            failure={save.failure}
            success={save.success}
            canSave={canSave}
            onSave={(message) => save.commit(draft, message, controls.discard)}
          />
          {save.failure !== null && save.conflict === null && (
            <Button kind="quiet" onClick={save.reload}>
              Load the newest revision
            </Button>
          )}
        </aside>
      </div>
    </div>
  );
}
