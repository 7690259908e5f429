'use client';

import { TextAction } from '@waveguide/ui';
import { ArrowDown, ArrowUp, GripVertical, Trash2, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { traySubject } from './subject';
import { clearTray, moveInTray, removeFromTray, trayKey, type TrayItem } from './storage';
import styles from './bar.module.css';

export interface TrayItemListProps {
  readonly items: readonly TrayItem[];
  /** Told what lay in the tray before all of it was taken out. */
  readonly onEmptied: (items: readonly TrayItem[]) => void;
}

/** The charts of the tray in their order, which dragging, the buttons and Alt with the arrow keys change. */
export function TrayItemList({ items, onEmptied }: TrayItemListProps) {
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);

  const move = (place: number, to: number) => {
    const item = items[place];
    if (item === undefined || to < 0 || to >= items.length) return;
    moveInTray(trayKey(item), to);
    setSaid(`${item.title}: now ${to + 1} of ${items.length}`);
  };
  const remove = (place: number) => {
    const item = items[place];
    if (item === undefined) return;
    removeFromTray(trayKey(item));
    setSaid(`${item.title}: removed`);
    // The button that had the focus goes; the next one takes it.
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
      left[Math.min(place, left.length - 1)]?.focus();
    });
  };
  const onKey = (event: KeyboardEvent, place: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    move(place, place + step);
  };

  return (
    <>
      <ol ref={list}>
        {items.map((item, place) => {
          const key = trayKey(item);
          return (
            <li
              key={key}
              className={styles.item}
              data-over={over === key && dragged !== key}
              data-dragged={dragged === key}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', item.title);
                setDragged(key);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(key);
              }}
              onDrop={(event) => {
                event.preventDefault();
                const from = items.findIndex((other) => trayKey(other) === dragged);
                if (from >= 0) move(from, place);
              }}
              onKeyDown={(event) => onKey(event, place)}
            >
              <GripVertical aria-hidden className={styles.grip} />
              <span className={styles.number}>{place + 1}</span>
              <span className={styles.words}>
                {item.title}
                <small>{traySubject(item)}</small>
              </span>
              <span className={styles.steps}>
                <TextAction
                  aria-label={`Move up: ${item.title}`}
                  title="Alt ↑"
                  aria-disabled={place === 0}
                  onClick={() => move(place, place - 1)}
                >
                  <ArrowUp aria-hidden />
                </TextAction>
                <TextAction
                  aria-label={`Move down: ${item.title}`}
                  title="Alt ↓"
                  aria-disabled={place === items.length - 1}
                  onClick={() => move(place, place + 1)}
                >
                  <ArrowDown aria-hidden />
                </TextAction>
                <TextAction data-remove aria-label={`Remove: ${item.title}`} onClick={() => remove(place)}>
                  <X aria-hidden />
                </TextAction>
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles.end}>
        <TextAction
          onClick={() => {
            clearTray();
            onEmptied(items);
          }}
        >
          <Trash2 aria-hidden />
          Empty the tray
        </TextAction>
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
