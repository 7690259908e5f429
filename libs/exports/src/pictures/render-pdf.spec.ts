import { spawnSync } from 'node:child_process';
import { THEME_NAMES } from '@waveguide/charts';
import type { PictureOptions } from './draw-picture';
import { PICTURE_SIZES, type PictureSize } from './size';
import { renderPdf } from './render-pdf';
import { SAMPLE_SPEC } from '../slides/sample-spec';

const options: PictureOptions = {
  ...PICTURE_SIZES.slide16x9,
  theme: 'light',
  publicUrl: 'https://waveguide.example',
};
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Poppler is on the machines that check every change; elsewhere its tests are reported as skipped. */
const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
const withPoppler = poppler || process.env.CI === 'true' ? describe : describe.skip;

function run(command: string, args: readonly string[], input: Uint8Array): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8' });
  if (error !== undefined || status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
  return stdout;
}
/** Text in the order of the page, line breaks as blanks; an accent may stand apart from its letter, which Unicode holds for the same. */
const textOf = (pdf: Uint8Array) => run('pdftotext', ['-', '-'], pdf).replaceAll(/\s+/g, ' ').normalize('NFC');

describe('renderPdf', () => {
  it.each([
    // 1280 x 720 CSS pixels are 13 1/3 x 7 1/2 inches, the size of a wide slide.
    ['slide16x9', '[0 0 960 540]'],
    ['document', '[0 0 720 465]'],
    ['square', '[0 0 810 810]'],
  ] as const)('has one page of the size of a %s', (size: PictureSize, box) => {
    const pdf = latin1(renderPdf([SAMPLE_SPEC], { ...options, ...PICTURE_SIZES[size] }));
    expect(pdf.startsWith('%PDF-1.')).toBe(true);
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(pdf.match(/\/MediaBox \[[^\]]*\]/g)).toEqual([`/MediaBox ${box}`]);
  });

  it.each(THEME_NAMES)('is byte-identical when rendered again, in the %s theme', (theme) => {
    const again = () => Buffer.from(renderPdf([SAMPLE_SPEC], { ...options, theme }));
    expect(again().equals(again())).toBe(true);
  });

  it('states no time of its making, which would differ', () => {
    expect(latin1(renderPdf([SAMPLE_SPEC], options))).not.toMatch(/CreationDate|ModDate|\/ID/);
  });

  it('is made of vectors, without a bitmap', () => {
    expect(latin1(renderPdf([SAMPLE_SPEC], options))).not.toContain('/Subtype /Image');
  });

  it('states its language, and shows its title instead of its name', () => {
    const pdf = latin1(renderPdf([SAMPLE_SPEC], options));
    const catalogue = /\/Type \/Catalog[^]*?endobj/.exec(pdf)?.[0];
    expect(catalogue).toContain('/Lang (en)');
    expect(catalogue).toContain('/DisplayDocTitle true');
    // Objects still begin if the table of the file says.
    const [, table = '0'] = /startxref\s+(\d+)/.exec(pdf) ?? [];
    const places = [...pdf.slice(Number(table)).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, place]) => Number(place));
    expect(places.length).toBeGreaterThan(10);
    places.forEach((place, i) => expect(pdf.startsWith(`${i + 1} 0 obj`, place)).toBe(true));
  });

  it('refuses to be empty', () => {
    expect(() => renderPdf([], options)).toThrow(RangeError);
  });
});

withPoppler('renderPdf, read by poppler', () => {
  const pdf = renderPdf([SAMPLE_SPEC], options);

  it('gives back the finding, the labels, the key numbers and the source as text', () => {
    const text = textOf(pdf);
    for (const phrase of [
      SAMPLE_SPEC.finding,
      SAMPLE_SPEC.subtitle,
      'P50 16M',
      '20M',
      'Today',
      'Near term',
      'Source: Waveguide Base scenario, revision 3, 16,384 draws; House One.',
      'As of 23 Nov 2026. https://waveguide.example/forecasts?scenario=base&revision=3',
    ])
      expect(text).toContain(phrase);
    // The rim that keeps words readable over lines is text too, so what stands on marks may be read twice.
    expect(text).toMatch(/at least( at least)? 12M/);
  });

  it('is titled by the finding', () => {
    const info = run('pdfinfo', ['-'], pdf);
    expect(info).toContain(SAMPLE_SPEC.finding);
    expect(info).toMatch(/Pages:\s+1\n/);
    expect(info).toMatch(/Page size:\s+960 x 540 pts/);
  });

  it('has a page for every chart', () => {
    const two = renderPdf([SAMPLE_SPEC, { ...SAMPLE_SPEC, finding: 'A second finding' }], { ...options, title: 'Two' });
    expect(run('pdfinfo', ['-'], two)).toMatch(/Title:\s+Two\n[^]*Pages:\s+2\n/);
    expect(textOf(two)).toContain('A second finding');
  });

  it('survives markup, control characters, emoji and 500 characters in the title', () => {
    const finding = `<script>alert(1)</script> ) (\\ \u0000\u0007 🎉 مرحبا 中文 ${'long '.repeat(90)}`;
    const awkward = renderPdf([{ ...SAMPLE_SPEC, finding }], options);
    expect(textOf(awkward)).toContain('<script>alert(1)</script>');
    expect(run('pdfinfo', ['-'], awkward)).toContain('中文');
  });
});
