'use client';

import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { dropIndex } from './slide-order';

/** A slide in the hand, and where it would come to stand. */
export interface Drag {
  readonly held: number;
  readonly to: number;
}

interface Grip {
  readonly held: number;
  readonly startX: number;
  readonly startY: number;
  moved: boolean;
}

/** A pointer that moves less means to press. */
const PRESS_PX = 6;
/** Near an edge of the list, in pixels, it scrolls by as many in a step. */
const EDGE_PX = 48;
const STEP_PX = 14;

/** Whether the list runs from left to right, as its strip on a small screen. */
const runsAcross = (list: HTMLElement) => list.scrollWidth > list.clientWidth + 1;

function scrollAtEdge(list: HTMLElement, event: { readonly clientX: number; readonly clientY: number }): void {
  const box = list.getBoundingClientRect();
  const by = (at: number, start: number, end: number) =>
    at < start + EDGE_PX ? -STEP_PX : at > end - EDGE_PX ? STEP_PX : 0;
  if (runsAcross(list)) list.scrollBy({ left: by(event.clientX, box.left, box.right) });
  else list.scrollBy({ top: by(event.clientY, Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)) });
}

function placeUnder(list: HTMLElement, held: number, event: { readonly clientX: number; readonly clientY: number }) {
  const across = runsAcross(list);
  const middles = Array.from(list.children, (child) => {
    const box = child.getBoundingClientRect();
    return across ? box.left + box.width / 2 : box.top + box.height / 2;
  });
  return dropIndex({ middles, held, at: across ? event.clientX : event.clientY });
}

/**
 * Orders a list by dragging its children: with a mouse anywhere on one, by touch on its handle (`data-handle`), so that the list can
 * still be scrolled with a finger. Escape puts it back. Everything else is left to `onMove`; keys have their own way.
 */
export function useDragOrder(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const grip = useRef<Grip | null>(null);
  const dragged = useRef(false);

  useEffect(() => {
    if (drag === null) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      grip.current = null;
      setDrag(null);
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  }, [drag]);

  const end = () => {
    grip.current = null;
    setDrag(null);
  };
  const handlersOf = (held: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      dragged.current = false;
      if (event.target.closest('[data-no-drag]') !== null) return;
      if (event.pointerType !== 'mouse' && event.target.closest('[data-handle]') === null) return;
      grip.current = { held, startX: event.clientX, startY: event.clientY, moved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (held === null || list.current === null) return;
      if (!held.moved) {
        if (Math.hypot(event.clientX - held.startX, event.clientY - held.startY) < PRESS_PX) return;
        held.moved = true;
        dragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      scrollAtEdge(list.current, event);
      setDrag({ held: held.held, to: placeUnder(list.current, held.held, event) });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (held?.moved === true && list.current !== null) {
        const to = placeUnder(list.current, held.held, event);
        if (to !== held.held) onMove(held.held, to);
      }
      end();
    },
    onPointerCancel: end,
    onDragStart: (event: { preventDefault: () => void }) => event.preventDefault(),
    // What ends a drag is no press.
    onClickCapture: (event: { preventDefault: () => void; stopPropagation: () => void }) => {
      if (!dragged.current) return;
      dragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  });
  return { drag, handlersOf };
}
