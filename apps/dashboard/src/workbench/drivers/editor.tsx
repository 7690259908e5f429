'use client';

import { rangeText } from '@waveguide/probability';
import { assumptionTitle, editUnlessPublished, type DraftEdit } from '@waveguide/forecasts';
import { Button, Citation, DistributionField, TextAction } from '@waveguide/ui';
import { Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { CitableSource, SourceNumbers } from '../../view/source-numbers';
import type { DriverRevision } from './history';
import { DriverHistoryList } from './history-list';
import type { Driver } from './order';
import { SourceChoice } from './source-choice';
import { createGestures } from '../gestures';
import styles from './editor.module.css';

export interface DriverEditorProps {
  readonly scenarioId: string;
  readonly driver: Driver;
  readonly edit: DraftEdit | null;
  /** How the published revision is called, e.g. "revision 1". */
  readonly publishedName: string;
  readonly numbers: SourceNumbers<CitableSource>;
  readonly citable: readonly CitableSource[];
  readonly onEdit: (edit: DraftEdit | null, gesture: string | null) => void;
  /** Leaves out the large drawing, where many stand under one another. */
  readonly compact: boolean;
  /** What was done to draws outside its bounds, in words; null if all lie within. */
  readonly clamped: string | null;
  /** What the server found wrong with this driver, in words. */
  readonly problem: string | null;
  /** The revisions that changed it, newest first. */
  readonly history: readonly DriverRevision[];
}

/** An edit that says what the published value says. */
function startingEdit(driver: Driver): DraftEdit {
  return { distribution: driver.distribution, rationale: '', sourceIds: driver.sourceIds };
}

/** One assumption opened for editing: its range, the reason for a change and the sources that speak for it. */
export function DriverEditor(props: DriverEditorProps) {
  const { driver, edit, publishedName, numbers, citable, onEdit, compact, problem } = props;
  const current = edit ?? startingEdit(driver);
  const reasonId = useId();
  const [gestures] = useState(() => createGestures(`${performance.timeOrigin}`));
  return (
    <div className={styles.editor} onBlur={gestures.end} onPointerDown={gestures.end}>
      {compact && driver.year !== null && <h3 className={styles.year}>{driver.year}</h3>}
      <DistributionField
        label={assumptionTitle(driver)}
        unit={driver.unit}
        lower={driver.lower}
        upper={driver.upper}
        value={current.distribution}
        published={driver.distribution}
        compact={compact}
        onChange={(distribution) =>
          onEdit(editUnlessPublished({ ...current, distribution }, driver), gestures.now(`range ${driver.key}`))
        }
      />
      {props.clamped !== null && <p className={styles.published}>In this draft {props.clamped}.</p>}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <p className={styles.published}>
        Published in {publishedName}: {rangeText(driver.distribution, driver.unit)}, {driver.basis}. {driver.rationale}
        <Citation items={numbers.cite(driver.sourceIds)} />
        {driver.note !== null && <> Note: {driver.note}</>}
      </p>
      <DriverHistoryList scenarioId={props.scenarioId} revisions={props.history} unit={driver.unit} />
      {edit !== null && (
        <div className={styles.reason}>
          <label htmlFor={reasonId}>Reason for the change</label>
          <textarea
            id={reasonId}
            rows={2}
            maxLength={4000}
            value={edit.rationale}
            aria-required="true"
            onChange={(event) =>
              onEdit({ ...edit, rationale: event.target.value }, gestures.now(`reason ${driver.key}`))
            }
          />
          <SourceChoice
            citable={citable}
            chosen={edit.sourceIds}
            onChange={(sourceIds) => onEdit({ ...edit, sourceIds }, null)}
          />
          <TextAction onClick={() => onEdit(null, null)}>
            <Undo2 aria-hidden />
            Back to {publishedName}
          </TextAction>
        </div>
      )}
      {edit === null && (
        <Button kind="quiet" className={styles.quiet} onClick={() => onEdit(startingEdit(driver), null)}>
          Change only the reason or the sources
        </Button>
      )}
    </div>
  );
}
