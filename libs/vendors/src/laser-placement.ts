import type { Milestone, MilestoneStage } from '@waveguide/adoption';
import { isCoPackaged } from '@waveguide/technologies';
import type { VendorRecord } from './shipping-vendors';
import type { LaserChoice } from './strategy-labels';
import type { VendorType } from './vendor';

/** A vendor with what the ledger has of it. */
export interface VendorLedger extends VendorRecord {
  /** Dated events that name the vendor. */
  readonly milestones: readonly Pick<Milestone, 'technology' | 'stage'>[];
}

/** Stages at which a vendor has, or plans, something of its own; words alone and purchases are no programme. */
const BUILT: Readonly<Record<MilestoneStage, boolean>> = {
  announced: false,
  demonstrated: true,
  sampled: true,
  'small-batch': true,
  volume: true,
  standard: false,
  acquisition: false,
};

/** Whether vendors of a type supply what others place (light, fibre, tests, tools): where the laser sits is not theirs to choose. */
const SUPPLIES: Readonly<Record<VendorType, boolean>> = {
  'switch-asic': false,
  accelerator: false,
  'network-equipment': false,
  'optical-engine': false,
  foundry: false,
  laser: true,
  module: false,
  'fiber-connectivity': true,
  'systems-integrator': false,
  operator: false,
  'test-and-assembly': true,
  'design-tools': true,
  'interconnect-chips': false,
};

/**
 * Whether a vendor has a co-packaged product or programme: a product of CPO or OIO beyond research, or a dated event of CPO or OIO in which
 * it demonstrates, samples or ships something, or plans to. Suppliers of lasers, fibre, tests and tools have none of their own.
 */
export function hasCoPackagedProgramme({ vendor, products, milestones }: VendorLedger): boolean {
  if (SUPPLIES[vendor.type]) return false;
  return (
    products.some(({ technology, stage }) => isCoPackaged(technology) && stage !== 'research') ||
    milestones.some(({ technology, stage }) => isCoPackaged(technology) && BUILT[stage])
  );
}

export const LASER_PLACEMENTS = ['external', 'on-package', 'on-chip', 'not-stated'] as const;
/** Where the light of a vendor's co-packaged optics is made, as far as its sources say. */
export type LaserPlacement = (typeof LASER_PLACEMENTS)[number];

const PLACEMENTS: Readonly<Record<LaserChoice, LaserPlacement | null>> = {
  external: 'external',
  'on-package': 'on-package',
  'on-chip': 'on-chip',
  unknown: 'not-stated',
  'not-applicable': null,
};

/** The placement that a record gives; null if the question does not apply to the vendor. */
export function laserPlacement(choice: LaserChoice): LaserPlacement | null {
  return PLACEMENTS[choice];
}

/** The vendors with a co-packaged product or programme by if they place the laser; the four lists share no vendor. */
export function vendorsByLaser<Of extends VendorLedger>(
  records: readonly Of[],
): Readonly<Record<LaserPlacement, readonly Of[]>> {
  const counted = records.filter(hasCoPackagedProgramme);
  const placed = (placement: LaserPlacement) =>
    counted.filter(({ vendor }) => laserPlacement(vendor.strategy.laser) === placement);
  return {
    external: placed('external'),
    'on-package': placed('on-package'),
    'on-chip': placed('on-chip'),
    'not-stated': placed('not-stated'),
  };
}
