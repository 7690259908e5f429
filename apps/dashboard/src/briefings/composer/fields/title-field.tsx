'use client';

import { TEXT_LIMITS } from '@waveguide/briefings';
import { Pill, TextAction } from '@waveguide/ui';
import { useRef } from 'react';
import { WordField } from './field';
import type { FactsOfSlide, SlideFacts } from '../use-slide-facts';
import styles from './fields.module.css';

export interface TitleFieldProps {
  readonly title: string;
  readonly facts: FactsOfSlide;
  readonly onChange: (title: string) => void;
  readonly onUse: (title: string) => void;
}

/** More would be a list to read instead of a hint. */
const MOST_SUGGESTIONS = 3;

function Agreement({ agreement }: { readonly agreement: NonNullable<SlideFacts['agreement']> }) {
  switch (agreement.kind) {
    case 'agrees':
      return <Pill tone="pass">agrees with the chart</Pill>;
    case 'states-no-figure':
      return <Pill>states no figure</Pill>;
    case 'empty':
      return <Pill tone="caution">no title yet</Pill>;
    case 'disagrees':
      return (
        <>
          <Pill tone="signal">figures that nothing in the chart says: {agreement.figures.join(', ')}</Pill>
          {agreement.closest.map(({ figure, says, where }) =>
            says === null ? null : (
              <span key={figure}>
                Nearest to {figure}: {says}
                {where !== '' && ` (${where})`}.
              </span>
            ),
          )}
        </>
      );
  }
}

/** The title, whether it agrees with what the slide shows, and sentences that do. */
export function TitleField({ title, facts: { facts, current, evident }, onChange, onUse }: TitleFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const others = (facts?.suggestions ?? []).filter((suggestion) => suggestion !== title.trim());
  const suggested = facts?.suggestions.includes(title.trim()) === true;
  return (
    <WordField
      ref={field}
      label="Title"
      field="title"
      single
      value={title}
      limit={TEXT_LIMITS.title}
      onChange={onChange}
    >
      {evident && (
        <div className={styles.evidence}>
          <div className={styles.facts} role="status">
            {facts === null || !current ? (
              <span>Checking the title…</span>
            ) : (
              <>
                {facts.agreement !== null && <Agreement agreement={facts.agreement} />}
                {suggested && <span>Suggested from the data.</span>}
              </>
            )}
          </div>
          {others.length > 0 && (
            <ul className={styles.suggestions} aria-label="Titles that the data suggests">
              {others.slice(0, MOST_SUGGESTIONS).map((suggestion) => (
                <li key={suggestion}>
                  “{suggestion}”{' '}
                  <TextAction
                    aria-label={`Use “${suggestion}”`}
                    onClick={() => {
                      onUse(suggestion);
                      // The suggestion that was pressed goes from the list.
                      field.current?.focus();
                    }}
                  >
                    Use
                  </TextAction>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </WordField>
  );
}
