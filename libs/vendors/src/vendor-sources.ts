import type { VendorRecord } from './shipping-vendors';

/** The sources behind a vendor's record and its products, each once. */
export function vendorSourceIds({ vendor, products }: VendorRecord): readonly string[] {
  return [
    ...new Set([
      ...vendor.summarySourceIds,
      ...[...vendor.strengths, ...vendor.risks].map(({ sourceId }) => sourceId),
      ...products.flatMap(({ sourceIds }) => sourceIds),
    ]),
  ];
}
