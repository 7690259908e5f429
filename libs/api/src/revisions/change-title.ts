import { formatChange, formatQuantity, isolated } from '@waveguide/quantity';
import type { ChangeEntry, MovedOutput } from './changes-schema';

/** "2030 revenue $12B to $10B"; null if the output stays, or a side of it is missing. */
function moved({ name, unit, before, after }: MovedOutput): string | null {
  if (before === null || before.kind === 'missing' || after.kind === 'missing') return null;
  const written = formatChange(before.value.p50, after.value.p50, unit);
  return written.kind === 'changed' ? `${name} ${written.before} to ${written.after}` : null;
}

function first({ name, unit, after }: MovedOutput): string | null {
  return after.kind === 'missing' ? null : `${name} ${formatQuantity(after.value.p50, unit)}`;
}

const said = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(', ');

/**
 * What a revision did to the headline outputs, by their P50: "Base, revision 2: in 2030 revenue $12B to $10B, ports 55M to 46M". The first
 * revision of a scenario says where they stand; one that moves none of them says so.
 */
export function changeTitle({ stamp, outputs }: Pick<ChangeEntry, 'stamp' | 'outputs'>): string {
  const name = `${isolated(stamp.scenarioName)}, revision ${stamp.number}`;
  const year = outputs[0]?.year ?? null;
  const when = year === null ? '' : `in ${year} `;
  if (stamp.parentNumber === null) {
    const stands = said(outputs.map(first));
    return stands === '' ? `${name}: first published` : `${name}: ${when}${stands}`;
  }
  const moves = said(outputs.map(moved));
  return moves === '' ? `${name}: no headline output ${when}moves` : `${name}: ${when}${moves}`;
}
