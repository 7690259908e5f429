import { z } from 'zod';
import * as f from './fields';

/** What holds for the dataset as a whole. */
export const datasetFile = z.strictObject({
  /** The day, or month, to which sources were read systematically. */
  readTo: f.partialDate,
  /** How that is to be understood. */
  note: f.text,
});
export type DatasetReading = z.infer<typeof datasetFile>;
