import { writeRevisionReference, type RevisionReference } from './revision-reference';
import styles from './compare-pick.module.css';

/** Id of the form that the choices on a page of revisions belong to. */
export const COMPARE_FORM = 'compare-revisions';

export interface ComparePickProps {
  readonly revision: RevisionReference;
  /** Which sides are chosen at first. */
  readonly chosen: { readonly a: boolean; readonly b: boolean };
}

/** Takes this revision for one side of a comparison. Plain radio buttons of a plain form: it works before any script. */
export function ComparePick({ revision, chosen }: ComparePickProps) {
  return (
    <span className={styles.pick}>
      {(['a', 'b'] as const).map((side) => (
        <label key={side}>
          <input
            type="radio"
            name={side}
            value={writeRevisionReference(revision)}
            form={COMPARE_FORM}
            defaultChecked={chosen[side]}
          />
          {side === 'a' ? 'from' : 'to'}
          <span className="visually-hidden"> revision {revision.number}</span>
        </label>
      ))}
    </span>
  );
}
