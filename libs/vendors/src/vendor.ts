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
  'test-and-assembly',
  'design-tools',
  'interconnect-chips',
] as const;
/** What a company mainly makes or does in this market. */
export type VendorType = (typeof VENDOR_TYPES)[number];

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
  'test-and-assembly': 'Test and assembly equipment',
  'design-tools': 'Design tools and IP',
  'interconnect-chips': 'Interconnect chips (DSP, driver, amplifier)',
};

/** The vendor type in words. */
export function vendorTypeLabel(type: VendorType): string {
  return TYPE_LABELS[type];
}
