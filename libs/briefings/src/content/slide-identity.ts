import type { ChartSpec } from '@waveguide/charts';
import { err, ok, type Result } from '@waveguide/quantity';
import { SaxesParser } from 'saxes';
import type { PinnedChart } from './slide';

/** Which chart a slide of a file shows, so that an earlier file can be told apart from newer numbers. */
export interface SlideIdentity {
  /** Its number in the file, from 1. */
  readonly slide: number;
  readonly chart: string;
  readonly scenario: string | null;
  readonly revision: number | null;
  /** ISO date of its numbers. */
  readonly asOf: string;
  /** Path and query that lead back to the chart. */
  readonly address: string;
  /** The briefing and the slide it was exported from; null for a chart that was downloaded on its own. */
  readonly briefingId: string | null;
  readonly slideId: string | null;
  /** The chart's parameters as in its address; null in files of before these were kept. */
  readonly query: string | null;
}

/** Why a file's identities could not be read; `message` is shown as it is. */
export interface IdentityProblem {
  readonly kind: 'not-xml' | 'too-large' | 'no-identities';
  readonly message: string;
}

/** The name of the custom property that holds a slide's identity. */
export function identityPropertyName(slide: number): string {
  return `Waveguide slide ${slide}`;
}
const PROPERTY_NAME = /^Waveguide slide \d{1,4}$/;
/** A file of 100 slides needs a twentieth of this. */
const MOST_CHARACTERS = 2_000_000;
const MOST_IDENTITIES = 1000;

/** Who a slide is: its place in the file, and where it comes from. */
export function slideIdentity(
  spec: Pick<ChartSpec, 'provenance'>,
  of: {
    readonly slide: number;
    readonly chart: PinnedChart;
    readonly briefingId: string | null;
    readonly slideId: string | null;
  },
): SlideIdentity {
  const { scenario, revision, asOf, address } = spec.provenance;
  return {
    slide: of.slide,
    chart: of.chart.chart,
    scenario: scenario?.id ?? null,
    revision: revision?.number ?? null,
    asOf,
    address,
    briefingId: of.briefingId,
    slideId: of.slideId,
    query: of.chart.query,
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberFromOne = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : null;

/** One identity from its JSON; null if something that it needs is not there. */
function readIdentity(json: string): SlideIdentity | null {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const of = read as Readonly<Record<string, unknown>>;
  const [slide, chart, asOf, address] = [
    numberFromOne(of.slide),
    textOrNull(of.chart),
    textOrNull(of.asOf),
    textOrNull(of.address),
  ];
  if (slide === null || chart === null || chart === '' || asOf === null || address === null) return null;
  return {
    slide,
    chart,
    scenario: textOrNull(of.scenario),
    revision: numberFromOne(of.revision),
    asOf,
    address,
    briefingId: textOrNull(of.briefingId),
    slideId: textOrNull(of.slideId),
    query: textOrNull(of.query),
  };
}

/** The texts of the custom properties by name, or null if the text is not well-formed XML without a document type. */
function propertiesOf(xml: string): Map<string, string> | null {
  const properties = new Map<string, string>();
  let name: string | null = null;
  let text = '';
  let broken = false;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => (broken = true));
  // A document type could declare entities that unfold without end; Office writes none.
  parser.on('doctype', () => (broken = true));
  parser.on('opentag', (tag) => {
    if (tag.name !== 'property') return;
    name = tag.attributes.name ?? null;
    text = '';
  });
  const take = (more: string) => {
    if (name !== null) text += more;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', (tag) => {
    if (tag.name !== 'property' || name === null) return;
    properties.set(name, text);
    name = null;
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return broken ? null : properties;
}

/**
 * The identities in docProps/custom.xml of a PowerPoint file that was exported here, by slide. Other programs' properties are passed
 * over, and so is an identity that somebody has damaged.
 */
export function readSlideIdentities(customXml: string): Result<SlideIdentity[], IdentityProblem> {
  if (customXml.length > MOST_CHARACTERS) {
    return err({
      kind: 'too-large',
      message:
        'The properties of this file are larger than any file exported here has. Choose the file as it was exported.',
    });
  }
  const properties = propertiesOf(customXml.replace(/^\ufeff/, ''));
  if (properties === null) {
    return err({
      kind: 'not-xml',
      message:
        'The properties of this file cannot be read. Choose the PowerPoint file as it was exported, not a converted one.',
    });
  }
  const identities = [...properties]
    .filter(([name]) => PROPERTY_NAME.test(name))
    .slice(0, MOST_IDENTITIES)
    .flatMap(([, json]) => readIdentity(json) ?? [])
    .toSorted((a, b) => a.slide - b.slide);
  if (identities.length > 0) return ok(identities);
  return err({
    kind: 'no-identities',
    message:
      'This file names none of our charts. Choose a PowerPoint file that was exported from a briefing or from a chart.',
  });
}
