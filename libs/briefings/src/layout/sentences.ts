import { printedAddress } from '@waveguide/quantity';
import { dateText, type CitedSource, type Provenance } from '@waveguide/charts';

/** "LightCounting (quoted by Marvell)" speaks as LightCounting; the list of sources keeps the full name. */
const shortName = (publisher: string): string => publisher.replace(/ \(.*\)$/, '');

function modelWords({ scenario, revision, run }: Provenance): string[] {
  if (run === null) return [];
  return [
    [
      `Waveguide ${scenario?.name ?? 'model'} scenario`,
      revision === null ? 'unpublished draft' : `revision ${revision.number}`,
      `${run.draws.toLocaleString('en-US')} draws`,
    ].join(', '),
  ];
}

/**
 * "Source: Waveguide Base scenario, revision 1, 16,384 draws; LightCounting; TrendForce; and 3 more."
 * @param named how many publishers to name before the rest is counted
 */
export function provenanceSentence(provenance: Provenance, named: number): string {
  const publishers = [...new Set(provenance.sources.map(({ publisher }) => shortName(publisher)))];
  const rest = publishers.length - named;
  const all = [...modelWords(provenance), ...publishers.slice(0, named), ...(rest > 0 ? [`and ${rest} more`] : [])];
  return all.length === 0 ? 'Source: Waveguide.' : `Source: ${all.join('; ')}.`;
}

const citedWords = ({ citation, publisher, publishedOn }: CitedSource): string =>
  `[${citation}] ${shortName(publisher)}${publishedOn === null ? '' : `, ${dateText(publishedOn)}`}`;

/** "Sources: [1] NVIDIA, Mar 2025; [2] Broadcom; and 3 more in the notes.", for slides whose words cite by number. */
export function citationSentence(provenance: Provenance, named: number): string {
  const { sources } = provenance;
  const rest = sources.length - named;
  const all = [
    ...modelWords(provenance),
    ...sources.slice(0, named).map(citedWords),
    ...(rest > 0 ? [`and ${rest} more in the notes`] : []),
  ];
  return all.length === 0 ? 'Source: Waveguide.' : `Sources: ${all.join('; ')}.`;
}

/** Characters of an address in print: about a line. */
const LONGEST_PRINTED = 120;

/**
 * "As of 23 Nov 2026. https://…/charts/…" or, without a public address, the chart's name and revision.
 * @param of.whole the address as a program takes it; else as a reader does, without its query if it is longer than a line
 * @param of.name what to call it if there is no address, e.g. "Chart forecast-fan"
 */
export function returnSentence(
  provenance: Provenance,
  of: { publicUrl: string | null; name: string; whole?: boolean },
): string {
  const { asOf, scenario, revision, run, address } = provenance;
  const state = run === null && scenario !== null ? `${scenario.name} scenario. ` : '';
  const own = `${of.name}${revision === null ? '' : `, revision ${revision.number}`}`;
  const url = of.publicUrl === null ? null : `${of.publicUrl.replace(/\/$/, '')}${address}`;
  const back = url === null ? own : of.whole === true ? url : printedAddress(url, LONGEST_PRINTED);
  return `As of ${dateText(asOf)}. ${state}${back}`;
}
