import type { PartialDate } from '@waveguide/evidence';
import type { Maybe } from '@waveguide/quantity';
import type { TechnologySubject } from '@waveguide/technologies';

export const PRODUCT_STAGES = [
  'research',
  'announced',
  'demonstrated',
  'sampling',
  'shipping',
  'volume',
  'not-stated',
] as const;
/** How far a product has come, read from its status in the sources. */
export type ProductStage = (typeof PRODUCT_STAGES)[number];

/** Something a vendor, or an industry body, offers or has announced. */
export interface Product {
  readonly id: string;
  /** The vendor, or null for a specification that no single vendor owns. */
  readonly vendorId: string | null;
  readonly name: string;
  readonly technology: TechnologySubject;
  readonly stage: ProductStage;
  /** The status in the sources' words. */
  readonly status: string;
  readonly announcedOn: Maybe<PartialDate>;
  readonly shippingOn: Maybe<PartialDate>;
  /** Switching or engine capacity, Tbps. */
  readonly capacityTbps: Maybe<number>;
  /** Rate of one lane, Gbps. */
  readonly laneGbps: Maybe<number>;
  readonly portConfiguration: Maybe<string>;
  /** What the vendor says about power, or missing where it says nothing. */
  readonly powerClaim: Maybe<string>;
  /** Energy per bit, pJ/bit. */
  readonly energyPerBit: Maybe<number>;
  readonly energyPerBitNote: string | null;
  /** First the source of the record, then further ones. */
  readonly sourceIds: readonly string[];
  readonly note: string | null;
}
