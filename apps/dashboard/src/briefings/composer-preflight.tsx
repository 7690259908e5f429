'use client';

import type { Preflight } from '@waveguide/briefings';
import { Card, classNames, Notice, TextAction } from '@waveguide/ui';
import { Check } from 'lucide-react';
import { itemGroups } from './composer-item-groups';
import { PreflightGroup } from './composer-preflight-item';
import { preflightWords } from './composer-words';
import type { SlideDesk } from './use-slide-desk';
import styles from './composer-preflight.module.css';

export interface ComposerPreflightProps {
  readonly desk: SlideDesk;
  /** Null until it is known for the first time. */
  readonly preflight: Preflight | null;
  /** Whether it is of an earlier save. */
  readonly checking: boolean;
  /** Why it could not be asked, in words; null where it could. */
  readonly failure: string | null;
  readonly onRetry: () => void;
}

/** What is looked at before a briefing leaves the house: each item leads to its place, and most can be mended here. */
export function ComposerPreflight({ desk, preflight, checking, failure, onRetry }: ComposerPreflightProps) {
  const items = preflight?.items ?? [];
  const held = preflight?.held ?? [];
  return (
    <div aria-busy={checking}>
      <Card
        id="preflight"
        title="Pre-flight"
        aside={
          <span className={styles.count} role="status">
            {preflight === null ? 'checking…' : `${preflightWords(items, held.length)}${checking ? ', checking…' : ''}`}
          </span>
        }
      >
        {failure !== null && (
          <Notice tone="signal" action={<TextAction onClick={onRetry}>Check again</TextAction>}>
            {failure}
          </Notice>
        )}
        <ul className={styles.list}>
          {itemGroups(items).map((group) => (
            <PreflightGroup key={group.key} group={group} desk={desk} />
          ))}
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
