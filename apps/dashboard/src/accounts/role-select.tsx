import type { RouterInputs } from '@waveguide/api';
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
  readonly disabled?: boolean;
  readonly onChange: (role: Role) => void;
}

/** One of the four roles, in the browser's own list: it works on every device. */
export function RoleSelect({ label, value, disabled = false, onChange }: RoleSelectProps) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const next = event.target.value;
        if (isRole(next)) onChange(next);
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
