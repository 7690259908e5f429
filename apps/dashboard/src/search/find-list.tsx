import { FoundText } from './found-text';
import { kindName, shownText, type FoundEntry, type FoundGroup } from './kind-text';
import styles from './find-dialog.module.css';

/** A heading with what stands under it. */
export interface ListedGroup {
  readonly id: string;
  readonly heading: string;
  /** How much of it is shown; left out if that is all. */
  readonly count?: string;
  readonly entries: readonly FoundEntry[];
}

/** The groups of an answer that have something to show. */
export function listedGroups(groups: readonly FoundGroup[]): readonly ListedGroup[] {
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map((group) => ({
      id: group.kind,
      heading: kindName(group.kind),
      count: shownText(group),
      entries: group.entries,
    }));
}

export interface FindListProps {
  readonly id: string;
  readonly groups: readonly ListedGroup[];
  readonly words: readonly string[];
  /** The option under the keyboard, counted over all groups. */
  readonly active: number;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (entry: FoundEntry) => void;
}

export const optionId = (list: string, index: number) => `${list}-${index}`;

const isPlain = (event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; button: number }) =>
  !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;

/** What was found, as the list of a combobox: the focus stays in its field. */
export function FindList({ id, groups, words, active, onPoint, onOpen }: FindListProps) {
  const firstOf = (at: number) => groups.slice(0, at).reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div role="listbox" id={id} aria-label="Results" className={styles.list}>
      {groups.map((group, at) => (
        <div key={group.id} role="group" aria-label={group.heading}>
          <div role="presentation" className={styles.heading}>
            <span>{group.heading}</span>
            {group.count !== undefined && <small>{group.count}</small>}
          </div>
          {group.entries.map((entry, offset) => {
            const index = firstOf(at) + offset;
            return (
              <a
                key={`${entry.kind} ${entry.id}`}
                role="option"
                id={optionId(id, index)}
                aria-selected={index === active}
                tabIndex={-1}
                href={entry.address}
                className={styles.option}
                onPointerMove={() => onPoint(index)}
                onClick={(event) => {
                  if (!isPlain(event)) return;
                  event.preventDefault();
                  onOpen(entry);
                }}
              >
                <span className={styles.title}>
                  <FoundText text={entry.title} words={words} />
                </span>
                <span className={styles.context}>
                  <FoundText text={entry.context} words={words} />
                </span>
              </a>
            );
          })}
        </div>
      ))}
    </div>
  );
}
