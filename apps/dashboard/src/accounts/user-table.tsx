'use client';

import type { RouterInputs, RouterOutputs } from '@waveguide/api';
import { Button, DataTable, Notice, Pill, type DataTableColumn } from '@waveguide/ui';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
import styles from './form-field.module.css';
import { LinkOnce, type IssuedLink } from './invitation-link-once';
import { momentText } from './moment';
import { providerNames, type OfferedProvider } from './provider-names';
import { RoleSelect } from './role-select';

type ListedUser = RouterOutputs['accounts']['users']['users'][number];
type Role = RouterInputs['accounts']['changeRole']['role'];

/** How somebody comes into an account that is in use. */
function stateText(hasPassword: boolean, providers: readonly string[]): string {
  if (providers.length === 0) return hasPassword ? 'in use' : 'in use, no password';
  return `signs in with ${providers.join(' and ')}, ${hasPassword ? 'or a password' : 'no password'}`;
}

/** Every account, with what an administrator can do about it. */
export function UserTable({
  users,
  provider,
}: {
  readonly users: readonly ListedUser[];
  /** Null if none is offered. */
  readonly provider: OfferedProvider | null;
}) {
  const { accounts } = useTRPC();
  const changeRole = useCommand(accounts.changeRole.mutationOptions());
  const deactivate = useCommand(accounts.deactivate.mutationOptions());
  const reactivate = useCommand(accounts.reactivate.mutationOptions());
  const unlink = useCommand(accounts.unlinkProvider.mutationOptions());
  const makeLink = useCommand(accounts.createPasswordLink.mutationOptions());
  const [link, setLink] = useState<IssuedLink | null>(null);
  const commands = [changeRole, deactivate, reactivate, unlink, makeLink];
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
          <bdi>{name}</bdi> {isYou && <Pill>you</Pill>}
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
          refused={changeRole.problem !== null}
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
      cell: ({ deactivatedAt, hasPassword, issuers }) =>
        deactivatedAt === null ? (
          <Pill tone="pass">{stateText(hasPassword, providerNames(issuers, provider))}</Pill>
        ) : (
          <Pill tone="caution">off since {momentText(deactivatedAt)}</Pill>
        ),
    },
    {
      id: 'actions',
      header: 'Change',
      nowrap: true,
      cell: ({ id, name, email, deactivatedAt, issuers }) =>
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
            {issuers.length > 0 && (
              <Button
                disabled={pending}
                aria-label={`Unlink ${name} from ${providerNames(issuers, provider).join(' and ')}`}
                onClick={() => {
                  start();
                  unlink.run({ userId: id });
                }}
              >
                Unlink
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
