import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ResolvedSlide } from '@waveguide/briefings';
import { readXlsx } from 'hucre/xlsx';
import { SaxesParser } from 'saxes';
import { renderBriefingPdf } from './briefing-pdf';
import { CONTENTS_FILE, renderBriefingPictures } from './briefing-pictures';
import { renderBriefingPptx } from '../pptx/briefing';
import { briefingWorkbook } from '../workbook/briefing';
import { sheetName } from '../workbook/briefing-names';
import { convertWithOffice, EVERY_SHEET_AS_CSV, poppler } from '../pictures/convert-with-office';
import { readArchive } from '../package/read-archive';
import { officeLack, whySkipped } from '../pictures/office-filters';
import { SAMPLE_CHART_KINDS } from './sample-chart-kinds';
import { chartSlide, SAMPLE_SLIDES, sampleDeck } from './sample-deck';
import { measureSlides } from './layout-on-canvas';

/** Texts that files are broken by. */
const AWKWARD = [
  '<script>alert(1)</script> ]]> &amp; <a:t>',
  '=cmd|’ /C calc’!A0',
  '+1+1',
  '@SUM(A1:A9)',
  '-2+3',
  `${'A title of five hundred letters '.repeat(16)}ends`,
  'Неограниченный'.repeat(30),
  'نمو الألياف الضوئية 164% سنويا حتى 2030 (CPO)',
  '共封装光学在2030年达到五千五百万端口，八成概率在两千六百万到九千五百万之间。'.repeat(4),
  'Growth 🚀👩‍👩‍👧‍👦🇩🇪 of optics',
  'Half a pair \ud83d and \udc00 another, \u0000\u0007\ufffe control',
  "D’Arcy's [sheet]: a/b\\c*d?",
  '',
  '   ',
  "'quoted'",
] as const;
const COUNT = 60;

const slides: readonly ResolvedSlide[] = Array.from({ length: COUNT }, (_, i): ResolvedSlide => {
  const text = AWKWARD[i % AWKWARD.length]!;
  const kind = i % 4;
  if (kind === 0) {
    const spec = SAMPLE_CHART_KINDS[i % SAMPLE_CHART_KINDS.length]!;
    return chartSlide(
      `s${i}`,
      { ...spec, finding: text, subtitle: text, description: text },
      {
        ...{ commentary: `${text}\n\n- ${text}`, footnote: text.slice(0, 500), notes: text },
      },
    );
  }
  const sample = SAMPLE_SLIDES[kind === 1 ? 2 : kind === 2 ? 3 : 4]!;
  // Every kind has these; a text that a kind has no place for is left aside.
  return { ...sample, slide: { ...sample.slide, id: `s${i}`, title: text, notes: text, body: text } } as ResolvedSlide;
});
const deck = sampleDeck({
  title: AWKWARD[10],
  brand: { ...sampleDeck().brand, name: '=House & <Sons> 中文', footer: AWKWARD[7], logo: null },
  logo: null,
});

function parsed(name: string, xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.write(xml).close();
}

