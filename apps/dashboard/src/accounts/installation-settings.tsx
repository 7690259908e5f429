'use client';

import type { RouterOutputs } from '@waveguide/api';
import { Notice } from '@waveguide/ui';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
import { SettingChoice } from './setting-choice';

interface InstallationSettingsProps {
  readonly reading: RouterOutputs['accounts']['reading'];
  readonly approval: RouterOutputs['settings']['approval'];
}

const READING = [
  {
    value: 'everybody',
    label: 'Everybody who reaches this address',
    note: 'Only changing something asks for an account.',
  },
  {
    value: 'accounts',
    label: 'People with an account only',
    note: 'Every page asks to sign in, and the API answers 401.',
  },
] as const;

const APPROVAL = [
  {
    value: 'default',
    label: 'As many people may edit',
    note: 'Alone one approves oneself; with others somebody else must.',
  },
  {
    value: 'anyone-else',
    label: 'Somebody else than the author',
    note: 'Publishing needs a review by another person.',
  },
  { value: 'self-allowed', label: 'The author too', note: 'Analysts may publish without a review.' },
] as const;

/** What holds for everybody: who may read, and who may approve. */
export function InstallationSettings({ reading, approval }: InstallationSettingsProps) {
  const trpc = useTRPC();
  const setReading = useCommand(trpc.accounts.setReading.mutationOptions());
  const setApproval = useCommand(trpc.settings.setApproval.mutationOptions());
  const failure = setReading.failure ?? setApproval.failure;
  return (
    <>
      <SettingChoice
        legend="Who may read"
        options={READING}
        value={reading.allowed ? 'everybody' : 'accounts'}
        refused={setReading.problem !== null}
        onChange={(value) => setReading.run({ allowed: value === 'everybody' })}
      />
      <SettingChoice
        legend="Who may approve a change"
        options={APPROVAL}
        value={approval.setBy === 'default' ? 'default' : approval.policy}
        refused={setApproval.problem !== null}
        onChange={(value) => setApproval.run({ policy: value === 'default' ? null : value })}
      />
      {failure !== null && <Notice tone="signal">{failure}</Notice>}
    </>
  );
}
