import { eventStatusWords, type EventStatus } from '@waveguide/adoption';
import { Pill } from '@waveguide/ui';

/** Whether an event has happened, in words; overdue ones also with a sign. Nothing for what has happened. */
export function EventStatusWords({ status }: { readonly status: EventStatus }) {
  const words = eventStatusWords(status);
  switch (status) {
    case 'happened':
      return null;
    case 'planned':
      return <Pill>{words}</Pill>;
    case 'overdue':
      return <Pill tone="overdue">{words}</Pill>;
  }
}
