'use client';

import {
  medianIn,
  unitOfOutput,
  type Draft,
  type DraftEdit,
  type PreviewAnswer,
  type PreviewQuestion,
} from '@waveguide/forecasts';
import { formatQuantity } from '@waveguide/quantity';
import { Notice, Select, TextAction } from '@waveguide/ui';
import { useQueryState } from 'nuqs';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CitableSource, SourceNumbers } from '../../view/source-numbers';
import { groupsOf, rowOfDriver, rowsOfGroup } from './groups';
import type { DriverRevision } from './history';
import { driverListKeys } from './keys';
import { orderDrivers, type Driver, type DriverRowModel } from './order';
import { DriverRow } from './row';
import styles from './list.module.css';

export interface DriverListProps {
  readonly scenarioId: string;
  readonly drivers: readonly Driver[];
  readonly draft: Draft;
  /** The newest preview; null before the first. */
  readonly answer: PreviewAnswer | null;
  readonly question: PreviewQuestion;
  readonly publishedName: string;
  readonly numbers: SourceNumbers<CitableSource>;
  readonly citable: readonly CitableSource[];
  readonly problems: ReadonlyMap<string, string>;
  readonly history: ReadonlyMap<string, readonly DriverRevision[]>;
  readonly onEdit: (key: string, edit: DraftEdit | null, gesture: string | null) => void;
}

const ALL_GROUPS = 'all';

/** The forecast: P50 of the draft's draws, the same number that the chart shows. */
function forecastOf(answer: PreviewAnswer | null): number | null {
  if (answer === null) return null;
  const { output, entity, year } = answer.question;
  return medianIn(answer.draft.summary, { output, entity, year });
}

/** One axis for all bars, wide enough for the draft, for what is published and for the forecast. */
function sharedAxis(answer: PreviewAnswer | null): { from: number; to: number } {
  const forecast = forecastOf(answer);
  const ends = [
    ...(forecast === null ? [] : [forecast]),
    ...[...(answer?.draft.tornado ?? []), ...(answer?.published.tornado ?? [])].flatMap((bar) =>
      [bar.atP10, bar.atP90].filter((value) => value !== null),
    ),
  ];
  return ends.length === 0 ? { from: 0, to: 1 } : { from: Math.min(...ends), to: Math.max(...ends) };
}

/** The bars that put the rows in order. They stay put while a row is open, so that what is being edited does not jump away. */
function useOrderingAnswer(answer: PreviewAnswer | null, held: boolean): PreviewAnswer | null {
  const [frozen, setFrozen] = useState<PreviewAnswer | null>(null);
  const asksOtherwise = (a: PreviewAnswer, b: PreviewAnswer) =>
    a.question.output !== b.question.output ||
    a.question.entity !== b.question.entity ||
    a.question.year !== b.question.year;
  if (!held && frozen !== null) setFrozen(null);
  if (held && answer !== null && (frozen === null || asksOtherwise(frozen, answer))) setFrozen(answer);
  return held ? (frozen ?? answer) : answer;
}

/** Rows behind a summary, unfolded by hand or because one of them is open. */
function Folded(o: { readonly summary: string; readonly needed: boolean; readonly children: ReactNode }) {
  const [unfolded, setUnfolded] = useState(false);
  if (o.needed && !unfolded) setUnfolded(true);
  return (
    <details
      className={styles.more}
      open={unfolded}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setUnfolded(event.currentTarget.open);
      }}
    >
      <summary>{o.summary}</summary>
      <ul>{o.children}</ul>
    </details>
  );
}

