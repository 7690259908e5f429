export { createClient, type Database } from './postgres/client';
export { databaseTrouble, outcomeOf, type DatabaseTrouble, type StatementOutcome } from './postgres/fault';
export {
  insertAuditEvent,
  countAuditEvents,
  listAuditEvents,
  type AuditEvent,
  type AuditFilter,
  type NewAuditEvent,
} from './ledger/audit-repository';
export type { CommitProblem, MergedContent, StaleParent } from './revisions/commit-problem';
export { appendRevision, type RevisionDraft } from './revisions/append-revision';
export { listChallenges, listClaims } from './ledger/claim-repository';
export { listContradictions, listPublishedSeries } from './ledger/contradiction-repository';
export { listEstimates, listObservations, type LedgerFilter } from './ledger/estimate-repository';
export { recordTime } from './postgres/record-time';
export { Prisma, PrismaClient } from './generated/client';
export { editionDigest, listVendorNames, type LedgerFacts, type VendorName } from './editions/ledger-edition';
export { findLedgerEdition, findRevisionFrame, type RevisionFrame } from './editions/revision-frame';
export type { FramedScenario } from './stored/frame';
export { EDITION_SHAPE, type EditionProblem } from './editions/stored-edition';
export { listIndicators, listRecommendations } from './ledger/indicator-repository';
export { listIntegrationMethods, listLaserApproaches, listPicPlatforms } from './ledger/packaging-repository';
export {
  findRevision,
  findRevisionSummary,
  findScenario,
  findScenarioHead,
  listAssumptionDefinitions,
  listLatestRevisions,
  findRevisions,
  listRevisionsSince,
  pageOfPublications,
  pageOfRevisions,
  type RevisionAddress,
} from './revisions/revision-repository';
export { containing, partOf, searchWords, type PageAsked, type PageOf } from './postgres/page-of';
export {
  countScenarios,
  findScenarios,
  firstOpenScenarioIds,
  headNumbers,
  pageOfScenarios,
  type ListedScenario,
  type ScenarioCounts,
  type ScenarioPageAsked,
} from './revisions/scenario-list';
export { datasetReadTo } from './ledger/reading-repository';
export {
  findSource,
  findSources,
  listSourceRecords,
  pageOfSources,
  type SourcePageAsked,
} from './ledger/source-repository';
export {
  comparisonMatrix,
  listCommonAttributes,
  listOrdinalScales,
  listTechnologies,
} from './ledger/technology-repository';
export { listMilestones, listPhases, type MilestoneFilter } from './ledger/timeline-repository';
export { findVendor, listProducts, listVendors, type ProductFilter } from './ledger/vendor-repository';
export { seedDatabase, SEED_DRAWS, type SeedOptions, type SeedReport } from './seed/database';
export { SEED_FILES } from './seed/dataset';
export { type ReadSeedFile } from './seed/read-dataset';
export { describeSeedProblem, type SeedProblem } from './seed/problem';
export type { ComputeSummary } from './dataset-revisions/bring-in';
export { findDatasetOffer, KEPT_BECAUSE, type KeptBecause, type KeptScenario } from './dataset-revisions/offers';
export { findApprovalSetting, setApprovalSetting, type ApprovalSetting } from './revisions/approval-setting';
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
} from './revisions/proposal-store';
export {
  findProposal,
  listProposalComments,
  countProposals,
  pageOfProposals,
  type ProposalFilter,
  type ProposalHeader,
} from './revisions/proposal-repository';
export { PublicationFeed, type TooManySubscribers } from './revisions/publication-feed';
export type { FeedEvent } from './revisions/publication-queue';
export { rebaseScenario, type RebaseDraft, type RebaseProblem } from './revisions/rebase-scenario';
export { changeScenario, createScenario, type ScenarioChange, type ScenarioProblem } from './revisions/scenario-store';
export { staleParentOf, type StaleEdit } from './revisions/stale-parent';
export {
  findBriefing,
  findNewestContentOf,
  insertBriefing,
  pageOfBriefings,
  saveBriefing,
  setBriefingRemoved,
  type BriefingConflict,
  type BriefingHeader,
  type BriefingListing,
  type BriefingSave,
  type NewBriefing,
  type StoredBriefing,
} from './briefings/repository';
export {
  findBriefingImage,
  storeBriefingImage,
  type BriefingImage,
  type NewBriefingImage,
} from './briefings/image-repository';
export {
  cancelExport,
  dropExpiredFiles,
  findExport,
  findExportFile,
  insertExports,
  pageOfExports,
  type ExportFile,
  type NewExports,
  type NewExportsProblem,
} from './briefings/export-repository';
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
} from './briefings/export-progress';
export {
  EXPORT_FORMATS,
  EXPORT_STATES,
  type ExportFormat,
  type ExportState,
  type StoredExport,
} from './briefings/export-row';
export {
  countShareView,
  findOpenShare,
  insertShare,
  listSharesOfFormer,
  pageOfShares,
  revokeShare,
  type NewShare,
  type NewShareProblem,
  type OpenableShare,
  type StoredShare,
} from './briefings/share-repository';
export {
  attemptSucceeded,
  attemptWait,
  countAttempt,
  takeBack,
  type AttemptOrigin,
  type AttemptPlace,
  type AttemptWait,
  type CountedAttempt,
} from './attempts/count-attempt';
export type { WaitingRule } from './attempts/waiting';
export { JobQueue, type JobQueueOptions } from './postgres/job-queue';
export { findEntries, type Found, type FoundGroup, type SearchAsked } from './search/find-entries';
export { SEARCH_KINDS, type SearchableEntry, type SearchEntry, type SearchKind } from './search/kind';
