import { listEstimates, listObservations, type Database } from '@waveguide/db';
import {
  basisLabel,
  comparePartialDates,
  compatible,
  scope,
  type FigureKind,
  type LedgerFigure,
  type Observation,
  type PublishedEstimate,
  statedText,
} from '@waveguide/evidence';
import { err, ok } from '@waveguide/quantity';
import { citedSources } from '../ledger/cited-sources';
import type { EstimateFilter } from './estimates-schema';
import { notFound } from '../trpc/problem';

/** What rows are held against if nobody names a row: what publishers call “the CPO market”. */
const DEFAULT_KIND: FigureKind = { metric: 'revenue', unit: 'USD', scopeKey: 'cpo', basis: 'annual' };

/** Other people's figures, newest first, each with whether it may be compared with the chosen one and, if not, why. */
export async function estimatesQuery(database: Database, filter: EstimateFilter) {
  const [estimates, observations] = await Promise.all([listEstimates(database), listObservations(database)]);
  const { comparedWithId } = filter;
  const chosen = [...estimates, ...observations].find(({ id }) => id === comparedWithId);
  if (comparedWithId !== undefined && chosen === undefined) return err(notFound('ledger row', comparedWithId));
  const reference = chosen ?? DEFAULT_KIND;
  const shownEstimates = estimates
    .filter((figure) => matches(figure, filter))
    .sort((a, b) => comparePartialDates(b.vintage, a.vintage))
    .map((figure) => labelled(figure, reference));
  const shownObservations = observations
    .filter((figure) => matches(figure, filter))
    .sort((a, b) => comparePartialDates(b.observedOn, a.observedOn))
    .map((figure) => labelled(figure, reference));
  const ids = [...shownEstimates, ...shownObservations].map(({ sourceId }) => sourceId);
  return ok({
    comparedWith: `${scope(reference.scopeKey).label}, ${basisLabel(reference.basis)}`,
    estimates: shownEstimates,
    observations: shownObservations,
    sources: await citedSources(database, ids),
  });
}

function matches(figure: LedgerFigure, { metric, subject, publisher, includeTertiary }: EstimateFilter): boolean {
  return (
    (metric === undefined || figure.metric === metric) &&
    (subject === undefined || scope(figure.scopeKey).subject === subject) &&
    (publisher === undefined || figure.publisher === publisher) &&
    (includeTertiary || figure.evidence !== 'tertiary')
  );
}

function labelled<Figure extends PublishedEstimate | Observation>(figure: Figure, reference: FigureKind) {
  const comparison = compatible(reference, figure);
  return {
    ...figure,
    stated: statedText(figure),
    scopeLabel: scope(figure.scopeKey).label,
    basisLabel: basisLabel(figure.basis),
    comparison: comparison.ok
      ? ({ kind: 'comparable' } as const)
      : ({ kind: 'other', differsIn: comparison.error.differsIn, reason: comparison.error.message } as const),
  };
}
