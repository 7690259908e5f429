'use client';

import { Check } from 'lucide-react';
import styles from './fields.module.css';

export interface PartToggleProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A part of a chart that is shown or left out. */
export function PartToggle({ label, on, onChange }: PartToggleProps) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={on} onClick={() => onChange(!on)}>
      {on && <Check aria-hidden />}
      {label}
    </button>
  );
}
