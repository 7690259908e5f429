import { type ChartSpec, THEMES } from '@waveguide/charts';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { findChromium } from '../find-chromium.mjs';

/** The size of the picture in CSS pixels, and device pixels per CSS pixel. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Draws the chart in a page as the dashboard does: Chart.js on a canvas of the device's pixels, words around it as HTML. */
const PAGE_SCRIPT = `
import { Chart } from 'chart.js';
import { chartJsConfiguration, registerChartParts } from '@waveguide/charts';
registerChartParts();
const canvas = document.querySelector('canvas');
const { width, height } = canvas;
const configuration = chartJsConfiguration(window.spec, { theme: 'light', width, height, compact: false, textScale: 1.3 });
new Chart(canvas, { ...configuration, options: { ...configuration.options, devicePixelRatio: window.devicePixelRatio } });
`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Takes pictures of the same chart with a browser that is kept open, its page set anew for each; null without a browser. */
export async function openBrowser(
  spec: ChartSpec,
  shot: Shot,
): Promise<{ picture: () => Promise<Buffer>; close: () => Promise<void> } | null> {
  const executablePath = findChromium(process.env);
  if (executablePath === null) return null;
  const bundle = await build({
    stdin: { contents: PAGE_SCRIPT, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
  });
  const { paper, ink } = THEMES.light.tokens;
  const html = `<!doctype html><meta charset="utf-8"><style>body{margin:24px 36px;background:${paper};color:${ink};font:17px sans-serif}h1{margin:0;font-size:27px}p{margin:8px 0}</style>
<h1>${escaped(spec.finding)}</h1><p>${escaped(spec.subtitle)}</p><canvas width="${shot.width - 72}" height="${shot.height - 190}"></canvas><p>${escaped(spec.provenance.notes.join(' '))}</p>
<script>window.spec=${JSON.stringify(spec).replaceAll('<', '\\u003c')}</script><script>${bundle.outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    deviceScaleFactor: shot.scale,
  });
  return {
    picture: async () => {
      await page.setContent(html);
      return page.screenshot({ type: 'png' });
    },
    close: () => browser.close(),
  };
}
