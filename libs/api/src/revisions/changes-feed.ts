import { createHash } from 'node:crypto';
import { rangeSides } from '@waveguide/probability';
import { atHead, formatRange } from '@waveguide/quantity';
import type { ChangeEntry, ChangeList, MovedOutput } from './changes-schema';

/** What a feed is written from. */
export interface FeedInput {
  readonly list: Pick<ChangeList, 'entries' | 'scenario'>;
  /** Where readers reach this installation, without a slash at its end; empty if it does not say, so that links are relative. */
  readonly origin: string;
}

/** Characters that XML 1.0 (2.2) has no place for: most controls, halves of surrogate pairs, two non-characters. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** An identity that stays wherever the product is served (RFC 4287, 4.2.6): a UUID of version 8 (RFC 9562, 5.8) of the name's SHA-256. */
function identity(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

/** The address of the forecast as a revision left it. */
const forecastAddress = ({ scenarioId, number }: ChangeEntry['stamp']): string =>
  `/forecasts?${new URLSearchParams({ scenario: scenarioId, revision: String(number) }).toString()}`;

function rangeLine({ name, unit, year, after }: MovedOutput): string | null {
  if (after.kind === 'missing') return null;
  const { p10, p90 } = after.value;
  return `${atHead(name)} in ${year}: ${formatRange({ low: p10, high: p90 }, unit)} (P10 to P90).`;
}

function driverLine({ name, unit, before, after, fields }: ChangeEntry['changes'][number]): string {
  const sides = rangeSides(before, after, unit);
  const moves = fields.includes('distribution') || before === null || after === null;
  const change = moves ? `${sides.before ?? 'not there'} to ${sides.after ?? 'not there'}` : 'same range';
  return `${name}: ${change}. ${after?.rationale ?? ''}`.trimEnd();
}

function contentOf({ stamp, outputs, changes, correlationChanges, approver }: ChangeEntry): string {
  const pairs = correlationChanges.length;
  return [
    `Because: ${stamp.message}`,
    ...outputs.map(rangeLine),
    ...changes.map(driverLine),
    pairs === 0
      ? null
      : `${pairs} ${pairs === 1 ? 'pair of drivers is' : 'pairs of drivers are'} correlated otherwise.`,
    approver === null ? null : `Approved by ${approver}.`,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function entryXml(entry: ChangeEntry, origin: string): string {
  const { stamp, title } = entry;
  return [
    '  <entry>',
    `    <id>${identity(`revision ${stamp.scenarioId} ${stamp.number} ${stamp.contentHash}`)}</id>`,
    `    <title>${xml(title)}</title>`,
    `    <updated>${stamp.createdAt}</updated>`,
    `    <published>${stamp.createdAt}</published>`,
    `    <author><name>${xml(stamp.author)}</name></author>`,
    `    <link rel="alternate" type="text/html" href="${xml(origin + forecastAddress(stamp))}"/>`,
    `    <category term="${xml(stamp.scenarioId)}" label="${xml(stamp.scenarioName)}"/>`,
    `    <content type="text">${xml(contentOf(entry))}</content>`,
    '  </entry>',
  ].join('\n');
}

/** The query of the page and of its feed: the scenario, if one is asked for. */
export const changesSearch = (scenarioId: string | null): string =>
  scenarioId === null ? '' : `?${new URLSearchParams({ scenario: scenarioId }).toString()}`;

/**
 * Published revisions as an Atom feed (RFC 4287). An entry's identity is made of its scenario, number and content, so that it stays the
 * same wherever the feed is served.
 * @throws RangeError if there is no entry, since a feed has to say when it changed
 */
export function changesFeed({ list, origin }: FeedInput): string {
  const { entries, scenario } = list;
  const newest = entries[0];
  if (newest === undefined) throw new RangeError('A feed without an entry has no date.');
  const search = changesSearch(scenario?.id ?? null);
  const of = scenario === null ? '' : ` of ${scenario.name}`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${identity(`changes ${scenario?.id ?? ''}`)}</id>`,
    `  <title>${xml(`Waveguide: what changed${of}, and why`)}</title>`,
    `  <updated>${newest.stamp.createdAt}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(`${origin}/changes.atom${search}`)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(`${origin}/changes${search}`)}"/>`,
    ...entries.map((entry) => entryXml(entry, origin)),
    '</feed>',
    '',
  ].join('\n');
}
