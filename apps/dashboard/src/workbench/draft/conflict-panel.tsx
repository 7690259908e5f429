'use client';

import type { Problem } from '@waveguide/api';
import { correlatedPair } from '@waveguide/forecasts';
import { rangesApart } from '@waveguide/probability';
import { Button, Notice } from '@waveguide/ui';
import { useState } from 'react';
import styles from './conflict-panel.module.css';

export type RevisionConflict = Extract<Problem, { kind: 'revision-conflict' }>;
type ConflictDriver = RevisionConflict['drivers'][number];
export type Side = 'mine' | 'theirs';

export interface ConflictPanelProps {
  readonly conflict: RevisionConflict;
  /** Puts the draft over the newest revision; for each driver that both changed, `mine` keeps the draft's value. */
  readonly onResolve: (sides: ReadonlyMap<string, Side>) => void;
}

const COLUMNS = ['base', 'mine', 'theirs'] as const;
type Column = (typeof COLUMNS)[number];

/** The ranges of a driver beside each other; those that differ read differently. */
function writtenSides(driver: ConflictDriver): Readonly<Record<Column, string>> {
  const there = COLUMNS.flatMap((column) => {
    const value = driver[column];
    return value === null ? [] : [{ column, distribution: value.distribution }];
  });
  const texts = rangesApart(
    there.map(({ distribution }) => distribution),
    driver.unit,
  );
  const written = { base: 'not there', mine: 'not there', theirs: 'not there' };
  there.forEach(({ column }, i) => {
    written[column] = texts[i] ?? written[column];
  });
  return written;
}

const WORDS = { mine: 'only you', theirs: 'only they', both: 'both', same: 'both alike' } as const;

/** Somebody published in the meantime: both sides of each driver, and a choice if both changed it. */
export function ConflictPanel({ conflict, onResolve }: ConflictPanelProps) {
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  const pairs = conflict.correlations ?? [];
  const open = [
    ...conflict.drivers.filter(({ changedBy, key }) => changedBy === 'both' && !sides.has(key)),
    ...pairs
      .filter((pair) => !sides.has(correlatedPair(pair)))
      .map(({ keyA, keyB }) => ({ name: `correlation of ${keyA} with ${keyB}` })),
  ];
  return (
    <section className={styles.conflict} aria-label="Conflict with a newer revision">
      <Notice tone="signal">
        Revision {conflict.headNumber} was published by {conflict.headAuthor} while you edited revision{' '}
        {conflict.parentNumber}: “{conflict.headMessage}”. Nothing of yours is lost and nothing was saved.
      </Notice>
      <div className={styles.scroll} role="region" aria-label="Both sides by driver" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Driver</th>
              <th scope="col">Changed by</th>
              <th scope="col">Revision {conflict.parentNumber}</th>
              <th scope="col">Yours</th>
              <th scope="col">Revision {conflict.headNumber}</th>
            </tr>
          </thead>
          <tbody>
            {conflict.drivers
              .map((driver) => ({ driver, written: writtenSides(driver) }))
              .map(({ driver, written }) => (
                <tr key={driver.key} className={driver.changedBy === 'both' ? styles.both : undefined}>
                  <th scope="row">{driver.name}</th>
                  <td>{WORDS[driver.changedBy]}</td>
                  <td>{written.base}</td>
                  {(['mine', 'theirs'] as const).map((side) => (
                    <td key={side}>
                      {driver.changedBy === 'both' ? (
                        <label>
                          <input
                            type="radio"
                            name={`side ${driver.key}`}
                            checked={sides.get(driver.key) === side}
                            onChange={() => setSides(new Map(sides).set(driver.key, side))}
                          />{' '}
                          {written[side]}
                        </label>
                      ) : (
                        written[side]
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            {pairs.map((pair) => (
              <tr key={correlatedPair(pair)} className={styles.both}>
                <th scope="row">
                  Correlation of {pair.keyA} with {pair.keyB}
                </th>
                <td>{WORDS.both}</td>
                <td>{pair.base ?? 'independent'}</td>
                {(['mine', 'theirs'] as const).map((side) => (
                  <td key={side}>
                    <label>
                      <input
                        type="radio"
                        name={`side ${correlatedPair(pair)}`}
                        checked={sides.get(correlatedPair(pair)) === side}
                        onChange={() => setSides(new Map(sides).set(correlatedPair(pair), side))}
                      />{' '}
                      {pair[side] ?? 'independent'}
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.line}>
        <Button kind="primary" disabled={open.length > 0} onClick={() => onResolve(sides)}>
          Put my changes over revision {conflict.headNumber}
        </Button>
        <span role="status">
          {open.length === 0
            ? 'The draft stays a draft; publish it again when it reads well.'
            : `Choose a side for: ${open.map(({ name }) => name).join(', ')}.`}
        </span>
      </div>
    </section>
  );
}
