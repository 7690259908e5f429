'use client';

import { unhandled } from '@waveguide/quantity';
import type { PinnedChart } from '@waveguide/briefings';
import { TextAction } from '@waveguide/ui';
import { Check, ListPlus } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isTrayKey } from './keys';
import styles from './add-to-briefing.module.css';

const load = () => import('./storage');
const SHOWN_FOR_MS = 3500;

export interface AddToBriefingProps {
  /** What is added; a sentence if it cannot be, which says why. */
  readonly chart: PinnedChart | { readonly refusal: string };
  /** The chart's finding. */
  readonly title: string;
}

/** Puts the chart of a card into the tray. `B` does the same while the focus or the pointer is in the card. */
export function AddToBriefing({ chart, title }: AddToBriefingProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const add = async () => {
    if ('refusal' in chart) {
      setOutcome({ text: chart.refusal, done: false });
      return;
    }
    const { addToTray, readTray } = await load();
    const added = addToTray({ ...chart, title });
    switch (added) {
      case 'added':
        // No longer than the button's own words, lest the card grow.
        setOutcome({ text: `In the tray: ${readTray().length}`, done: true });
        return;
      case 'already-there':
        setOutcome({ text: 'Already in tray', done: true });
        return;
      case 'full':
        setOutcome({ text: 'The tray is full: make a briefing of it first', done: false });
        return;
      default:
        unhandled(added);
    }
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const card = button.current?.closest('section') ?? null;
    if (card === null || !isTrayKey(event, card)) return;
    event.preventDefault();
    void add();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <TextAction
      ref={button}
      {...(outcome?.done === false ? { className: styles.sentence } : {})}
      aria-keyshortcuts="B"
      title="B"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => void add()}
    >
      {outcome?.done === true ? <Check aria-hidden /> : <ListPlus aria-hidden />}
      <span aria-live="polite">
        {outcome?.text ?? 'Add to briefing'}
        {outcome === null && <span className="visually-hidden">: {title}</span>}
      </span>
    </TextAction>
  );
}
