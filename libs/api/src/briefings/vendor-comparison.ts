import { vendorTable, type TableEvidence } from '@waveguide/briefings';
import { listSourceRecords } from '@waveguide/db';
import { ok, type Result } from '@waveguide/quantity';
import { compareVendors } from '@waveguide/vendors';
import type { ApiServices } from '../trpc/context';
import type { Problem } from '../trpc/problem';
import { vendorComparisonQuery } from '../ledger/vendor-queries';

/**
 * Vendors side by side, a row for each dimension of their strategies, as the ledger has them today: vendor records belong to no
 * revision of a scenario.
 */
export async function vendorComparison(
  services: Pick<ApiServices, 'client' | 'now'>,
  vendorIds: readonly string[],
): Promise<Result<TableEvidence, Problem>> {
  const [found, sources] = await Promise.all([
    vendorComparisonQuery(services, vendorIds),
    listSourceRecords(services.client),
  ]);
  if (!found.ok) return found;
  const { days, vendors } = found.value;
  return ok(
    vendorTable(compareVendors(vendors, days), {
      today: days.asOf,
      scenario: null,
      revision: null,
      sources: new Map(sources.map((source) => [source.id, source])),
      address: `/vendors?vendors=${vendorIds.join(',')}`,
    }),
  );
}
