import { MILESTONE_STAGES, PHASE_IDS, type Milestone, type Phase, type PhaseCheck } from '@waveguide/adoption';
import { comparePartialDates } from '@waveguide/evidence';
import { NETWORKS, TECHNOLOGY_IDS, TECHNOLOGY_SUBJECTS } from '@waveguide/technologies';
import { z } from 'zod';
import { statementSelection } from './cited-statements';
import type { Database } from '../postgres/client';
import { parseEnum } from '../postgres/parse-enum';

const IN_ORDER = { orderBy: { position: 'asc' } } as const;
const targetNetworks = z.array(z.object({ network: z.enum(NETWORKS), note: z.string().nullable() }));

interface CheckRow {
  readonly position: number;
  readonly stance: string | null;
  readonly text: string;
}
interface CitationRow {
  readonly sourceId: string;
  readonly phaseCheck: number | null;
}

function toCheck(row: CheckRow, citations: readonly CitationRow[]): PhaseCheck {
  return {
    stance: parseEnum(['supports', 'conflicts'], row.stance ?? ''),
    text: row.text,
    sourceIds: citations.filter(({ phaseCheck }) => phaseCheck === row.position).map(({ sourceId }) => sourceId),
  };
}

/** The phases of adoption in order of time. */
export async function listPhases(database: Database): Promise<readonly Phase[]> {
  const rows = await database.phase.findMany({
    orderBy: { fromYear: 'asc' },
    include: {
      technologies: { select: { technologyId: true }, ...IN_ORDER },
      checks: statementSelection,
      citations: { select: { sourceId: true, phaseCheck: true }, ...IN_ORDER },
    },
  });
  return rows.map((row) => ({
    id: parseEnum(PHASE_IDS, row.id),
    name: row.name,
    reportFromYear: row.reportFromYear,
    reportToYear: row.reportToYear,
    fromYear: row.fromYear,
    toYear: row.toYear,
    locator: row.locator,
    summary: row.summary,
    drivers: row.drivers,
    gates: row.gates,
    technologies: row.technologies.map(({ technologyId }) => parseEnum(TECHNOLOGY_IDS, technologyId)),
    laneRatesGbps: row.laneRatesGbps,
    switchGenerationsTbps: row.switchGenerationsTbps,
    targetNetworks: targetNetworks.parse(row.targetNetworks),
    marketNote: row.marketNote,
    sourceIds: row.citations.filter(({ phaseCheck }) => phaseCheck === null).map(({ sourceId }) => sourceId),
    checks: row.checks.map((check) => toCheck(check, row.citations)),
  }));
}

/** Narrows the timeline; what is left out does not narrow. */
export interface MilestoneFilter {
  readonly vendorId?: string;
}

/** Dated events, the earliest first. */
export async function listMilestones(database: Database, filter: MilestoneFilter = {}): Promise<readonly Milestone[]> {
  const rows = await database.milestone.findMany({
    where: filter.vendorId === undefined ? {} : { vendorId: filter.vendorId },
    ...IN_ORDER,
  });
  return rows
    .map((row) => ({
      id: row.id,
      date: row.date,
      planned: row.planned,
      stage: parseEnum(MILESTONE_STAGES, row.stage),
      title: row.title,
      technology: parseEnum(TECHNOLOGY_SUBJECTS, row.technology),
      vendorId: row.vendorId,
      phaseId: row.phaseId === null ? null : parseEnum(PHASE_IDS, row.phaseId),
      sourceId: row.sourceId,
      note: row.note,
    }))
    .sort((a, b) => comparePartialDates(a.date, b.date));
}
