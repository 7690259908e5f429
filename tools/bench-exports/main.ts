/**
 * Charts per second and peak memory of the exports, beside a browser's screenshot of the same chart; `--json` prints one object. Rates are per
 * core: a second is one of processor time, summed over all threads and processes that work on a picture.
 */
import './server-memory';
import { loadavg } from 'node:os';
import { PICTURE_SIZES, renderPdf, renderPng, renderPptx, renderSvg } from '@waveguide/exports';
import { benchSpec } from './bench-spec';
import { openBrowser } from './browser';
import { measure, type Work } from './measure';
import { childrenCpuMs } from './process-tree-cpu';

const SCALE = 2;
const ROUNDS = 10;
const WARM_UP = 3;
const SLIDES = 20;

const spec = benchSpec();
const options = { ...PICTURE_SIZES.slide16x9, theme: 'light', publicUrl: 'https://waveguide.example' } as const;
const slides = Array.from({ length: SLIDES }, () => spec);
const browser = await openBrowser(spec, { ...PICTURE_SIZES.slide16x9, scale: SCALE });

const ours = (times: number, run: () => unknown): Work => ({ run, times, inChildren: false });
const works = new Map<string, Work>([
  ['png', ours(6, () => renderPng(spec, { ...options, scale: SCALE }))],
  ['svg', ours(6, () => renderSvg(spec, { ...options, fonts: 'named' }))],
  ['pdf', ours(6, () => renderPdf([spec], options))],
  ['pptx', ours(6, () => renderPptx([spec], options))],
  ['pptx20', ours(1, () => renderPptx(slides, options))],
]);
if (browser !== null) works.set('browserPng', { run: browser.picture, times: 3, inChildren: true });
const load = loadavg()[0];
const { costs, peakRssBytes } = await measure(works, { rounds: ROUNDS, warmUp: WARM_UP });
const pngBytes = (await renderPng(spec, { ...options, scale: SCALE })).length;
await browser?.close();

const rounded = (value: number): number => Math.round(value * 100) / 100;
const rate = (milliseconds: number | undefined): number | null =>
  milliseconds === undefined ? null : rounded(1000 / milliseconds);
const wallRate = (name: string): number | null => rate(costs.get(name)?.wallMs);
/** The browser's processor time can be read from /proc only; elsewhere the clock stands in for it. */
const coreRate = (name: string): number | null =>
  name === 'browserPng' && childrenCpuMs() === null ? wallRate(name) : rate(costs.get(name)?.cpuMs);

const NAMES = ['png', 'svg', 'pdf', 'pptx', 'browserPng'] as const;
const result = {
  ...Object.fromEntries(NAMES.map((name) => [`${name}PerSecond`, coreRate(name)])),
  ...Object.fromEntries(NAMES.map((name) => [`${name}WallPerSecond`, wallRate(name)])),
  pptx20Ms: Math.round(costs.get('pptx20')?.wallMs ?? 0),
  peakRssMb: Math.round(peakRssBytes / 1e6),
  pngBytes,
  load: rounded(load),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
  console.log(
    `${ROUNDS} rounds, one picture at a time, ${options.width} x ${options.height} at ${SCALE}x; load of the machine before: ${rounded(load)}.`,
  );
  console.log(`${''.padEnd(12)}${'per second of a core'.padStart(32)}${'per second on the clock'.padStart(32)}`);
  const times = (value: number, browserRate: number | null): string =>
    browserRate === null ? '' : `  ${(value / browserRate).toFixed(1)}x the browser`;
  for (const name of NAMES) {
    const [core, wall] = [coreRate(name), wallRate(name)];
    console.log(
      core === null || wall === null
        ? `${name.padEnd(12)} skipped: no Chromium found`
        : `${name.padEnd(12)}${`${core}${times(core, coreRate('browserPng'))}`.padStart(32)}${`${wall}${times(wall, wallRate('browserPng'))}`.padStart(32)}`,
    );
  }
  console.log(`20 native slides ${result.pptx20Ms} ms, a PNG ${pngBytes} bytes, peak memory ${result.peakRssMb} MB`);
}
