import { createCanvas, loadImage } from '@napi-rs/canvas';
import * as fc from 'fast-check';
import { encodePng } from './encode-png';

/** The pixels as another decoder reads them. */
async function decoded(png: Buffer) {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return [...context.getImageData(0, 0, image.width, image.height).data];
}

describe('encodePng', () => {
  it('gives back every pixel of any opaque picture (seed 20261123)', async () => {
    const picture = fc
      .record({ width: fc.integer({ min: 1, max: 24 }), height: fc.integer({ min: 1, max: 24 }) })
      .chain((size) =>
        fc.record({
          size: fc.constant(size),
          rgb: fc.uint8Array({ minLength: size.width * size.height * 3, maxLength: size.width * size.height * 3 }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(picture, async ({ size, rgb }) => {
        const rgba = new Uint8Array(size.width * size.height * 4).fill(255);
        rgb.forEach((value, i) => (rgba[Math.floor(i / 3) * 4 + (i % 3)] = value));
        expect(await decoded(await encodePng(rgba, size))).toEqual([...rgba]);
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });

  it('refuses pixels that do not fill the picture', async () => {
    await expect(encodePng(new Uint8Array(12), { width: 2, height: 2 })).rejects.toThrow(RangeError);
  });
});
