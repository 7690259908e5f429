import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { sampleFan } from './sample-evidence';
import { identityPropertyName, readSlideIdentities, slideIdentity, type SlideIdentity } from './slide-identity';

const SEED = 20261123;
const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const property = (name: string, value: string) =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${escape(name)}"><vt:lpwstr>${escape(value)}</vt:lpwstr></property>`;
const file = (...properties: string[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;
const identity: SlideIdentity = {
  slide: 3,
  chart: 'market-forecast',
  scenario: 'base',
  revision: 1,
  asOf: '2026-11-23',
  address: '/forecasts?scenario=base&revision=1',
  briefingId: 'b-1',
  slideId: 's-1',
  query: 'scenario=base&revision=1',
};
const written = (of: unknown, slide = 3) => property(identityPropertyName(slide), JSON.stringify(of));

/** docProps/custom.xml as the first versions that kept queries wrote it: of a slide of a briefing, and of a chart without a scenario. */
const GOLDEN = readFileSync(path.join(__dirname, 'slide-identities-1.golden.xml'), 'utf8');

describe('a file that the first versions exported', () => {
  const first = {
    slide: 2,
    chart: 'market-forecast',
    scenario: 'base',
    revision: 1,
    asOf: '2026-11-23',
    address: '/forecasts?scenario=base&revision=1',
    briefingId: 'f0a3c1de-6f0e-4b3e-9a53-0f7b6f2a1c11',
    slideId: 's-1',
    query: 'scenario=base&revision=1',
  };
  const second = {
    ...{ slide: 3, chart: 'product-roadmap', scenario: null, revision: null, asOf: '2026-11-23' },
    ...{ address: '/vendors/products?search="A&B"', briefingId: null, slideId: null, query: null },
  };

  it('reads with every value that it had', () => {
    expect(readSlideIdentities(GOLDEN)).toEqual({ ok: true, value: [first, second] });
  });

  it('reads without a field that a newer version added, since a file is shown to whatever version there is', () => {
    const newer = GOLDEN.replaceAll('{&quot;slide', '{&quot;language&quot;:&quot;en&quot;,&quot;slide');
    expect(newer).not.toBe(GOLDEN);
    expect(readSlideIdentities(newer)).toEqual(readSlideIdentities(GOLDEN));
  });
});

describe('readSlideIdentities', () => {
  it('reads identities in the order of their slides and passes other properties over', () => {
    const first = { ...identity, slide: 1 };
    const xml = file(property('Client', 'Acme & <Sons>'), written(identity), written(first, 1));
    expect(readSlideIdentities(xml)).toEqual({ ok: true, value: [first, identity] });
  });

  it('reads what earlier files held, without briefing, slide and query', () => {
    const later = new Set(['briefingId', 'slideId', 'query']);
    const earlier = Object.fromEntries(Object.entries(identity).filter(([key]) => !later.has(key)));
    expect(readSlideIdentities(`\ufeff${file(written(earlier))}`)).toEqual({
      ok: true,
      value: [{ ...earlier, briefingId: null, slideId: null, query: null }],
    });
  });

  it('passes damaged identities over and keeps the others', () => {
    const damaged = [
      property('Waveguide slide 4', '{"slide":4'),
      property('Waveguide slide 5', 'null'),
      property('Waveguide slide 6', '[1]'),
      written({ ...identity, slide: -1 }, 7),
      written({ ...identity, chart: 7 }, 8),
      property('Waveguide slide eleven', JSON.stringify(identity)),
    ];
    expect(readSlideIdentities(file(...damaged, written(identity)))).toEqual({ ok: true, value: [identity] });
    expect(readSlideIdentities(file(written({ ...identity, revision: 'one' })))).toMatchObject({
      ok: true,
      value: [{ revision: null }],
    });
  });

  it.each([
    ['an empty text', '', 'not-xml'],
    ['words', 'no file of ours', 'not-xml'],
    ['a cut file', file(written(identity)).slice(0, -20), 'not-xml'],
    [
      'a file with entities of its own',
      `<!DOCTYPE p [<!ENTITY a "aaaa">]>${file(written(identity)).replace(/^.*\n/, '')}`,
      'not-xml',
    ],
    ['a file of somebody else', file(property('Client', 'Acme')), 'no-identities'],
    ['a file too large', ' '.repeat(2_000_001), 'too-large'],
  ])('refuses %s', (_, xml, kind) => {
    const read = readSlideIdentities(xml);
    expect(read).toMatchObject({ ok: false, error: { kind } });
    expect(read.ok || read.error.message).toMatch(/Choose/);
  });

  it('reads back any text that was written as XML can hold it', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((t) => !/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(t));
    fc.assert(
      fc.property(text, text, (address, query) => {
        const one = { ...identity, address, query };
        expect(readSlideIdentities(file(written(one)))).toEqual({ ok: true, value: [one] });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readSlideIdentities(text).ok).toBe(false);
        expect(readSlideIdentities(file(text)).ok).toBe(false);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('slideIdentity', () => {
  it('holds the pin of the slide and what the chart says of itself', () => {
    const chart = { chart: 'market-forecast', query: 'scenario=base&revision=3', draft: null };
    expect(slideIdentity(sampleFan(), { slide: 2, chart, briefingId: null, slideId: null })).toEqual({
      slide: 2,
      chart: 'market-forecast',
      scenario: 'base',
      revision: 3,
      asOf: '2026-11-23',
      address: '/forecasts?scenario=base',
      briefingId: null,
      slideId: null,
      query: 'scenario=base&revision=3',
    });
  });
});
