import { roleOfTechnology, TECHNOLOGY_ROLES, type TechnologyRole } from '@waveguide/charts';
import type { ReactNode } from 'react';
import { classNames } from '../page/class-names';
import styles from './technology-mark.module.css';

/** One shape for each technology, so that greys on paper and every colour vision tell them apart. */
const SHAPES: Readonly<Record<TechnologyRole, ReactNode>> = {
  pluggable: <rect x="0.5" y="0.5" width="9" height="9" />,
  lpo: <path d="M0 0.6h10L5 9.6z" />,
  npo: <path d="M5-0.8 10.8 5 5 10.8-0.8 5z" />,
  cpo: <circle cx="5" cy="5" r="5" />,
  oio: <path d="M5 0.2 10 9.4H0z" />,
  copper: <rect x="0" y="3" width="10" height="4" />,
};

export interface TechnologyMarkProps {
  /** Id of a technology or of the group `co-packaged`; others get a plain ring. */
  readonly technology: string;
  /** Short name beside the shape. */
  readonly children?: ReactNode;
  /** What the shape says where no name stands beside it. */
  readonly label?: string;
}

/** Shape and colour of a technology, with its name. */
export function TechnologyMark({ technology, children, label }: TechnologyMarkProps) {
  const role = TECHNOLOGY_ROLES.find((known) => known === roleOfTechnology(technology)) ?? null;
  return (
    <span className={classNames(styles.mark, role && styles[role])}>
      <svg
        className={styles.shape}
        viewBox="0 0 10 10"
        {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      >
        {role === null ? (
          <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        ) : (
          SHAPES[role]
        )}
      </svg>
      {children}
    </span>
  );
}
