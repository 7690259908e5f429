import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { renderSvg } from './render-svg';
import { SAMPLE_STACK } from '../slides/sample-chart-kinds';
import { sampleDeck, SAMPLE_SLIDES } from '../slides/sample-deck';
import { SAMPLE_SPEC } from '../slides/sample-spec';
import { renderSlideSvg } from '../slides/picture';

const PROGRAMS = [process.env.CHROMIUM_PATH, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const CHROMIUM = PROGRAMS.find(
  (program) => program !== undefined && spawnSync(program, ['--version']).error === undefined,
);
const inBrowser = CHROMIUM === undefined ? describe.skip : describe;

const look = { theme: 'light', publicUrl: null, fonts: 'embedded', textScale: 1 } as const;
/** Plots of other sizes, words in other letters and weights: whatever one lent to another would show. */
const PICTURES = [
  { width: 640, height: 420, svg: renderSvg(SAMPLE_SPEC, { ...look, width: 640, height: 420 }) },
  {
    width: 900,
    height: 520,
    svg: renderSvg(
      { ...SAMPLE_STACK, finding: 'Порты достигнут 16 миллионов, CO₂' },
      { ...look, width: 900, height: 520 },
    ),
  },
  { width: 720, height: 640, svg: renderSvg(SAMPLE_SPEC, { ...look, theme: 'dark', width: 720, height: 640 }) },
  { width: 960, height: 540, svg: renderSlideSvg(SAMPLE_SLIDES[1]!, sampleDeck(), { number: 2, total: 5 }) },
] as const;

const idsOf = (svg: string) => [...svg.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
const familiesOf = (svg: string) => [...svg.matchAll(/@font-face\{font-family:'([^']*)'/g)].map(([, family]) => family);

describe('several pictures', () => {
  it('share no id and no name of a face, and refer to nothing outside themselves', () => {
    const ids = PICTURES.flatMap(({ svg }) => idsOf(svg));
    expect(ids.length).toBeGreaterThan(2 * PICTURES.length);
    expect(new Set(ids).size).toBe(ids.length);
    const families = PICTURES.flatMap(({ svg }) => [...new Set(familiesOf(svg))]);
    expect(new Set(families).size).toBe(families.length);
    for (const { svg } of PICTURES) {
      const own = new Set(idsOf(svg));
      const used = [...svg.matchAll(/url\(#([^)]*)\)|aria-labelledby="([^"]*)"/g)].flatMap(([, url, labels]) =>
        (url! ?? labels!).split(' '),
      );
      expect(used.length).toBeGreaterThan(1);
      expect(used.filter((id) => !own.has(id))).toEqual([]);
    }
  });

  it('are the same bytes when they are made again', () => {
    expect(renderSvg(SAMPLE_SPEC, { ...look, width: 640, height: 420 })).toBe(PICTURES[0].svg);
    expect(renderSlideSvg(SAMPLE_SLIDES[1]!, sampleDeck(), { number: 2, total: 5 })).toBe(PICTURES[3].svg);
  });
});

inBrowser('several pictures in one page of a browser', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'waveguide-inline-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const WIDTH = Math.max(...PICTURES.map(({ width }) => width));
  const page = (svgs: readonly string[]) =>
    `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#fff}svg{display:block}</style>${svgs
      .map((svg) => svg.replace(/^<\?xml[^>]*\?>/, ''))
      .join('')}`;

  async function pixelsOf(name: string, html: string, height: number) {
    const [file, png] = [path.join(folder, `${name}.html`), path.join(folder, `${name}.png`)];
    writeFileSync(file, html);
    const args = [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update', '--force-device-scale-factor=1'],
      // Time in the page runs on until its faces are there.
      ...['--virtual-time-budget=10000', `--user-data-dir=${path.join(folder, `profile-${name}`)}`],
      ...[`--window-size=${WIDTH},${height}`, `--screenshot=${png}`, `file://${file}`],
    ];
    const { status, stderr } = spawnSync(CHROMIUM ?? '', args, { encoding: 'utf8', timeout: 120_000 });
    if (status !== 0) throw new Error(`The browser ended with ${status}: ${stderr}`);
    const image = await loadImage(readFileSync(png));
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context;
  }

  /** Layers that let others through (range over range over phase over paper) round once each if a tile of the page begins elsewhere. */
  const ROUNDING = 8;

  /** The largest difference of a channel between each picture by itself and among the others. */
  async function differences(svgs: readonly string[], name: string): Promise<number[]> {
    const total = PICTURES.reduce((sum, { height }) => sum + height, 0);
    const together = await pixelsOf(`${name}-together`, page(svgs), total);
    const found: number[] = [];
    let top = 0;
    for (const [i, { width, height }] of PICTURES.entries()) {
      const alone = await pixelsOf(`${name}-${i}`, page([svgs[i]!]), height);
      const a = alone.getImageData(0, 0, width, height).data;
      const b = together.getImageData(0, top, width, height).data;
      found.push(a.reduce((most, value, at) => Math.max(most, Math.abs(value - b[at]!)), 0));
      // A picture, not a blank page.
      expect(new Set(a).size).toBeGreaterThan(20);
      top += height;
    }
    return found;
  }

  it('look as each does by itself', async () => {
    for (const difference of await differences(
      PICTURES.map(({ svg }) => svg),
      'own',
    ))
      expect(difference).toBeLessThanOrEqual(ROUNDING);
  });

  it('would not, did they share their names', async () => {
    const alike = PICTURES.map(({ svg }) => svg.replaceAll(/wg[0-9a-f]{12}/g, 'wg'));
    expect(Math.max(...(await differences(alike, 'alike')))).toBeGreaterThan(10 * ROUNDING);
  });
});
