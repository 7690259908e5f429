import { spawnSync } from 'node:child_process';
import { SLIDE_DIMENSIONS, SLIDE_SIZES } from '@waveguide/briefings';
import { THEME_NAMES } from '@waveguide/charts';
import { renderBriefingPdf } from './briefing-pdf';
import { PICTURE_SIZES } from '../pictures/size';
import { SAMPLE_CHART_KINDS } from './sample-chart-kinds';
import { chartSlide, SAMPLE_SLIDES, sampleDeck } from './sample-deck';

const SLIDES = [...SAMPLE_SLIDES, ...SAMPLE_CHART_KINDS.map((spec, i) => chartSlide(`c${i + 1}`, spec))];
const withPoppler = spawnSync('pdftotext', ['-v']).error === undefined ? describe : describe.skip;

function run(command: string, args: readonly string[], input: Uint8Array): string {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

describe('renderBriefingPdf', () => {
  it('is byte-identical when rendered again, in every theme, and states no time of its making', async () => {
    for (const theme of THEME_NAMES) {
      const [first, again] = [
        await renderBriefingPdf(SLIDES, sampleDeck({ theme })),
        await renderBriefingPdf(SLIDES, sampleDeck({ theme })),
      ];
      expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
      expect(Buffer.from(first).toString('latin1')).not.toMatch(/CreationDate|ModDate/);
      expect(Buffer.from(first).toString('latin1')).toContain('/Lang (en)');
    }
  });

  it('holds no bitmap but the logo', async () => {
    const images = async (logo: boolean) => {
      const { brand } = sampleDeck();
      const deck = logo ? sampleDeck() : sampleDeck({ logo: null, brand: { ...brand, logo: null } });
      return (
        Buffer.from(await renderBriefingPdf(SLIDES, deck))
          .toString('latin1')
          .match(/\/Subtype \/Image/g)?.length ?? 0
      );
    };
    expect(await images(false)).toBe(0);
    expect(await images(true)).toBeGreaterThan(0);
  });

  it.each(SLIDE_SIZES)('lays %s slides out in the size that pictures of that name have', (size) => {
    const { width, height } = SLIDE_DIMENSIONS[size];
    expect({ width, height }).toEqual({ width: PICTURE_SIZES[size].width, height: PICTURE_SIZES[size].height });
  });

  it('refuses to be empty', async () => {
    await expect(renderBriefingPdf([], sampleDeck())).rejects.toThrow(RangeError);
  });
});

withPoppler('renderBriefingPdf, read by poppler', () => {
  let pdf: Uint8Array;
  let pages: string[];
  beforeAll(async () => {
    pdf = await renderBriefingPdf(SLIDES, sampleDeck());
    pages = run('pdftotext', ['-', '-'], pdf)
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replaceAll(/\s+/g, ' ').normalize('NFC'));
  });

  it('has a page for every slide, with its title as text that can be selected', () => {
    expect(pages).toHaveLength(SLIDES.length);
    SLIDES.forEach(({ slide }, i) => expect(pages[i]).toContain(slide.title));
  });

  it('gives back commentary, footnote, source, date, revision, address and footer', () => {
    for (const phrase of [
      'The range is wide because timing is.',
      'Ports are 800G-equivalents.',
      'Waveguide Base scenario, revision 3, 16,384 draws; House One.',
      'As of 23 Nov 2026. https://waveguide.example/forecasts?scenario=base&revision=3',
      'For institutional investors only.',
      'P50 16M',
    ])
      expect(pages[1]).toContain(phrase);
    for (const phrase of ['8.1M', 'not reported', '−13%']) expect(pages[2]).toContain(phrase);
  });

  it('states title, author and address', () => {
    const info = run('pdfinfo', ['-'], pdf);
    expect(info).toMatch(/Title:\s+Optics to 2034 <&> beyond\n/);
    expect(info).toMatch(/Author:\s+House & Sons\n/);
    expect(info).toMatch(/Subject:\s+https:\/\/waveguide\.example\/briefings\/b-1\n/);
    expect(info).toMatch(/Page size:\s+960 x 540 pts/);
  });
});
