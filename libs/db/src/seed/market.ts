import type { Database } from '../postgres/client';
import { asJson } from '../revisions/insert-revision';
import type { Dataset } from './dataset';
import { citationRows, insertEvidence, statementRows } from './statements';

/** Phases with their checks. Technologies have to be there. */
export async function insertPhases(database: Database, { phases: { phases } }: Dataset): Promise<void> {
  await database.phase.createMany({
    data: phases.map(({ technologies: _, sourceIds: __, checks: ___, targetNetworks, ...row }, position) => ({
      ...row,
      targetNetworks: asJson(targetNetworks),
      position,
    })),
  });
  await database.phaseTechnology.createMany({
    data: phases.flatMap(({ id: phaseId, technologies }) =>
      technologies.map((technologyId, position) => ({ phaseId, technologyId, position })),
    ),
  });
  await insertEvidence(database, {
    // A phase's check has several sources, which are cited beside it.
    statements: phases.flatMap(({ id: phaseId, checks }) =>
      checks.map(({ stance, text }, position) => ({ phaseId, role: 'check', stance, text, position })),
    ),
    citations: phases.flatMap(({ id: phaseId, sourceIds, checks }) => [
      ...citationRows({ phaseId }, sourceIds),
      ...checks.flatMap((check, phaseCheck) => citationRows({ phaseId, phaseCheck }, check.sourceIds)),
    ]),
  });
}

/** Vendors with their strategies, strengths and risks. */
export async function insertVendors(database: Database, { vendors }: Dataset): Promise<void> {
  await database.vendor.createMany({
    data: vendors.map(({ strategy: _, strengths: __, risks: ___, summarySourceIds: ____, ...row }, position) => ({
      ...row,
      position,
    })),
  });
  await database.strategyAssessment.createMany({
    data: vendors.map(({ id: vendorId, strategy }) => ({ vendorId, ...strategy })),
  });
  await insertEvidence(database, {
    statements: vendors.flatMap(({ id: vendorId, strengths, risks }) => [
      ...statementRows({ vendorId }, 'strength', strengths),
      ...statementRows({ vendorId }, 'risk', risks),
    ]),
    citations: vendors.flatMap(({ id, summarySourceIds }) => citationRows({ vendorId: id }, summarySourceIds)),
  });
}

/** Products and milestones. Vendors and phases have to be there. */
export async function insertProductsAndMilestones(database: Database, dataset: Dataset): Promise<void> {
  await database.product.createMany({
    data: dataset.products.map(({ moreSourceIds: _, ...row }, position) => ({ ...row, position })),
  });
  await insertEvidence(database, {
    citations: dataset.products.flatMap(({ id, moreSourceIds }) => citationRows({ productId: id }, moreSourceIds)),
  });
  await database.milestone.createMany({ data: dataset.milestones.map((row, position) => ({ ...row, position })) });
}
