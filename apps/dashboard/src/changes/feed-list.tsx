import { isolated } from '@waveguide/quantity';
import styles from './feed-list.module.css';

export interface FeedListProps {
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
}

/** Where a feed reader finds what changed: everything, or one scenario. */
export function FeedList({ scenarios }: FeedListProps) {
  const feeds = [
    { name: 'Everything', href: '/changes.atom' },
    ...scenarios.map(({ id, name }) => ({
      name: isolated(name),
      href: `/changes.atom?${new URLSearchParams({ scenario: id }).toString()}`,
    })),
  ];
  return (
    <ul className={styles.feeds}>
      {feeds.map(({ name, href }) => (
        <li key={href}>
          <b>{name}</b>
          <a href={href}>{href}</a>
        </li>
      ))}
    </ul>
  );
}
