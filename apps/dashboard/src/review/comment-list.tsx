import { formatPartialDate } from '@waveguide/quantity';
import type { Proposal } from './review-text';
import styles from './comment-list.module.css';

type Comment = Proposal['comments'][number];

export interface CommentListProps {
  /** Names the list for those who listen. */
  readonly label: string;
  readonly comments: readonly Comment[];
  /** The round in view: remarks about an earlier one say so. */
  readonly round: number;
}

/** Remarks, oldest first. */
export function CommentList({ label, comments, round }: CommentListProps) {
  if (comments.length === 0) return null;
  return (
    <ul className={styles.comments} aria-label={label}>
      {comments.map((comment) => (
        <li key={comment.id}>
          <p className={styles.by}>
            <b>
              <bdi>{comment.author.name}</bdi>
            </b>{' '}
            <time dateTime={comment.createdAt}>{formatPartialDate(comment.createdAt.slice(0, 10))}</time>
            {comment.round !== round && `, about round ${comment.round}`}
          </p>
          <p className={styles.text}>{comment.text}</p>
        </li>
      ))}
    </ul>
  );
}
