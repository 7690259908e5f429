import { locatorText } from '@waveguide/evidence';
import type { Challenge } from '@waveguide/technologies';
import { Citation, Rows, TechnologyMark } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { ScoreMeter } from './score-meter';
import styles from './evidence-list.module.css';

/** What stands in the way, most severe first, with mitigations and evidence. */
export function ChallengeList(props: {
  readonly challenges: readonly Challenge[];
  readonly numbers: SourceNumbers<CitableSource>;
}) {
  const ordered = [...props.challenges].sort((a, b) => b.severity - a.severity);
  return (
    <Rows>
      {ordered.map((challenge) => (
        <li key={challenge.id} id={challenge.id}>
          <p>
            <b>{challenge.title}</b>
            <span className={styles.figure}>
              <ScoreMeter score={challenge.severity} scale="Severity, analyst judgement" />
            </span>
          </p>
          <p>
            {challenge.description}
            <Citation items={props.numbers.cite([challenge.sourceId])} />
          </p>
          <p className={styles.quiet}>
            {challenge.category}; {challenge.reportRank}; {locatorText(challenge.locator)};{' '}
            {challenge.affects.map((technology) => (
              <TechnologyMark key={technology} technology={technology} label={technology} />
            ))}
          </p>
          <p className={styles.quiet}>Mitigations: {challenge.mitigations.join('; ')}</p>
          <ul className={styles.checks}>
            {challenge.evidence.map((statement) => (
              <li key={statement.text}>
                {statement.text}
                <Citation items={props.numbers.cite([statement.sourceId])} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </Rows>
  );
}
