import { createCanvas, loadImage } from '@napi-rs/canvas';
import { THEMES } from '@waveguide/charts';
import { PICTURE_SIZES, type PictureSize } from './size';
import { renderPng, type PngOptions } from './render-png';
import { SAMPLE_SPEC } from '../slides/sample-spec';

const options: PngOptions = { ...PICTURE_SIZES.document, theme: 'light', publicUrl: null, scale: 1 };

/** The pixels of a PNG, read by its own decoder. */
async function pixels(png: Buffer) {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const hexAt = (x: number, y: number) =>
    `#${[...data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 3)].map((v) => v.toString(16).padStart(2, '0')).join('')}`;
  const count = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    let found = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] === r && data[i + 1] === g && data[i + 2] === b) found += 1;
    }
    return found;
  };
  return { width: image.width, height: image.height, hexAt, count };
}

describe('renderPng', () => {
  it.each(Object.keys(PICTURE_SIZES) as PictureSize[])('has the size of a %s', async (size) => {
    const { width, height } = await pixels(await renderPng(SAMPLE_SPEC, { ...options, ...PICTURE_SIZES[size] }));
    expect({ width, height }).toEqual({ width: PICTURE_SIZES[size].width, height: PICTURE_SIZES[size].height });
  });

  it('has twice the pixels at scale 2', async () => {
    const { width, height } = await pixels(await renderPng(SAMPLE_SPEC, { ...options, scale: 2 }));
    expect({ width, height }).toEqual({ width: 1920, height: 1240 });
  });

  it.each(['light', 'dark', 'print'] as const)(
    'paints ground, median and today in the colours of the %s theme',
    async (theme) => {
      const { hexAt, count } = await pixels(await renderPng(SAMPLE_SPEC, { ...options, theme, scale: 2 }));
      const { tokens } = THEMES[theme];
      expect(hexAt(2, 2)).toBe(tokens.paper);
      // A dashed line of 2.4 px over a picture of this size is thousands of pixels, most of them not at its soft edges.
      expect(count(tokens['tech-cpo'])).toBeGreaterThan(500);
      expect(count(tokens.signal)).toBeGreaterThan(100);
      expect(count(tokens['phase-band'])).toBeGreaterThan(10_000);
    },
  );

  it('is byte-identical when rendered again', async () => {
    const [first, second] = [await renderPng(SAMPLE_SPEC, options), await renderPng(SAMPLE_SPEC, options)];
    expect(first.equals(second)).toBe(true);
  });

  it('refuses a scale that would fill the memory', async () => {
    await expect(renderPng(SAMPLE_SPEC, { ...options, scale: 40 })).rejects.toThrow(RangeError);
    await expect(renderPng(SAMPLE_SPEC, { ...options, scale: Number.NaN })).rejects.toThrow(RangeError);
  });
});