/** The drivers are the tornado, largest first; those that do not move the output in view stand below. */
export function DriverList(props: DriverListProps) {
  const { answer, question, draft, drivers } = props;
  const [asked, setAsked] = useQueryState('driver');
  const [group, setGroup] = useQueryState('group');
  const listRef = useRef<HTMLElement>(null);
  const ordered = orderDrivers(drivers, useOrderingAnswer(answer, asked !== null));
  const known = new Map(
    Object.values(orderDrivers(drivers, answer))
      .flat()
      .map((row) => [row.key, row]),
  );
  const open = rowOfDriver(ordered, asked);
  const groups = groupsOf(drivers);
  const groupInView = groups.some(({ id }) => id === group) ? group : null;
  const { moving, still, unread } = rowsOfGroup(ordered, groupInView, open);
  const publishedBars = new Map((answer?.published.tornado ?? []).map((bar) => [bar.key, bar]));
  const axis = sharedAxis(answer);
  const forecast = forecastOf(answer);
  const unit = unitOfOutput(question.output);
  const clamped = new Map((answer?.draft.summary.clamped ?? []).map((input) => [input.key, input.fraction]));
  const close = () => void setAsked(null);

  // A link to a driver leads to its row, once the rows have their order.
  const linked = useRef(asked);
  const ready = answer !== null;
  useEffect(() => {
    if (!ready || linked.current === null) return;
    const head = listRef.current?.querySelector<HTMLElement>('[data-driver-head][aria-expanded="true"]');
    linked.current = null;
    head?.scrollIntoView({ block: 'center' });
    head?.focus({ preventScroll: true });
  }, [ready]);

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
        scenarioId={props.scenarioId}
        row={known.get(row.key) ?? row}
        draft={draft}
        open={open === row.key}
        onToggle={() => void setAsked(open === row.key ? null : row.key)}
        onEdit={props.onEdit}
        outputUnit={unit}
        axis={axis}
        forecast={forecast}
        clamped={clamped}
        publishedSwing={swing}
        publishedName={props.publishedName}
        numbers={props.numbers}
        citable={props.citable}
        problems={props.problems}
        history={props.history}
      />
    );
  };
  const holdsOpen = (rows: readonly DriverRowModel[]) => rows.some(({ key }) => key === open);
  return (
    <section
      ref={listRef}
      className={styles.list}
      aria-labelledby="drivers-title"
      onKeyDown={(event) => driverListKeys(event, close)}
    >
      <div className={styles.title}>
        <h2 id="drivers-title">Drivers, largest first</h2>
        <Select
          label="Group"
          options={[
            { value: ALL_GROUPS, label: 'All' },
            ...groups.map(({ id, name, count }) => ({ value: id, label: name, note: `${count} assumptions` })),
          ]}
          value={groupInView ?? ALL_GROUPS}
          onChange={(value) => void setGroup(value === ALL_GROUPS ? null : value)}
        />
      </div>
      <p className={styles.sub}>
        Ordered by how far each moves the output in {question.year} from its P10 to its P90, all others at their P50.
        {forecast !== null &&
          ` The line through the bars is the forecast, P50 of the draws, ${formatQuantity(forecast, unit)}; with every driver at its P50 the output is another number.`}{' '}
        Arrow keys move between rows, Enter opens one, Esc closes it.
      </p>
      {asked !== null && open === null && (
        <Notice tone="caution" action={<TextAction onClick={close}>Show all drivers</TextAction>}>
          This scenario has no driver “{asked}”.
        </Notice>
      )}
      <div className={styles.heads} aria-hidden>
        <span>Driver</span>
        <span>Range</span>
        <span>Density</span>
        <span>{forecast === null ? 'Output' : `P50 ${formatQuantity(forecast, unit)}; others at P50`}</span>
      </div>
      <ul>{(ready ? moving : [...moving, ...still]).map(rowOf)}</ul>
      {ready && still.length > 0 && (
        <Folded
          summary={`${still.length} ${still.length === 1 ? 'driver does' : 'drivers do'} not move this output in ${question.year}`}
          needed={holdsOpen(still)}
        >
          {still.map(rowOf)}
        </Folded>
      )}
      {unread.length > 0 && (
        <Folded
          summary={`${unread.length} further ${unread.length === 1 ? 'assumption' : 'assumptions'}, not read by the market model`}
          needed={holdsOpen(unread)}
        >
          {unread.map(rowOf)}
        </Folded>
      )}
    </section>
  );
}
