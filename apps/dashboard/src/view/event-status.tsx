import { eventStatusText, type EventStatus } from '@waveguide/adoption';
import { Pill } from '@waveguide/ui';

/** Whether an event has happened, in words; overdue ones also with a sign. Nothing for what has happened. */
export function EventStatusText({ status }: { readonly status: EventStatus }) {
  const text = eventStatusText(status);
  switch (status) {
    case 'happened':
      return null;
    case 'planned':
      return <Pill>{text}</Pill>;
    case 'overdue':
      return <Pill tone="overdue">{text}</Pill>;
  }
}
