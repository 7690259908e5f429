import { databaseWatch } from '@waveguide/api';
import { services } from '../app/api/services';
import { shareWatch } from './shared-watch';

/** Lets the proxy know, before a page is begun, whether the database answers. */
export function watchDatabase(): void {
  if (!process.env.DATABASE_URL) return;
  const { client, reportIncident } = services();
  shareWatch(databaseWatch(client, reportIncident));
}
