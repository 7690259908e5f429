'use client';

import type { RouterInputs } from '@waveguide/api';
import { useHydrated } from '@waveguide/ui';
import { useStoredChoice } from './use-stored-choice';
import styles from './form-field.module.css';

type Role = RouterInputs['accounts']['changeRole']['role'];

const ROLES: Readonly<Record<Role, string>> = {
  viewer: 'Viewer: reads',
  analyst: 'Analyst: edits and proposes',
  reviewer: 'Reviewer: approves too',
  admin: 'Administrator: everything',
};

export interface RoleSelectProps {
  readonly label: string;
  readonly value: Role;
  /** Whether the server refused the last choice. */
  readonly refused?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (role: Role) => void;
}

/** One of the four roles, in the browser's own list: it works on every device. */
export function RoleSelect({ label, value, refused = false, disabled = false, onChange }: RoleSelectProps) {
  const listens = useHydrated();
  const { shown, choose } = useStoredChoice(value, refused);
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={shown}
      disabled={disabled || !listens}
      onChange={(event) => {
        const next = event.target.value;
        if (!isRole(next)) return;
        choose(next);
        onChange(next);
      }}
    >
      {Object.entries(ROLES).map(([role, text]) => (
        <option key={role} value={role}>
          {text}
        </option>
      ))}
    </select>
  );
}

function isRole(text: string): text is Role {
  return Object.hasOwn(ROLES, text);
}
