import { isolated } from '@waveguide/quantity';
import Link from 'next/link';
import styles from './scenario-links.module.css';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ScenarioLinksProps {
  readonly scenarios: readonly Named[];
  /** The scenario in view; null for all. */
  readonly chosen: Named | null;
}

/** Which scenario's record is shown, as links that need no script. */
export function ScenarioLinks({ scenarios, chosen }: ScenarioLinksProps) {
  const shown = chosen === null || scenarios.some(({ id }) => id === chosen.id) ? scenarios : [...scenarios, chosen];
  const links = [
    { id: null, name: 'All scenarios', href: '/changes' },
    ...shown.map(({ id, name }) => ({
      id,
      name: isolated(name),
      href: `/changes?${new URLSearchParams({ scenario: id }).toString()}`,
    })),
  ];
  return (
    <nav className={styles.links} aria-label="Scenario">
      {links.map(({ id, name, href }) => (
        <Link key={href} href={href} {...(id === (chosen?.id ?? null) ? { 'aria-current': 'page' } : {})}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
