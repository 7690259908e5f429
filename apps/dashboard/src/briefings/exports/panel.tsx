'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Notice, TextAction } from '@waveguide/ui';
import { useId, useState } from 'react';
import { useTRPC } from '../../trpc/client';
import { Pager } from '../../view/pager';
import { ExportRow } from './row';
import { EXPORTS, inOrder, isUnfinished, outcomeText, type ExportFormat } from './text';
import { ProblemText } from '../list/problem-text';
import styles from './panel.module.css';

export interface ExportPanelProps {
  readonly briefingId: string;
  /** The version that was saved last; a file is made of it. */
  readonly version: number;
  /** Items of the pre-flight that stop an export. */
  readonly blockingCount: number;
}

const ASKED_EVERY_MS = 500;
/** As many as there are formats, so that what was asked for together is seen together. */
const ON_A_PAGE = 5;

/** Which files to make of a briefing, how far each is, and where it lies when it is done. */
export function ExportPanel({ briefingId, version, blockingCount }: ExportPanelProps) {
  const { exports } = useTRPC().briefings;
  const queries = useQueryClient();
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['pptx', 'pdf']);
  const [startedHere, setStartedHere] = useState<readonly string[]>([]);
  const [page, setPage] = useState(1);
  const reasonId = useId();
  const list = useQuery({
    ...exports.list.queryOptions({ id: briefingId, page, size: ON_A_PAGE }),
    staleTime: 0,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.exports.some(isUnfinished) === true ? ASKED_EVERY_MS : false),
  });
  const again = () => queries.invalidateQueries({ queryKey: exports.list.queryKey() });
  const start = useMutation(
    exports.start.mutationOptions({
      onSuccess: ({ exports: begun }) => setStartedHere((ids) => [...ids, ...begun.map(({ id }) => id)]),
      onSettled: again,
    }),
  );
  const cancel = useMutation(exports.cancel.mutationOptions({ onSettled: again }));

  const lines = inOrder(list.data?.exports ?? []);
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
    // What is begun comes at the head of the list.
    setPage(1);
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
          <ProblemText error={failure} />
        </Notice>
      )}
      {list.isError && (
        <Notice tone="signal" action={<TextAction onClick={() => void list.refetch()}>Try again</TextAction>}>
          The files made so far could not be read.
        </Notice>
      )}
      {lines.length > 0 && (
        <ul className={styles.rows} aria-label="Files">
          {lines.map((line) => (
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
      {(list.data?.total ?? 0) > ON_A_PAGE && (
        <Pager
          page={page}
          size={ON_A_PAGE}
          total={list.data?.total ?? 0}
          nouns={['file', 'files']}
          step={{ kind: 'button', onPage: setPage }}
        />
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
