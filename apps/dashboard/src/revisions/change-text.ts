import type { DriverChange } from '@waveguide/api';

/** What of a driver changed, where its range did not. */
export function quietChangeText(change: DriverChange): string | null {
  if (change.before === null) return 'new in this one';
  if (change.after === null) return 'no longer there';
  if (change.fields.includes('distribution')) return null;
  const parts = [
    ...(change.fields.includes('rationale') ? ['another reason'] : []),
    ...(change.fields.includes('sourceIds') ? ['other sources'] : []),
    ...(change.fields.includes('basis') ? ['another basis'] : []),
  ];
  return `${parts.length === 0 ? 'nothing that is shown' : parts.join(' and ')}, same range`;
}

/** The changed drivers as a sentence names them: three, and how many more. */
export function changedNames(changes: readonly Pick<DriverChange, 'name'>[]): string {
  const SHOWN = 3;
  const names = [...new Set(changes.map(({ name }) => name))];
  if (names.length === 0) return 'no driver';
  if (names.length <= SHOWN + 1) return names.join(', ');
  return `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;
}

/** Where a driver is opened in the workbench of a scenario. */
export function driverAddress(scenarioId: string, key: string): string {
  return `/forecasts/${scenarioId}/edit?driver=${encodeURIComponent(key)}`;
}
