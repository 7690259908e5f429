'use client';

import { ledgerCheckSentence, type PreviewAnswer } from '@waveguide/forecasts';
import { formatRange } from '@waveguide/quantity';
import { Pill } from '@waveguide/ui';
import { Check, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { checkCountText, draftChecks, messageBeside, type DraftCheck } from './check-text';
import styles from './checks-panel.module.css';

/** More would bury what this draft trips. */
const SHOWN = 4;

function Sources({ check }: Pick<DraftCheck, 'check'>) {
  const sources = [...new Map(check.ledger.sources.map((source) => [source.sourceId, source])).values()];
  return (
    <>
      {sources.map(({ sourceId, publisher, tertiary }, index) => (
        <span key={sourceId}>
          {index > 0 && ', '}
          <Link href={`/sources/${sourceId}`}>
            <bdi>{publisher}</bdi>
          </Link>
          {tertiary && ' (tertiary)'}
        </span>
      ))}
    </>
  );
}

function Line({ check, change }: DraftCheck) {
  const agrees = check.verdict === 'agrees';
  const { p10, p90 } = check.scenario.range;
  return (
    <li className={agrees ? styles.holds : styles.off}>
      {agrees ? <Check aria-hidden /> : <TriangleAlert aria-hidden />}
      <div>
        <p className={styles.title}>
          {check.title} {change === 'tripped' && <Pill tone="marked">this draft</Pill>}
          {change === 'mended' && <Pill tone="marked">mended by this draft</Pill>}
        </p>
        <p>{messageBeside(check)}</p>
        {check.beside.length > 0 && <p className={styles.detail}>Beside it, not judged: {check.beside.join(' ')}</p>}
        <p className={styles.detail}>
          Draft P10 to P90 {formatRange({ low: p10, high: p90 }, check.unit)}, held against <Sources check={check} />
        </p>
      </div>
    </li>
  );
}

export interface ChecksPanelProps {
  readonly answer: PreviewAnswer | null;
  /** Why there is nothing to hold the draft against; null if the ledger is there. */
  readonly missing: string | null;
}

/** The draft held against the ledger: what disagrees and why, then what holds. */
export function ChecksPanel({ answer, missing }: ChecksPanelProps) {
  if (answer === null) return null;
  const checks = draftChecks(answer);
  const [first, rest] = [checks.disagreeing.slice(0, SHOWN), checks.disagreeing.slice(SHOWN)];
  return (
    <section className={styles.checks} aria-labelledby="checks-title">
      <header>
        <h3 id="checks-title">Checks against the ledger</h3>
        <span role="status">{missing ?? checkCountText(checks)}</span>
      </header>
      {missing === null && <p>{ledgerCheckSentence(answer.draft.rowCounts, 'This draft')}.</p>}
      <ul>
        {first.map((line) => (
          <Line key={line.check.id} {...line} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more to look at</summary>
          <ul>
            {rest.map((line) => (
              <Line key={line.check.id} {...line} />
            ))}
          </ul>
        </details>
      )}
      {checks.agreeing.length > 0 && (
        <details>
          <summary>
            {checks.agreeing.length} {checks.agreeing.length === 1 ? 'holds' : 'hold'}
          </summary>
          <ul>
            {checks.agreeing.map((line) => (
              <Line key={line.check.id} {...line} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
