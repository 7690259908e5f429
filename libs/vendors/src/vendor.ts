import type { CitedStatement } from '@waveguide/evidence';
import type { StrategyAssessment } from './strategy-assessment';

export const VENDOR_TYPES = [
  'switch-asic',
  'accelerator',
  'network-equipment',
  'optical-engine',
  'foundry',
  'laser',
  'module',
  'fiber-connectivity',
  'systems-integrator',
  'operator',
] as const;
/** What a company mainly makes or does in this market. */
export type VendorType = (typeof VENDOR_TYPES)[number];

/** A company that shapes the market. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly aka: readonly string[];
  readonly type: VendorType;
  readonly inFoundingReport: boolean;
  /** ISO 3166 country code of its seat; two codes with a slash where it has two seats. */
  readonly country: string;
  readonly strategy: StrategyAssessment;
  readonly summary: string;
  readonly summarySourceIds: readonly string[];
  readonly strengths: readonly CitedStatement[];
  readonly risks: readonly CitedStatement[];
}

const TYPE_LABELS: Readonly<Record<VendorType, string>> = {
  'switch-asic': 'Switch chips',
  accelerator: 'Accelerators',
  'network-equipment': 'Network equipment',
  'optical-engine': 'Optical engines',
  foundry: 'Foundry',
  laser: 'Lasers',
  module: 'Modules',
  'fiber-connectivity': 'Fibre connectivity',
  'systems-integrator': 'Systems integration',
  operator: 'Operator',
};

/** The vendor type in words. */
export function vendorTypeLabel(type: VendorType): string {
  return TYPE_LABELS[type];
}
