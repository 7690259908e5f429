import { countText, countTextCapital, listText } from '@waveguide/quantity';
import { LASER_PLACEMENTS, vendorsByLaser, type LaserPlacement, type VendorLedger } from './laser-placement';
import type { StandingDays } from './product-standing';
import { shippingVendors, type VendorRecord } from './shipping-vendors';

/** The finding of the page: whose co-packaged optics have shipped, of how many. */
export function shippingFinding(rows: readonly VendorRecord[], { readTo }: StandingDays): string {
  const names = shippingVendors(rows, readTo).map(({ vendor }) => vendor.name);
  if (names.length === 0) return 'No vendor ships co-packaged optics yet';
  return `${countTextCapital(names.length)} of ${rows.length} vendors ${names.length === 1 ? 'ships' : 'ship'} co-packaged optics or their engines: ${listText(names)}`;
}

/** Names are given for up to as many vendors; more are counted. */
const NAMED = 3;

interface Placed {
  readonly count: number;
  readonly names: readonly string[];
}

function placedText(placement: LaserPlacement, { count, names }: Placed): string {
  const who = count <= NAMED ? listText(names) : countText(count);
  const verb = (one: string, many: string) => (count === 1 ? one : many);
  switch (placement) {
    case 'external':
      return `${who} ${verb('keeps', 'keep')} the laser outside`;
    case 'on-package':
      return `${who} ${verb('puts', 'put')} it on the package`;
    case 'on-chip':
      return `${who} ${verb('puts', 'put')} it on the chip`;
    case 'not-stated':
      return `${who} ${verb('does', 'do')} not say where it is`;
  }
}

/** Where the light comes from, over the vendors with a co-packaged product or programme; each placement is counted on its own. */
export function laserFinding(rows: readonly VendorLedger[]): string {
  const byLaser = vendorsByLaser(rows);
  const total = LASER_PLACEMENTS.reduce((sum, placement) => sum + byLaser[placement].length, 0);
  if (total === 0) return 'No vendor on record has a co-packaged product or programme';
  const parts = LASER_PLACEMENTS.flatMap((placement) => {
    const names = byLaser[placement].map(({ vendor }) => vendor.name);
    return names.length === 0 ? [] : [placedText(placement, { count: names.length, names })];
  });
  return `Of ${countText(total)} vendors with a co-packaged product or programme, ${listText(parts)}`;
}
