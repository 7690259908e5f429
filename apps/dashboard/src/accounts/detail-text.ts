import { isolated } from '@waveguide/quantity';

/** What else an event of the audit trail says, as "name: value" pairs. */
export function detailText(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${text(name)}: ${typeof value === 'string' ? isolated(value) : JSON.stringify(value)}`)
    .join('; ');
}

/** `sessionsEnded` to "sessions ended". */
function text(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
