import { z } from 'zod';
import { NETWORKS, TECHNOLOGY_IDS, TECHNOLOGY_SUBJECTS } from '../technology-id';

/** Where in a data centre a link is used. */
export const networkSchema = z.enum(NETWORKS);

/** A technology that the ledger describes. */
export const technologyIdSchema = z.enum(TECHNOLOGY_IDS);

/** What milestones and products are about. */
export const technologySubjectSchema = z.enum(TECHNOLOGY_SUBJECTS);
