import type { DraftEdit } from '@waveguide/briefings';
import { chartRecord, type ChartContext, type ChartSpec } from '@waveguide/charts';
import { ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { chartAddress } from './address';
import { draftOver } from './draft';
import { frozenRevision, type FrozenRevision } from './frozen-revision';
import { editionLedger, liveLedger, type LedgerView } from './ledger-view';
import type { ChartRequest } from './request';
import { clampedNotes } from './clamped-notes';
import { loadRevision, type LoadedRevision, type ScenarioAt } from '../model/load-revision';
import type { Problem } from '../trpc/problem';

/** What every chart is drawn on: the request, the revision it is about, the facts beside it, and the context that its builder needs. */
export interface ChartLoadContext {
  readonly services: ApiServices;
  readonly request: ChartRequest;
  /** With a draft's values and run if the chart shows a draft. */
  readonly loaded: LoadedRevision;
  /** The revision as it stood when it was published, where the request names one; null for a live chart. */
  readonly frozen: FrozenRevision | null;
  readonly ledger: LedgerView;
  readonly context: ChartContext;
}

/** Reads what a chart is drawn from and hands it to the chart's builder. */
export type ChartLoader = (loadContext: ChartLoadContext) => Promise<Result<ChartSpec, Problem>>;

export interface ChartOptions {
  /** Edits over the revision that nobody has published; none if left out, null or empty. */
  readonly draft?: readonly DraftEdit[] | null;
}

/** A revision with the facts beside it: those of its own day where one is named, else the newest. */
export type RevisionWithFacts = Pick<ChartLoadContext, 'loaded' | 'frozen' | 'ledger'>;

export async function revisionWithFacts(
  { client }: ApiServices,
  { scenarioId, revision }: ScenarioAt,
): Promise<Result<RevisionWithFacts, Problem>> {
  if (revision === undefined) {
    const loaded = await loadRevision(client, { scenarioId });
    return loaded.ok ? ok({ frozen: null, loaded: loaded.value, ledger: liveLedger(client) }) : loaded;
  }
  const frozen = await frozenRevision(client, { scenarioId, revision });
  if (!frozen.ok) return frozen;
  const { loaded, facts } = frozen.value;
  return ok({ frozen: frozen.value, loaded, ledger: editionLedger(facts) });
}

/** Reads what the request is about. A frozen chart is drawn as on the day on which its revision was published. */
export async function chartLoadContext(
  services: ApiServices,
  request: ChartRequest,
  { draft }: ChartOptions = {},
): Promise<Result<ChartLoadContext, Problem>> {
  const at = await revisionWithFacts(services, request);
  if (!at.ok) return at;
  const { frozen, ledger } = at.value;
  const edits = chartRecord(request.id).ofAssumptions ? (draft ?? []) : [];
  const drawn = edits.length === 0 ? ok(at.value.loaded) : draftOver(services.engineRuns, at.value.loaded, edits);
  if (!drawn.ok) return drawn;
  const { scenario, revision } = drawn.value;
  const publishedOn = revision.createdAt.slice(0, 10);
  const context: ChartContext = {
    today: frozen === null ? isoDay(await services.now()) : publishedOn,
    scenario: { id: scenario.id, name: scenario.name },
    revision: edits.length === 0 ? { number: revision.number, publishedOn } : null,
    sources: await ledger.sources(),
    runNotes: clampedNotes(drawn.value),
    address: chartAddress(request),
  };
  return ok({ services, request, loaded: drawn.value, frozen, ledger, context });
}

/** The calendar day of an instant in UTC. */
function isoDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
