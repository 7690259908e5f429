'use client';

import type { Preflight } from '@waveguide/briefings';
import { Card, classNames, Notice, TextAction } from '@waveguide/ui';
import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { groupsAtFirst, itemGroups } from '../item-groups';
import { PreflightGroup } from './preflight-item';
import { preflightState } from '../text';
import type { SlideEditor } from '../use-slide-editor';
import styles from './preflight.module.css';

export interface ComposerPreflightProps {
  readonly editor: SlideEditor;
  /** Null until it is known for the first time. */
  readonly preflight: Preflight | null;
  /** Whether it is of an earlier save. */
  readonly checking: boolean;
  /** Whether nothing newer can be checked, since it is not saved. */
  readonly stalled: boolean;
  /** Why it could not be asked, in words; null if it could. */
  readonly failure: string | null;
  readonly onRetry: () => void;
}

/** What is looked at before a briefing leaves the house: each item leads to its place, and most can be mended here. */
export function ComposerPreflight({ editor, preflight, checking, stalled, failure, onRetry }: ComposerPreflightProps) {
  const items = preflight?.items ?? [];
  const held = preflight?.held ?? [];
  const unknown = preflight === null && failure === null;
  const groups = itemGroups(items);
  const first = groupsAtFirst(groups);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef(false);

  // A button that mended its item goes with it; the list takes its focus.
  useEffect(() => {
    if (!pressed.current) return;
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
    if (list.current?.contains(document.activeElement) !== true || document.activeElement === list.current)
      pressed.current = false;
  }, [preflight]);

  return (
    <div aria-busy={checking} className={classNames(styles.preflight, unknown && styles.unknown)}>
      <Card
        id="preflight"
        title="Pre-flight"
        aside={
          <span className={styles.count} role="status">
            {preflightState(preflight, { checking, failed: stalled || failure !== null })}
          </span>
        }
      >
        {failure !== null && (
          <Notice tone="signal" action={<TextAction onClick={onRetry}>Check again</TextAction>}>
            {failure}
          </Notice>
        )}
        <ul
          ref={list}
          tabIndex={-1}
          aria-label="What was checked"
          className={styles.list}
          onClickCapture={() => {
            pressed.current = true;
          }}
        >
          {(all ? groups : first).map((group) => (
            <PreflightGroup key={group.key} group={group} editor={editor} />
          ))}
          {first.length < groups.length && (
            <li className={styles.more}>
              <TextAction aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? 'Show the first only' : `Show ${groups.length - first.length} more`}
              </TextAction>
            </li>
          )}
          {held.map(({ check, text, detail }) => (
            <li key={check} className={classNames(styles.item, styles.held)}>
              <span className={styles.state}>
                <Check aria-hidden />
              </span>
              <div>
                {text}
                <small>{detail}</small>
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
