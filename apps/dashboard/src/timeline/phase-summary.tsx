import { locatorText } from '@waveguide/evidence';
import type { Milestone, Phase } from '@waveguide/adoption';
import { formatPartialDate } from '@waveguide/quantity';
import { Citation, Pill } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import styles from './phase-summary.module.css';

function yearsOf({ fromYear, toYear }: Phase): string {
  return `${fromYear} to ${toYear}`;
}

function reportYears({ reportFromYear, reportToYear }: Phase): string {
  return reportToYear === null ? `${reportFromYear} and beyond` : `${reportFromYear} to ${reportToYear}`;
}

/** One phase: what was expected, on what it hangs, and what the sources say since. */
export function PhaseSummary(props: {
  readonly phase: Phase;
  /** Events of the phase that were due and are not confirmed. */
  readonly overdue: readonly Milestone[];
  readonly numbers: SourceNumbers<CitableSource>;
}) {
  const { phase, overdue, numbers } = props;
  return (
    <section className={styles.phase} aria-labelledby={`phase-${phase.id}`}>
      <h3 id={`phase-${phase.id}`}>
        {phase.name}, {yearsOf(phase)}
      </h3>
      <p>
        {phase.summary}
        <Citation items={numbers.cite(phase.sourceIds)} />
      </p>
      <p className={styles.quiet}>
        The founding report dates it {reportYears(phase)} ({locatorText(phase.locator)}). {phase.marketNote}
      </p>
      <dl className={styles.facts}>
        <dt>Drivers</dt>
        <dd>{phase.drivers.join('; ')}</dd>
        <dt>Gates</dt>
        <dd>{phase.gates.join('; ')}</dd>
        <dt>Lane rates</dt>
        <dd>{phase.laneRatesGbps.map((rate) => `${rate}G`).join(', ')}</dd>
        <dt>Switches</dt>
        <dd>{phase.switchGenerationsTbps.map((capacity) => `${capacity}T`).join(', ')}</dd>
      </dl>
      <ul className={styles.checks}>
        {overdue.map((milestone) => (
          <li key={milestone.id}>
            <Pill tone="overdue">overdue, not confirmed</Pill> <bdi>{milestone.title}</bdi> (
            {formatPartialDate(milestone.date)})
            <Citation items={numbers.cite([milestone.sourceId])} />
          </li>
        ))}
        {phase.checks.map((check) => (
          <li key={check.text}>
            <Pill tone={check.stance === 'supports' ? 'pass' : 'signal'}>
              {check.stance === 'supports' ? 'supports' : 'contradicts'}
            </Pill>{' '}
            {check.text}
            <Citation items={numbers.cite(check.sourceIds)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
