'use client';

import type { RouterInputs, RouterOutputs } from '@waveguide/api';
import { Button, DataTable, EmptyState, Notice, Pill, type DataTableColumn, type PillTone } from '@waveguide/ui';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
import { CommandForm } from '../view/command-form';
import { FormField } from './form-field';
import { LinkOnce, type IssuedLink } from './invitation-link-once';
import { momentText } from './moment';
import { RoleSelect } from './role-select';

type ListedInvitation = RouterOutputs['accounts']['invitations']['invitations'][number];

const TONES: Readonly<Record<ListedInvitation['state'], PillTone>> = {
  open: 'marked',
  accepted: 'pass',
  revoked: 'plain',
  expired: 'plain',
};

/** Invites somebody; the link is shown here once. */
function InviteForm() {
  const invite = useCommand(useTRPC().accounts.invite.mutationOptions(), ['email']);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<RouterInputs['accounts']['invite']['role']>('analyst');
  const [link, setLink] = useState<IssuedLink | null>(null);
  return (
    <>
      <CommandForm
        look="page"
        action="Make an invitation link"
        pending={invite.pending}
        failure={invite.failure}
        onSubmit={() => {
          setLink(null);
          invite.run({ email, role }, (made) => {
            setLink({ ...made, forWhom: email.trim() });
            setEmail('');
          });
        }}
      >
        <FormField
          label="E-mail of the invited"
          name="invited"
          type="email"
          autoComplete="off"
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          problem={invite.problemOf('email')}
          hint="They sign in with it. Nothing is sent: you hand the link over."
        />
        <RoleSelect label="Role of the invited" value={role} onChange={setRole} />
      </CommandForm>
      {link !== null && <LinkOnce link={link} />}
    </>
  );
}

/** Inviting, and what became of earlier links. */
export function Invitations({ invitations }: { readonly invitations: readonly ListedInvitation[] }) {
  const revoke = useCommand(useTRPC().accounts.revokeInvitation.mutationOptions());
  const columns: readonly DataTableColumn<ListedInvitation>[] = [
    { id: 'email', header: 'E-mail', cell: ({ email }) => email },
    {
      id: 'kind',
      header: 'For',
      cell: ({ kind, role }) => (kind === 'account' ? `joining as ${role}` : 'a new password'),
    },
    { id: 'state', header: 'State', cell: ({ state }) => <Pill tone={TONES[state]}>{state}</Pill> },
    { id: 'by', header: 'Made by', cell: ({ createdByName }) => createdByName },
    { id: 'until', header: 'Works until', nowrap: true, cell: ({ expiresAt }) => momentText(expiresAt) },
    {
      id: 'revoke',
      header: 'Withdraw',
      cell: ({ id, state, email }) =>
        state === 'open' ? (
          <Button
            disabled={revoke.pending}
            aria-label={`Withdraw the link for ${email}`}
            onClick={() => revoke.run({ id })}
          >
            Withdraw
          </Button>
        ) : (
          'ended'
        ),
    },
  ];
  return (
    <>
      <InviteForm />
      {invitations.length === 0 ? (
        <EmptyState title="No link has been made yet." />
      ) : (
        <DataTable caption="Links made" columns={columns} rows={invitations} rowKey={({ id }) => id} />
      )}
      {revoke.failure !== null && <Notice tone="signal">{revoke.failure}</Notice>}
    </>
  );
}
