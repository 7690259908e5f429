'use client';

import { TEXT_LIMITS, type BriefingContent, type PreflightItem } from '@waveguide/briefings';
import { Button, TextAction, useHydrated } from '@waveguide/ui';
import { OctagonAlert, Redo2, Undo2 } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { ComposerScenario } from './fields/chart-fields';
import { newerText, pinText } from './pins';
import { SaveWord } from './save-line';
import { blockingOf, exportText } from './text';
import type { Composer } from './use-composer';
import styles from './composer.module.css';

export interface ComposerBarProps {
  readonly composer: Composer;
  readonly scenarios: readonly ComposerScenario[];
  /** Null until the pre-flight is known. */
  readonly items: readonly PreflightItem[] | null;
  /** The way to share it. */
  readonly share: ReactNode;
  /** Goes to what newer revisions say. */
  readonly onNewer: () => void;
  readonly onExport: () => void;
}

const slidesInWords = ({ slides }: BriefingContent) => `${slides.length} ${slides.length === 1 ? 'slide' : 'slides'}`;

/** Which briefing, how long, pinned to what, whether it is saved; and the steps that concern it as a whole. */
export function ComposerBar({ composer, scenarios, items, share, onNewer, onExport }: ComposerBarProps) {
  const titleId = useId();
  const listening = useHydrated();
  const { content, change } = composer;
  const pins = pinText(content, scenarios);
  const newer = newerText(content, scenarios);
  const blocked = items !== null && blockingOf(items).length > 0;
  return (
    <section className={styles.bar} aria-label="Briefing">
      <div className={styles.wrap}>
        <span className={styles.briefing}>
          <label htmlFor={titleId}>Briefing</label>
          <input
            id={titleId}
            dir="auto"
            value={content.title}
            maxLength={TEXT_LIMITS.title}
            readOnly={!listening}
            aria-invalid={content.title.trim() === ''}
            onChange={({ target }) => change((now) => ({ ...now, title: target.value }), 'briefing.title')}
          />
        </span>
        <span className={styles.fact}>{slidesInWords(content)}</span>
        {pins !== null && (
          <span className={styles.fact}>
            Pinned to <b>{pins}</b>
          </span>
        )}
        {newer !== null && (
          <span className={styles.fact}>
            {newer.out ? (
              <TextAction className={styles.newer} onClick={onNewer}>
                {newer.text}
              </TextAction>
            ) : (
              newer.text
            )}
          </span>
        )}
        <span className={styles.right}>
          <SaveWord save={composer.save} />
          <TextAction onClick={composer.undo} disabled={!composer.canUndo} title="Ctrl Z">
            <Undo2 aria-hidden />
            Undo
          </TextAction>
          <TextAction onClick={composer.redo} disabled={!composer.canRedo} title="Shift Ctrl Z">
            <Redo2 aria-hidden />
            Redo
          </TextAction>
          {share}
          <Button
            kind={blocked ? 'plain' : 'primary'}
            className={blocked ? styles.blocked : undefined}
            onClick={onExport}
          >
            {blocked && <OctagonAlert aria-hidden />}
            {exportText(items)}
          </Button>
        </span>
      </div>
    </section>
  );
}
