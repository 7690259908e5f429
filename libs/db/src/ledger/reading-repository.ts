import { readToOfSources, type ReadTo } from '@waveguide/evidence';
import { present } from '@waveguide/quantity';
import type { Database } from '../postgres/client';
import { listSourceRecords } from './source-repository';

/** How far the sources of the dataset were read: as the dataset states it or, where it states nothing, by its newest source. */
export async function datasetReadTo(database: Database): Promise<ReadTo> {
  const row = await database.datasetReading.findFirst();
  if (row !== null) return { date: present(row.readTo), note: row.note };
  return readToOfSources(await listSourceRecords(database));
}
