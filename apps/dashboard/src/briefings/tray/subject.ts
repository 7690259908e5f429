import { chartName } from '../composer/chart-names';
import type { TrayItem } from './storage';

/** Which chart an item is and what it stays at: "Ports forecast, base, revision 1". */
export function traySubject({ chart, query, draft }: TrayItem): string {
  const parameters = new URLSearchParams(query);
  const pin = `${parameters.get('scenario')}, revision ${parameters.get('revision')}`;
  const state = draft === null ? pin : `draft of ${draft.length} ${draft.length === 1 ? 'edit' : 'edits'} over ${pin}`;
  return `${chartName(chart)}, ${state}`;
}
