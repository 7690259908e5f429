import styles from './staleness.module.css';

export interface FindingChange {
  readonly findingBefore: string;
  readonly findingAfter: string;
  readonly figures: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  readonly changed: boolean;
}

function Change({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      <s>
        <span className="visually-hidden">before: </span>
        {before}
      </s>{' '}
      <span aria-hidden>→</span>{' '}
      <b>
        <span className="visually-hidden">now: </span>
        {after}
      </b>
    </>
  );
}

/** What a newer revision says otherwise: the finding and the key figures, old and new. */
export function FindingChanges({ findingBefore, findingAfter, figures, changed }: FindingChange) {
  if (!changed) return <p className={styles.same}>The finding and the key figures read the same.</p>;
  return (
    <>
      {findingBefore !== findingAfter && (
        <p className={styles.finding}>
          <Change before={findingBefore} after={findingAfter} />
        </p>
      )}
      {figures.length > 0 && (
        <dl className={styles.figures}>
          {figures.map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Change before={before} after={after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
