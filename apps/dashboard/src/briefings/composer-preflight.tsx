'use client';

import type { Preflight, PreflightItem, Slide } from '@waveguide/briefings';
import { Card, classNames, Notice, TextAction, TextActionLink } from '@waveguide/ui';
import { Check, OctagonAlert, TriangleAlert } from 'lucide-react';
import { fixDeed, fixWords, speakUpAgain } from './composer-fixes';
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

function Item({ item, desk }: { readonly item: PreflightItem; readonly desk: SlideDesk }) {
  const slide: Slide | null = desk.slides.find(({ id }) => id === item.slideId) ?? null;
  const tone = item.acknowledged ? styles.kept : item.level === 'blocking' ? styles.blocking : styles.look;
  const go = () => desk.jumpTo({ slideId: item.slideId, field: item.field });
  return (
    <li className={classNames(styles.item, tone)}>
      <span className={styles.state}>
        {item.acknowledged ? (
          <Check aria-hidden />
        ) : item.level === 'blocking' ? (
          <OctagonAlert aria-hidden />
        ) : (
          <TriangleAlert aria-hidden />
        )}
      </span>
      <div>
        <button type="button" className={styles.title} onClick={go}>
          {item.title}
          <span className="visually-hidden">
            {item.acknowledged ? ', kept' : item.level === 'blocking' ? ', blocks the export' : ', to look at'}
          </span>
        </button>
        <small>{item.detail}</small>
        <span className={styles.fixes}>
          {item.acknowledged && slide !== null && (
            <TextAction onClick={() => desk.replace([speakUpAgain(slide, item)])}>Speak up again</TextAction>
          )}
          {!item.acknowledged &&
            item.fixes.map((fix) => {
              const deed = fixDeed(fix, item, slide);
              const words = fixWords(fix, slide);
              if (deed === null) return null;
              return deed.kind === 'page' ? (
                <TextActionLink key={words} href={deed.href} target="_blank" rel="noopener">
                  {words}
                </TextActionLink>
              ) : (
                <TextAction
                  key={words}
                  onClick={() =>
                    deed.kind === 'replace'
                      ? desk.replace([deed.slide])
                      : desk.jumpTo({ slideId: item.slideId, field: deed.field })
                  }
                >
                  {words}
                </TextAction>
              );
            })}
        </span>
      </div>
    </li>
  );
}

/** What blocks first, then what to look at, then what somebody has kept. */
const rank = ({ level, acknowledged }: PreflightItem) => (acknowledged ? 2 : level === 'blocking' ? 0 : 1);

/** What is looked at before a briefing leaves the house: each item leads to its place, and most can be mended here. */
export function ComposerPreflight({ desk, preflight, checking, failure, onRetry }: ComposerPreflightProps) {
  const items = (preflight?.items ?? []).toSorted((a, b) => rank(a) - rank(b));
  const held = preflight?.held ?? [];
  return (
    <div className={styles.preflight} aria-busy={checking}>
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
          {items.map((item) => (
            <Item
              key={`${item.check} ${item.slideId} ${item.field} ${item.title} ${item.detail}`}
              item={item}
              desk={desk}
            />
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
