import { countText, countTextCapital, formatQuantity, formatRange, listText } from '@waveguide/quantity';
import { statedText } from '../comparability/stated-text';
import { metricLabel } from '../metric';
import { scope } from '../scope';
import type { ScopeAgreement } from './agreement';
import type { AskedQuestion } from './question';
import type { Consensus, ConsensusQuestion, StatedEstimate } from './consensus';

const publishers = (count: number): string => `${countText(count)} ${count === 1 ? 'publisher' : 'publishers'}`;

/** What a question counts, inside a sentence: "revenue in 2030, counting “CPO market revenue, boundary not stated”". */
export function questionText({
  metric,
  year,
  scopeKey,
}: Pick<ConsensusQuestion, 'metric' | 'year' | 'scopeKey'>): string {
  return `${metricLabel(metric).toLowerCase()} in ${year}, counting “${scope(scopeKey).label}”`;
}

function boundsText(bounds: readonly StatedEstimate[]): string {
  if (bounds.length === 0) return '';
  const stated = [...new Set(bounds.map(({ row }) => statedText(row)))];
  const verb = bounds.length === 1 ? 'says' : 'say';
  return `${countText(bounds.length)} ${verb} only ${listText(stated)}`;
}

/** What publishers say to a question, in a sentence without its full stop that names what it counted. */
export function consensusFinding({ question, figures, bounds, range, median, leftOut }: Consensus): string {
  const { unit } = question;
  const about = questionText(question);
  const more = boundsText(bounds);
  if (range.kind === 'missing' || median.kind === 'missing') {
    if (more !== '') return `No publisher gives a figure of ${about}; ${more}`;
    const out = leftOut.length === 0 ? '' : `; ${countText(leftOut.length)} left out`;
    return `No published figure of ${about}, can be counted${out}`;
  }
  const tail = more === '' ? '' : `; ${more}`;
  const [first] = figures;
  if (figures.length === 1 && first !== undefined)
    return `One publisher, ${first.row.publisher}, puts ${about}, at ${statedText(first.row)}${tail}`;
  if (range.value.low === range.value.high)
    return `${countTextCapital(figures.length)} publishers all put ${about}, at ${formatQuantity(range.value.low, unit)}${tail}`;
  // Of two figures the median is the middle and says nothing more.
  const middle = figures.length === 2 ? '' : `, median ${formatQuantity(median.value, unit)}`;
  return `${countTextCapital(figures.length)} publishers put ${about}, at ${formatRange(range.value, unit)}${middle}${tail}`;
}

/**
 * How far publishers lie apart whatever they count, and how far within the question's own scope: a title without its full stop.
 * @param scopes those near the question, its own among them, all in one unit or not
 */
export function spreadTitle({ metric, year, unit }: ConsensusQuestion, scopes: readonly ScopeAgreement[]): string {
  const label = metricLabel(metric).toLowerCase();
  const voices = scopes
    .filter(({ consensus: { question } }) => question.unit === unit)
    .flatMap(({ consensus: { figures, bounds } }) => [...figures, ...bounds])
    .sort((a, b) => a.value - b.value);
  const [lowest, highest] = [voices[0], voices.at(-1)];
  if (lowest === undefined || highest === undefined)
    return `For ${year}, no publisher gives a figure of ${label} that counts`;
  if (lowest === highest)
    return `For ${year}, one publisher gives a figure of ${label}: ${statedText(lowest.row)}, by ${lowest.row.publisher}`;
  const own = scopes.find(({ reason }) => reason === null)?.consensus;
  const within =
    own === undefined || own.dispersion.kind === 'missing'
      ? 'no two of them count the same'
      : `those that count the same are ${spreadText(own)}`;
  return `For ${year}, others publish ${label} from ${statedEnd(lowest)} to ${statedEnd(highest)}; ${within}`;
}

/** One end of a spread, without the range that the row states beside it. */
function statedEnd({ row }: StatedEstimate): string {
  return statedText({ ...row, low: null, high: null });
}

/** The sentence for a metric, a year and perhaps a scope of which the ledger has no estimate. */
export function nothingPublished({ metric, year, scopeKey }: AskedQuestion): string {
  const counting = scopeKey === undefined ? '' : ` that counts “${scope(scopeKey).label}”`;
  return `No published estimate of ${metricLabel(metric).toLowerCase()}${counting} is for ${year}`;
}

/** How far apart some figures are: "1.1x apart", "the same". */
export function spreadText({ dispersion }: Pick<Consensus, 'dispersion'>): string {
  if (dispersion.kind === 'missing') return dispersion.detail;
  const text = formatQuantity(dispersion.value, 'x');
  return text === '1x' ? 'the same within a few per cent' : `${text} apart`;
}

/** The answer to "In which scope do these agree?", a sentence without its full stop. */
export function agreementFinding(scopes: readonly ScopeAgreement[]): string {
  const comparable = scopes.filter(({ consensus }) => consensus.dispersion.kind === 'present');
  const alone = scopes.length - comparable.length;
  const [closest] = comparable;
  if (closest === undefined)
    return `No scope has two figures that could agree: ${countText(scopes.length)} ${scopes.length === 1 ? 'scope has' : 'scopes have'} one or none`;
  const { question, figures } = closest.consensus;
  const head = `Closest in “${scope(question.scopeKey).label}”, where ${publishers(figures.length)} are ${spreadText(closest.consensus)}`;
  return alone === 0
    ? head
    : `${head}; ${countText(alone)} more ${alone === 1 ? 'scope has' : 'scopes have'} one figure or none`;
}

/** How the voices of a consensus weigh, in a sentence. `most` is the highest number of resolved forecasts that one of its publishers has. */
export function weightsText(most: number, fewest: number): string {
  return most < fewest
    ? `All publishers weigh the same: weights by track record need ${countText(fewest)} resolved forecasts, and the most that any of them has is ${countText(most)}.`
    : `All publishers weigh the same; track records stand in the scorecards.`;
}
