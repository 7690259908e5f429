export { createClient, type Database } from './client';
export {
  insertAuditEvent,
  listAuditEvents,
  type AuditEvent,
  type AuditFilter,
  type NewAuditEvent,
} from './audit-repository';
export type { CommitProblem, MergedContent, StaleParent } from './commit-problem';
export { commitRevision, type RevisionDraft } from './commit-revision';
export { listChallenges, listClaims } from './claim-repository';
export { listContradictions, listPublishedSeries } from './contradiction-repository';
export { listEstimates, listObservations, type LedgerFilter } from './estimate-repository';
export { Prisma, PrismaClient } from './generated/client';
export { listVendorNames, type LedgerFacts, type VendorName } from './ledger-edition';
export { findLedgerEdition, findRevisionFrame, type FramedScenario, type RevisionFrame } from './revision-frame';
export { EDITION_SHAPE, type EditionProblem } from './stored-edition';
export { listIndicators, listRecommendations } from './indicator-repository';
export { listIntegrationMethods, listLaserApproaches, listPicPlatforms } from './packaging-repository';
export {
  findRevision,
  findRevisionSummary,
  findScenario,
  findScenarioHead,
  listAssumptionDefinitions,
  listLatestRevisions,
  listRevisions,
  listRevisionsSince,
  listScenarios,
  type RevisionAddress,
} from './revision-repository';
export { findSource, findSources, listSourceRecords, listSources } from './source-repository';
export { comparisonMatrix, listCommonAttributes, listOrdinalScales, listTechnologies } from './technology-repository';
export { listMilestones, listPhases, type MilestoneFilter } from './timeline-repository';
export { findVendor, listProducts, listVendors, type ProductFilter } from './vendor-repository';
export { seedDatabase, SEED_DRAWS, type SeedOptions, type SeedReport } from './seed-database';
export { SEED_FILES, type ReadSeedFile } from './seed-dataset';
export { describeSeedProblem, type SeedProblem } from './seed-problem';
export type { ComputeSummary } from './seed-scenarios';
export { findApprovalSetting, setApprovalSetting, type ApprovalSetting } from './approval-setting';
export {
  approveProposal,
  commentProposal,
  publishProposal,
  renewProposal,
  requestProposalChanges,
  submitProposal,
  withdrawProposal,
  type ProposalProblem,
  type ProposalState,
  type ProposalStepBy,
  type RoundContent,
} from './proposal-commands';
export {
  findProposal,
  listProposalComments,
  listProposals,
  type ProposalFilter,
  type ProposalHeader,
} from './proposal-repository';
export { PublicationFeed, type TooManySubscribers } from './publication-feed';
export type { FeedEvent } from './publication-queue';
export { rebaseScenario, type RebaseDraft, type RebaseProblem } from './rebase-scenario';
export { changeScenario, createScenario, type ScenarioChange, type ScenarioProblem } from './scenario-commands';
export { staleParentOf, type StaleEdit } from './stale-parent';
export {
  findBriefing,
  findNewestContentOf,
  insertBriefing,
  listBriefings,
  saveBriefing,
  setBriefingRemoved,
  type BriefingConflict,
  type BriefingHeader,
  type BriefingListing,
  type BriefingSave,
  type NewBriefing,
  type StoredBriefing,
} from './briefing-repository';
export {
  findBriefingImage,
  storeBriefingImage,
  type BriefingImage,
  type NewBriefingImage,
} from './briefing-image-repository';
export {
  cancelExport,
  dropExpiredFiles,
  findExport,
  findExportFile,
  insertExports,
  listExports,
  type ExportFile,
  type NewExports,
  type NewExportsProblem,
} from './briefing-export-repository';
export {
  claimExport,
  failExport,
  finishExport,
  listQueuedExports,
  MOST_EXPORT_ATTEMPTS,
  putExportBack,
  reportExportProgress,
  reviveExports,
  type AbandonedExport,
  type ExportClaim,
  type FinishedFile,
} from './briefing-export-progress';
export {
  EXPORT_FORMATS,
  EXPORT_STATES,
  type ExportFormat,
  type ExportState,
  type StoredExport,
} from './briefing-export-row';
export {
  countShareView,
  findOpenShare,
  insertShare,
  listShares,
  revokeShare,
  type NewShare,
  type NewShareProblem,
  type OpenableShare,
  type StoredShare,
} from './briefing-share-repository';
export {
  countSharePasswordAttempt,
  forgetShareFailures,
  SHARE_FREE_FAILURES,
  shareWaitLeft,
  shareWaitSeconds,
} from './briefing-share-throttle';
export { JobQueue, type JobQueueOptions } from './job-queue';
