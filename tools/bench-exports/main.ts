/** Charts per second and peak memory of the exports, beside a browser's screenshot of the same chart; `--json` prints one object. */
import { PICTURE_SIZES, renderPdf, renderPng, renderPptx, renderSvg } from '@waveguide/exports';
import { median } from '../bench-engine/timing';
import { benchSpec } from './bench-spec';
import { openBrowser } from './browser';

const SCALE = 2;
const ROUNDS = 15;
const WARM_UP = 3;
const SLIDES = 20;

const spec = benchSpec();
const options = { ...PICTURE_SIZES.slide16x9, theme: 'light', publicUrl: 'https://waveguide.example' } as const;
const browser = await openBrowser(spec, { ...PICTURE_SIZES.slide16x9, scale: SCALE });
let peakRssBytes = 0;

type Work = () => unknown;
const works: [string, Work][] = [
  ['png', () => renderPng(spec, { ...options, scale: SCALE })],
  ['svg', () => renderSvg(spec, { ...options, fonts: 'named' })],
  ['pdf', () => renderPdf([spec], options)],
  ['pptx', () => renderPptx([spec], options)],
  [
    'pptx20',
    () =>
      renderPptx(
        Array.from({ length: SLIDES }, () => spec),
        options,
      ),
  ],
];
if (browser !== null) works.push(['browser', browser.picture]);

/** Each work in turn, so that whatever else runs on the machine slows them alike. */
const times = new Map<string, number[]>(works.map(([name]) => [name, []]));
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const [name, work] of works) {
    const start = performance.now();
    await work();
    if (round >= 0) times.get(name)?.push(performance.now() - start);
    peakRssBytes = Math.max(peakRssBytes, process.memoryUsage.rss());
  }
}
await browser?.close();

const milliseconds = (name: string): number | null => {
  const taken = times.get(name);
  return taken === undefined ? null : median(taken);
};
const rate = (name: string): number | null => {
  const taken = milliseconds(name);
  return taken === null ? null : Math.round((1000 / taken) * 100) / 100;
};
const result = {
  pngPerSecond: rate('png'),
  svgPerSecond: rate('svg'),
  pdfPerSecond: rate('pdf'),
  pptxPerSecond: rate('pptx'),
  browserPngPerSecond: rate('browser'),
  pptx20Ms: Math.round(milliseconds('pptx20') ?? 0),
  peakRssMb: Math.round(peakRssBytes / 1e6),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
  console.log(`Medians of ${ROUNDS} rounds, one picture at a time, ${options.width} x ${options.height} at ${SCALE}x.`);
  const against = result.browserPngPerSecond;
  for (const [name, perSecond] of Object.entries(result).filter(([key]) => key.endsWith('PerSecond')))
    console.log(
      perSecond === null
        ? `${name.padEnd(22)} skipped: no Chromium found`
        : `${name.padEnd(22)} ${String(perSecond).padStart(8)}${against === null ? '' : `  ${(perSecond / against).toFixed(1)}x the browser`}`,
    );
  console.log(
    `20 native slides       ${String(result.pptx20Ms).padStart(8)} ms\npeak memory            ${String(result.peakRssMb).padStart(8)} MB`,
  );
}
