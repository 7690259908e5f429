import { locatorText, type Claim, type Stance } from '@waveguide/evidence';
import { claimFigureText, stanceWord } from '@waveguide/technologies';
import { Citation, Pill, Rows } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import styles from './evidence-list.module.css';

const TONES: Readonly<Record<Stance, 'pass' | 'caution' | 'signal' | 'plain'>> = {
  supports: 'pass',
  exceeds: 'caution',
  conflicts: 'signal',
  context: 'plain',
};

function ClaimRow({ claim, numbers }: { readonly claim: Claim; readonly numbers: SourceNumbers<CitableSource> }) {
  const figure = claimFigureText(claim);
  return (
    <li id={claim.id}>
      <p>
        <b>{claim.title}</b>
        {figure !== null && <span className={styles.figure}>{figure}</span>}
      </p>
      <p>
        {claim.text}
        <Citation items={numbers.cite([claim.sourceId])} />
      </p>
      <p className={styles.quiet}>
        {locatorText(claim.locator)}
        {claim.comparator !== null && `; against ${claim.comparator}`}
        {claim.attributedTo !== null && `; claimed by ${claim.attributedTo}`}
      </p>
      <ul className={styles.checks}>
        {claim.checks.map((check) => (
          <li key={check.text}>
            <Pill tone={TONES[check.stance]}>{stanceWord(check.stance)}</Pill> {check.text}
            <Citation items={numbers.cite([check.sourceId])} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Claims with what other evidence says about each. */
export function ClaimList(props: {
  readonly claims: readonly Claim[];
  readonly numbers: SourceNumbers<CitableSource>;
}) {
  return (
    <Rows>
      {props.claims.map((claim) => (
        <ClaimRow key={claim.id} claim={claim} numbers={props.numbers} />
      ))}
    </Rows>
  );
}
