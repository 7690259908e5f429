'use client';

import type { RouterInputs, RouterOutputs } from '@waveguide/api';
import { Button, DataTable, Notice, Pill, type DataTableColumn } from '@waveguide/ui';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
import styles from './form-field.module.css';
import { LinkOnce, type IssuedLink } from './link-once';
import { momentText } from './moment';
import { RoleSelect } from './role-select';

type ListedUser = RouterOutputs['accounts']['users']['users'][number];
type Role = RouterInputs['accounts']['changeRole']['role'];

/** Every account, with what an administrator can do about it. */
export function UserTable({ users }: { readonly users: readonly ListedUser[] }) {
  const { accounts } = useTRPC();
  const changeRole = useCommand(accounts.changeRole.mutationOptions());
  const deactivate = useCommand(accounts.deactivate.mutationOptions());
  const reactivate = useCommand(accounts.reactivate.mutationOptions());
  const makeLink = useCommand(accounts.createPasswordLink.mutationOptions());
  const [link, setLink] = useState<IssuedLink | null>(null);
  const commands = [changeRole, deactivate, reactivate, makeLink];
  const pending = commands.some((command) => command.pending);
  const failure = commands.find((command) => command.failure !== null)?.failure ?? null;
  const start = () => {
    for (const command of commands) command.forget();
    setLink(null);
  };
  const columns: readonly DataTableColumn<ListedUser>[] = [
    {
      id: 'name',
      header: 'Name',
      cell: ({ name, isYou }) => (
        <>
          {name} {isYou && <Pill>you</Pill>}
        </>
      ),
    },
    { id: 'email', header: 'E-mail', cell: ({ email }) => email ?? 'none given' },
    {
      id: 'role',
      header: 'Role',
      cell: ({ id, name, role }) => (
        <RoleSelect
          label={`Role of ${name}`}
          value={role}
          disabled={pending}
          onChange={(next: Role) => {
            start();
            changeRole.run({ userId: id, role: next });
          }}
        />
      ),
    },
    {
      id: 'seen',
      header: 'Last seen',
      nowrap: true,
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? 'not signed in' : momentText(lastSeenAt)),
    },
    {
      id: 'state',
      header: 'State',
      nowrap: true,
      cell: ({ deactivatedAt, hasPassword }) =>
        deactivatedAt === null ? (
          <Pill tone="pass">{hasPassword ? 'in use' : 'in use, no password'}</Pill>
        ) : (
          <Pill tone="caution">off since {momentText(deactivatedAt)}</Pill>
        ),
    },
    {
      id: 'actions',
      header: 'Change',
      nowrap: true,
      cell: ({ id, name, email, deactivatedAt }) =>
        deactivatedAt === null ? (
          <span className={styles.line}>
            {email !== null && (
              <Button
                disabled={pending}
                aria-label={`Password link for ${name}`}
                onClick={() => {
                  start();
                  makeLink.run({ userId: id }, (made) => setLink({ ...made, forWhom: name }));
                }}
              >
                Password link
              </Button>
            )}
            <Button
              disabled={pending}
              aria-label={`Switch off ${name}`}
              onClick={() => {
                start();
                deactivate.run({ userId: id });
              }}
            >
              Switch off
            </Button>
          </span>
        ) : (
          <Button
            disabled={pending}
            aria-label={`Switch on ${name}`}
            onClick={() => {
              start();
              reactivate.run({ userId: id });
            }}
          >
            Switch on
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable caption="Accounts" columns={columns} rows={users} rowKey={({ id }) => id} />
      {failure !== null && <Notice tone="signal">{failure}</Notice>}
      {link !== null && <LinkOnce link={link} />}
    </>
  );
}