describe('sixty slides of awkward texts', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'waveguide-awkward-'));
  let pptx: Uint8Array;
  let pdf: Uint8Array;
  let xlsx: Uint8Array;
  const told: number[] = [];
  beforeAll(async () => {
    pptx = await renderBriefingPptx(slides, deck, (done) => {
      told.push(done);
      return Promise.resolve();
    });
    pdf = await renderBriefingPdf(slides, deck);
    xlsx = await briefingWorkbook(slides, deck);
    writeFileSync(path.join(folder, 'deck.pptx'), pptx);
    writeFileSync(path.join(folder, 'deck.xlsx'), xlsx);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells after every slide how many are done', () => {
    expect(told).toEqual(Array.from({ length: COUNT }, (_, i) => i + 1));
  });

  it('ends the file where the listener throws', async () => {
    const stop = (done: number) => (done === 3 ? Promise.reject(new Error('cancelled')) : Promise.resolve());
    for (const render of [renderBriefingPptx, renderBriefingPdf, briefingWorkbook])
      await expect(render(slides, deck, stop)).rejects.toThrow('cancelled');
  });

  it('is made of well-formed XML throughout', () => {
    for (const [archive, kind] of [
      [pptx, 'pptx'],
      [xlsx, 'xlsx'],
    ] as const)
      for (const [name, bytes] of readArchive(archive))
        if (/\.(xml|rels)$/.test(name)) parsed(`${kind} ${name}`, bytes.toString('utf8'));
  });

  it('has names of sheets that every spreadsheet takes, and no formula of anybody’s words', async () => {
    const { sheets } = await readXlsx(xlsx);
    const names = sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    for (const [name, bytes] of readArchive(xlsx)) {
      if (!name.startsWith('xl/worksheets/')) continue;
      for (const [, formula] of bytes.toString('utf8').matchAll(/<f>([^<]*)<\/f>/g))
        expect(formula).toMatch(
          /^(SUM\([A-Z]+\d+:[A-Z]+\d+\)|[A-Z]+\d+\/[A-Z]+\d+|\([A-Z0-9/]+\)\^\(1\/\([A-Z0-9-]+\)\)-1)$/,
        );
    }
  });

  it('packs a picture for every slide, as well-formed SVG with names that every system takes', async () => {
    const files = readArchive(await renderBriefingPictures(slides, deck, { format: 'svg' }));
    const names = [...files.keys()];
    expect(names).toHaveLength(COUNT + 1);
    expect(names[0]).toBe('01-script-alert-1-script-amp-a-t.svg');
    for (const name of names) expect(name).toMatch(/^(\d\d-[a-z0-9-]{1,60}\.svg|contents\.csv)$/);
    for (const [name, bytes] of files) if (name !== CONTENTS_FILE) parsed(name, bytes.toString('utf8'));
    for (const line of files.get(CONTENTS_FILE)?.toString('utf8').split('\r\n') ?? [])
      expect(line).not.toMatch(/,"?[=@]/);
  });

  it('is byte-identical when rendered again', async () => {
    const same = async (first: Uint8Array, again: Promise<Uint8Array>) =>
      expect(Buffer.from(first).equals(Buffer.from(await again))).toBe(true);
    await same(pptx, renderBriefingPptx(slides, deck));
    await same(pdf, renderBriefingPdf(slides, deck));
    await same(xlsx, briefingWorkbook(slides, deck));
  });

  it('says which titles are cut', () => {
    const cut = new Set(
      measureSlides(slides, deck).flatMap(({ slideId, overflows }) => (overflows.includes('title') ? [slideId] : [])),
    );
    expect(cut.has('s5')).toBe(true);
    expect(cut.has('s0')).toBe(false);
  });

  const lack = officeLack(['impress-pptx', 'impress-pdf', 'calc-xlsx', 'calc-csv', 'poppler']);
  (lack === null ? it : it.skip)(`opens in LibreOffice and poppler with all its pages${whySkipped(lack)}`, async () => {
    writeFileSync(path.join(folder, 'own.pdf'), pdf);
    expect(poppler('pdfinfo', [path.join(folder, 'own.pdf')])).toMatch(/Pages:\s+60\n/);
    await convertWithOffice(folder, ['deck.pptx'], 'pdf');
    expect(poppler('pdfinfo', [path.join(folder, 'deck.pdf')])).toMatch(/Pages:\s+60\n/);
    const sheets = (await convertWithOffice(folder, ['deck.xlsx'], EVERY_SHEET_AS_CSV)).filter((file) =>
      /^deck-.*\.csv$/.test(file),
    );
    expect(sheets).toHaveLength(1 + slides.filter(({ kind }) => kind !== 'text').length);
  });
});

describe('sheetName', () => {
  it.each([
    [1, 'A title', '1 A title'],
    [12, 'x'.repeat(40), `12 ${'x'.repeat(28)}`],
    [3, '', '3'],
    [4, 'a/b [c]: d?', '4 a b c d'],
    [5, `${'y'.repeat(28)}🚀`, `5 ${'y'.repeat(28)}`],
  ])('names slide %d of title %j', (number, title, name) => {
    expect(sheetName(number, title)).toBe(name);
  });
});
