'use client';

import { Button, EmptyState, Notice, Pill, TextAction } from '@waveguide/ui';
import { Copy, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { momentText } from '../../accounts/moment';
import { useCommand } from '../../trpc/use-command';
import { useTRPC } from '../../trpc/client';
import { newerText, pinText, type BriefingLine } from './text';
import styles from './briefing-list.module.css';

interface LineProps {
  readonly line: BriefingLine;
  readonly canWrite: boolean;
  readonly pending: boolean;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

function Line({ line, canWrite, pending, onDuplicate, onRemove }: LineProps) {
  const { id, title, slideCount, pins } = line;
  const newer = newerText(pins);
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <Link className={styles.title} href={`/briefings/${id}`}>
          {title}
        </Link>
        <p className={styles.facts}>
          <span>
            {slideCount} {slideCount === 1 ? 'slide' : 'slides'}
          </span>
          <span>{pins.length === 0 ? 'no chart yet' : `Pinned to ${pins.map(pinText).join('; ')}`}</span>
          {newer !== null && <Pill tone="caution">{newer}</Pill>}
        </p>
        <p className={styles.facts}>
          <span>
            Changed by <bdi>{line.changedByName}</bdi>, {momentText(line.updatedAt)}
          </span>
          {line.ownerName !== line.changedByName && (
            <span>
              made by <bdi>{line.ownerName}</bdi>
            </span>
          )}
        </p>
      </div>
      {canWrite && (
        <span className={styles.actions}>
          <TextAction aria-label={`Duplicate ${title}`} disabled={pending} onClick={onDuplicate}>
            <Copy aria-hidden />
            Duplicate
          </TextAction>
          <TextAction aria-label={`Remove ${title}`} disabled={pending} onClick={onRemove}>
            <Trash2 aria-hidden />
            Remove
          </TextAction>
        </span>
      )}
    </li>
  );
}

/** Briefings, last changed first. Removing asks nothing, since it can be undone. */
export function BriefingList({
  items,
  total,
  canWrite,
}: {
  readonly items: readonly BriefingLine[];
  /** All briefings; null if only those that fit a search are listed. */
  readonly total: number | null;
  readonly canWrite: boolean;
}) {
  const { briefings } = useTRPC();
  const duplicate = useCommand(briefings.duplicate.mutationOptions());
  const remove = useCommand(briefings.remove.mutationOptions());
  const restore = useCommand(briefings.restore.mutationOptions());
  const [removed, setRemoved] = useState<{ readonly id: string; readonly title: string } | null>(null);
  const commands = [duplicate, remove, restore];
  const pending = commands.some((command) => command.pending);
  const failure = commands.find((command) => command.failure !== null)?.failure ?? null;
  const start = () => {
    for (const command of commands) command.forget();
  };
  return (
    <>
      {removed !== null && (
        <Notice
          action={
            <Button
              // The button that removed it went with its line.
              autoFocus
              aria-disabled={pending}
              onClick={() => {
                if (pending) return;
                start();
                restore.run({ id: removed.id }, () => setRemoved(null));
              }}
            >
              Undo
            </Button>
          }
        >
          “<bdi>{removed.title}</bdi>” was removed.
        </Notice>
      )}
      {failure !== null && <Notice tone="signal">{failure}</Notice>}
      {items.length === 0 && total !== 0 ? (
        <EmptyState title="No briefing is listed here.">
          <Link href="/briefings">Show all</Link>
        </EmptyState>
      ) : items.length === 0 ? (
        <EmptyState title="There is no briefing yet.">
          Press <b>Add to briefing</b> at any chart, or <kbd>B</kbd> while the pointer is over it: the charts gather in
          a tray at the foot of the window, and <b>Make a briefing</b> turns them into slides. The{' '}
          <Link href="/forecasts">forecasts</Link> are a good start. Or begin with an empty one.
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label="Briefings">
          {items.map((line) => (
            <Line
              key={line.id}
              line={line}
              canWrite={canWrite}
              pending={pending}
              onDuplicate={() => {
                start();
                duplicate.run({ id: line.id });
              }}
              onRemove={() => {
                start();
                remove.run({ id: line.id }, () => setRemoved({ id: line.id, title: line.title }));
              }}
            />
          ))}
        </ul>
      )}
    </>
  );
}
