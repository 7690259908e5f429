import type { PartialDate } from '@waveguide/evidence';

/** The days against which plans and shipments are held. */
export interface StandingDays {
  /** Up to when the sources were read. */
  readonly readTo: PartialDate;
  /** ISO day of the page or of the frozen chart. */
  readonly asOf: string;
}
