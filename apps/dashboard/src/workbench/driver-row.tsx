'use client';

import { dateText } from '@waveguide/charts';
import type { Draft, DraftEdit } from '@waveguide/forecasts';
import type { UnitId } from '@waveguide/quantity';
import { DensityDrawing, shorthandOf, TornadoBar, type TornadoSwing } from '@waveguide/ui';
import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { DriverEditor } from './driver-editor';
import { lastChange, type DriverRevision } from './driver-history';
import type { DriverRowModel } from './driver-order';
import styles from './driver-row.module.css';

export interface DriverRowProps {
  readonly scenarioId: string;
  readonly row: DriverRowModel;
  readonly draft: Draft;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onEdit: (key: string, edit: DraftEdit | null, gesture: string | null) => void;
  readonly outputUnit: UnitId;
  readonly axis: { readonly from: number; readonly to: number };
  readonly publishedSwing: TornadoSwing | null;
  readonly publishedName: string;
  readonly numbers: SourceNumbers<CitableSource>;
  readonly citable: readonly CitableSource[];
  readonly problems: ReadonlyMap<string, string>;
  readonly history: ReadonlyMap<string, readonly DriverRevision[]>;
}

function RangeText({ row, draft }: Pick<DriverRowProps, 'row' | 'draft'>) {
  const [first] = row.drivers;
  if (row.drivers.length > 1) {
    const edited = row.drivers.filter(({ key }) => draft.edits[key] !== undefined).length;
    return (
      <span className={edited > 0 ? styles.changed : styles.range}>
        path of {row.drivers.length} years{edited > 0 ? `, ${edited} changed` : ''}
      </span>
    );
  }
  if (first === undefined) return null;
  const edit = draft.edits[first.key];
  return (
    <span className={edit === undefined ? styles.range : styles.changed}>
      {shorthandOf(edit?.distribution ?? first.distribution, first.unit)}
    </span>
  );
}

function Swing(props: Pick<DriverRowProps, 'row' | 'outputUnit' | 'axis' | 'publishedSwing'>) {
  const { bar } = props.row;
  if (bar === null || bar.atP10 === null || bar.atP90 === null || bar.atP50 === null || bar.swing === 0)
    return <span className={styles.none}>no effect here</span>;
  return (
    <TornadoBar
      name={props.row.name}
      unit={props.outputUnit}
      centre={bar.atP50}
      axis={props.axis}
      atP10={bar.atP10}
      atP90={bar.atP90}
      {...(props.publishedSwing === null ? {} : { published: props.publishedSwing })}
    />
  );
}

/** One driver: closed, its range and what it does to the output in view; open, its editor. */
export function DriverRow(props: DriverRowProps) {
  const { row, draft, open, onToggle } = props;
  const panelId = useId();
  const [first] = row.drivers;
  const changed = row.drivers.some(({ key }) => draft.edits[key] !== undefined);
  const last = lastChange(
    props.history,
    row.drivers.map(({ key }) => key),
  );
  const sources = new Set(row.drivers.flatMap(({ sourceIds }) => sourceIds)).size;
  return (
    <li className={changed ? styles.marked : styles.row} data-driver={row.key}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={onToggle}
        data-driver-head
      >
        <span>
          <b>{row.name}</b>
          <span className={styles.note}>
            {first?.unit === undefined ? '' : `${first.unit}, `}
            {sources === 0 ? 'analyst judgement' : sources === 1 ? '1 source' : `${sources} sources`}
            {last !== null && `, changed by ${last.author} on ${dateText(last.createdAt.slice(0, 10))}`}
          </span>
        </span>
        <RangeText row={row} draft={draft} />
        <span className={styles.density}>
          {first !== undefined && row.drivers.length === 1 && (
            <DensityDrawing
              value={draft.edits[first.key]?.distribution ?? first.distribution}
              unit={first.unit}
              {...(draft.edits[first.key] === undefined ? {} : { ghost: first.distribution })}
            />
          )}
        </span>
        <span className={styles.swing}>
          <Swing {...props} />
        </span>
        <ChevronDown className={styles.chevron} aria-hidden />
      </button>
      <div id={panelId} hidden={!open} className={styles.panel}>
        {open &&
          row.drivers.map((driver) => (
            <DriverEditor
              key={driver.key}
              driver={driver}
              edit={draft.edits[driver.key] ?? null}
              publishedName={props.publishedName}
              numbers={props.numbers}
              citable={props.citable}
              compact={row.drivers.length > 1}
              problem={props.problems.get(driver.key) ?? null}
              scenarioId={props.scenarioId}
              history={props.history.get(driver.key) ?? []}
              onEdit={(edit, gesture) => props.onEdit(driver.key, edit, gesture)}
            />
          ))}
      </div>
    </li>
  );
}
