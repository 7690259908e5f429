import { z } from 'zod';
import { EVENT_STATUSES } from '../milestones/event-status';
import { milestoneSchema } from './milestone';

/** A dated event with its status today. */
export const standingMilestoneSchema = milestoneSchema.extend({ status: z.enum(EVENT_STATUSES) });
