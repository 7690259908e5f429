'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Notice, TextAction } from '@waveguide/ui';
import { useId, useState } from 'react';
import { useTRPC } from '../trpc/client';
import { ExportRow } from './export-row';
import { EXPORTS, inOrder, isUnfinished, outcomeText, type ExportFormat } from './export-words';
import { ProblemWords } from './problem-words';
import styles from './export-panel.module.css';

export interface ExportPanelProps {
  readonly briefingId: string;
  /** The version that was saved last; a file is made of it. */
  readonly version: number;
  /** Items of the pre-flight that stop an export. */
  readonly blockingCount: number;
}

const ASKED_EVERY_MS = 500;
const SHOWN_AT_FIRST = 5;

/** Which files to make of a briefing, how far each is, and where it lies when it is done. */
export function ExportPanel({ briefingId, version, blockingCount }: ExportPanelProps) {
  const { exports } = useTRPC().briefings;
  const queries = useQueryClient();
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['pptx', 'pdf']);
  const [startedHere, setStartedHere] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const reasonId = useId();
  const list = useQuery({
    ...exports.list.queryOptions({ id: briefingId }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.exports.some(isUnfinished) === true ? ASKED_EVERY_MS : false),
  });
  const again = () => queries.invalidateQueries({ queryKey: exports.list.queryKey({ id: briefingId }) });
  const start = useMutation(
    exports.start.mutationOptions({
      onSuccess: ({ exports: begun }) => setStartedHere((ids) => [...ids, ...begun.map(({ id }) => id)]),
      onSettled: again,
    }),
  );
  const cancel = useMutation(exports.cancel.mutationOptions({ onSettled: again }));

  const lines = inOrder(list.data?.exports ?? []);
  const shown = all ? lines : lines.slice(0, SHOWN_AT_FIRST);
  const reason =
    blockingCount > 0
      ? `${blockingCount} ${blockingCount === 1 ? 'item' : 'items'} of the pre-flight ${blockingCount === 1 ? 'blocks' : 'block'} the export.`
      : formats.length === 0
        ? 'Choose at least one format.'
        : null;
  const failure = start.error ?? cancel.error;
  const begin = (wanted: readonly ExportFormat[]) => {
    if (blockingCount > 0 || wanted.length === 0 || start.isPending) return;
    cancel.reset();
    start.mutate({ id: briefingId, version, formats: [...wanted] });
  };
  return (
    <section className={styles.panel} aria-label="Export">
      <h2 className={styles.title}>Export</h2>
      <fieldset className={styles.formats}>
        <legend className="visually-hidden">Files to make</legend>
        {EXPORTS.map(({ format, name, note }) => (
          <label key={format} className={styles.format}>
            <input
              type="checkbox"
              checked={formats.includes(format)}
              onChange={({ target }) =>
                setFormats(target.checked ? [...formats, format] : formats.filter((other) => other !== format))
              }
            />
            <span>
              {name}
              <small>{note}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Button
        kind="primary"
        aria-disabled={reason !== null || start.isPending}
        {...(reason === null ? {} : { 'aria-describedby': reasonId })}
        // In the order of the choice, not in that of the ticks.
        onClick={() => begin(EXPORTS.map(({ format }) => format).filter((format) => formats.includes(format)))}
      >
        {start.isPending ? 'Starting…' : 'Export'}
      </Button>
      {reason !== null && (
        <p id={reasonId} className={styles.reason}>
          {reason}
        </p>
      )}
      {failure !== null && (
        <Notice tone="signal">
          <ProblemWords error={failure} />
        </Notice>
      )}
      {list.isError && (
        <Notice tone="signal" action={<TextAction onClick={() => void list.refetch()}>Try again</TextAction>}>
          The files made so far could not be read.
        </Notice>
      )}
      {lines.length > 0 && (
        <ul className={styles.rows} aria-label="Files">
          {shown.map((line) => (
            <ExportRow
              key={line.id}
              line={line}
              version={version}
              keptDays={list.data?.keptDays ?? 0}
              disabled={blockingCount > 0}
              onCancel={() => {
                start.reset();
                cancel.mutate({ exportId: line.id });
              }}
              onAgain={() => begin([line.format])}
            />
          ))}
        </ul>
      )}
      {lines.length > SHOWN_AT_FIRST && (
        <TextAction aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show the newest only' : `Show ${lines.length - SHOWN_AT_FIRST} earlier`}
        </TextAction>
      )}
      <p className="visually-hidden" role="status">
        {lines
          .filter(({ id }) => startedHere.includes(id))
          .map(outcomeText)
          .join('. ')}
      </p>
    </section>
  );
}
