import { kindName, totalOf, type FoundGroup, type FoundKind } from './kind-text';
import styles from './find-dialog.module.css';

/** The choices of a kind: all of them, which is null, then each of which something was found. */
export function kindsOf(groups: readonly FoundGroup[]): readonly (FoundKind | null)[] {
  return groups.length === 0 ? [] : [null, ...groups.map(({ kind }) => kind)];
}

/** The choice beside one; undefined beyond the ends. */
export function neighbourOf(
  kinds: readonly (FoundKind | null)[],
  kind: FoundKind | null,
  step: 1 | -1,
): FoundKind | null | undefined {
  const index = kinds.indexOf(kind);
  return index === -1 ? undefined : kinds[index + step];
}

export interface FindKindsProps {
  readonly groups: readonly FoundGroup[];
  readonly kind: FoundKind | null;
  readonly onChoose: (kind: FoundKind | null) => void;
}

/** Narrows what was found to one kind, each with how much there is of it. */
export function FindKinds({ groups, kind, onChoose }: FindKindsProps) {
  return (
    <div role="group" aria-label="Kinds" className={styles.kinds}>
      {kindsOf(groups).map((choice) => (
        <button
          key={choice ?? 'all'}
          type="button"
          className={styles.kind}
          aria-pressed={choice === kind}
          onClick={() => onChoose(choice)}
        >
          {choice === null ? 'All' : kindName(choice)}{' '}
          <small>
            {(choice === null
              ? totalOf(groups)
              : totalOf(groups.filter((group) => group.kind === choice))
            ).toLocaleString('en-US')}
          </small>
        </button>
      ))}
    </div>
  );
}
