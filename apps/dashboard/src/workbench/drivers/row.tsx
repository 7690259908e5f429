'use client';

import { isolated } from '@waveguide/quantity';
import { dateText } from '@waveguide/charts';
import { clampedSentence, type Draft, type DraftEdit } from '@waveguide/forecasts';
import { rangeParts } from '@waveguide/probability';
import type { UnitId } from '@waveguide/quantity';
import { DensityDrawing, TornadoBar, type TornadoSwing } from '@waveguide/ui';
import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import type { CitableSource, SourceNumbers } from '../../view/source-numbers';
import { DriverEditor } from './editor';
import { lastChange, type DriverRevision } from './history';
import type { Driver, DriverEffect, DriverRowModel } from './order';
import styles from './row.module.css';

export interface DriverRowProps {
  readonly scenarioId: string;
  readonly row: DriverRowModel;
  readonly draft: Draft;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onEdit: (key: string, edit: DraftEdit | null, gesture: string | null) => void;
  readonly outputUnit: UnitId;
  readonly axis: { readonly from: number; readonly to: number };
  /** P50 of the draws of the output in view; null before it is known. */
  readonly forecast: number | null;
  /** Fraction of the draws that were moved to a bound, by assumption. */
  readonly clamped: ReadonlyMap<string, number>;
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
  const { text, levels } = rangeParts(edit?.distribution ?? first.distribution, first.unit);
  return (
    <span className={edit === undefined ? styles.range : styles.changed}>
      {text}
      {levels !== null && <small className={styles.levels}>{levels}</small>}
    </span>
  );
}

/** What stands in place of a bar. Nothing is said of an effect before it is computed. */
const WITHOUT_BAR: Readonly<Record<DriverEffect, string>> = {
  unknown: '',
  moves: '',
  'in-some-draws': 'none with the others at P50, some in other draws',
  none: 'no effect here',
  'not-shipped': 'not shipped yet with all at P50',
  unread: 'not read by the market model',
};

function Swing(props: Pick<DriverRowProps, 'row' | 'outputUnit' | 'axis' | 'publishedSwing' | 'forecast'>) {
  const { bar, effect } = props.row;
  if (effect !== 'moves' || bar === null || bar.atP10 === null || bar.atP90 === null)
    return <span className={styles.none}>{WITHOUT_BAR[effect]}</span>;
  return (
    <TornadoBar
      name={props.row.name}
      unit={props.outputUnit}
      base={bar.atP50 ?? bar.atP10}
      {...(props.forecast === null ? {} : { forecast: props.forecast })}
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
  const clampedText = (driver: Driver) =>
    clampedSentence(
      props.clamped.get(driver.key) ?? 0,
      draft.edits[driver.key]?.distribution ?? driver.distribution,
      driver,
    );
  const last = lastChange(
    props.history,
    row.drivers.map(({ key }) => key),
  );
  // Of a path of years each says it in its own editor; the row counts them.
  const clampedYears = row.drivers.filter(({ key }) => (props.clamped.get(key) ?? 0) > 0).length;
  const moved =
    row.drivers.length === 1
      ? row.drivers.flatMap((driver) => clampedText(driver) ?? [])
      : clampedYears === 0
        ? []
        : [
            `draws of ${clampedYears} ${clampedYears === 1 ? 'year' : 'years'} lay outside the bounds and were moved to them`,
          ];
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
            {last !== null && `, changed by ${isolated(last.author)} on ${dateText(last.createdAt.slice(0, 10))}`}
          </span>
          {moved.length > 0 && <span className={styles.clamped}>{moved.join('; ')}</span>}
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
              clamped={clampedText(driver)}
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
