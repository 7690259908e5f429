'use client';

import {
  unitOfOutput,
  type Draft,
  type DraftEdit,
  type PreviewAnswer,
  type PreviewQuestion,
} from '@waveguide/forecasts';
import { formatQuantity } from '@waveguide/quantity';
import { useState } from 'react';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { orderDrivers, type Driver, type DriverRowModel } from './driver-order';
import { DriverRow } from './driver-row';
import styles from './driver-list.module.css';

export interface DriverListProps {
  readonly drivers: readonly Driver[];
  readonly draft: Draft;
  /** The newest preview; null before the first. */
  readonly answer: PreviewAnswer | null;
  readonly question: PreviewQuestion;
  readonly publishedName: string;
  readonly numbers: SourceNumbers<CitableSource>;
  readonly citable: readonly CitableSource[];
  readonly problems: ReadonlyMap<string, string>;
  readonly onEdit: (key: string, edit: DraftEdit | null, gesture: string | null) => void;
}

/** One axis for all bars, wide enough for the draft and for what is published. */
function sharedAxis(answer: PreviewAnswer | null): { from: number; to: number } {
  const ends = [...(answer?.draft.tornado ?? []), ...(answer?.published.tornado ?? [])].flatMap((bar) =>
    [bar.atP10, bar.atP90].filter((value) => value !== null),
  );
  return ends.length === 0 ? { from: 0, to: 1 } : { from: Math.min(...ends), to: Math.max(...ends) };
}

/** The drivers are the tornado, largest first; those that do not move the output in view stand below. */
export function DriverList(props: DriverListProps) {
  const { answer, question, draft } = props;
  const [open, setOpen] = useState<string | null>(null);
  // The order stays put while a row is open, so that what is being edited does not jump away.
  const [frozenBars, setFrozenBars] = useState<PreviewAnswer['draft']['tornado'] | null>(null);
  const bars = answer?.draft.tornado ?? [];
  const { moving, still, unread } = orderDrivers(props.drivers, frozenBars ?? bars);
  const current = new Map(bars.map((bar) => [bar.key, bar]));
  const publishedBars = new Map((answer?.published.tornado ?? []).map((bar) => [bar.key, bar]));
  const axis = sharedAxis(answer);
  const middle = bars.find(({ atP50 }) => atP50 !== null)?.atP50 ?? null;
  const unit = unitOfOutput(question.output);
  const rowOf = (row: DriverRowModel) => {
    const publishedBar = publishedBars.get(row.key);
    const changed = row.drivers.some(({ key }) => draft.edits[key] !== undefined);
    const swing =
      changed && publishedBar !== undefined && publishedBar.atP10 !== null && publishedBar.atP90 !== null
        ? { atP10: publishedBar.atP10, atP90: publishedBar.atP90 }
        : null;
    return (
      <DriverRow
        key={row.key}
        row={{ ...row, bar: current.get(row.key) ?? row.bar }}
        draft={draft}
        open={open === row.key}
        onToggle={() => {
          const opens = open !== row.key;
          setOpen(opens ? row.key : null);
          setFrozenBars(opens ? (frozenBars ?? bars) : null);
        }}
        onEdit={props.onEdit}
        outputUnit={unit}
        axis={axis}
        publishedSwing={swing}
        publishedName={props.publishedName}
        numbers={props.numbers}
        citable={props.citable}
        problems={props.problems}
      />
    );
  };
  return (
    <section className={styles.list} aria-labelledby="drivers-title">
      <h2 id="drivers-title">Drivers, largest first</h2>
      <p className={styles.sub}>
        Ordered by how far each moves the output in {question.year} from its P10 to its P90, all others at P50
        {middle === null ? '' : ` (${formatQuantity(middle, unit)})`}.
      </p>
      <ul>{moving.map(rowOf)}</ul>
      {still.length > 0 && (
        <details className={styles.more}>
          <summary>{still.length} drivers do not move this output</summary>
          <ul>{still.map(rowOf)}</ul>
        </details>
      )}
      <details className={styles.more}>
        <summary>{unread.length} further assumptions, not read by the market model</summary>
        <ul>{unread.map(rowOf)}</ul>
      </details>
    </section>
  );
}
