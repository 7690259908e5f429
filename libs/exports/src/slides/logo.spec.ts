import { createCanvas } from '@napi-rs/canvas';
import { sampleLogo } from './sample-deck';
import { decodeLogo } from './logo';
import { imageHeader } from '../pptx/logo-header';

/** A picture of 300 by 100 pixels whose left half is red. */
async function picture(format: 'png' | 'jpeg' | 'webp'): Promise<Uint8Array> {
  const canvas = createCanvas(300, 100);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 150, 100);
  context.fillStyle = '#ffffff';
  context.fillRect(150, 0, 150, 100);
  return new Uint8Array(format === 'png' ? await canvas.encode('png') : await canvas.encode(format, 90));
}

/** A PNG whose header claims a size that its data do not have. */
function claiming(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(sampleLogo());
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const codeOf = async (bytes: Uint8Array) => {
  const read = await decodeLogo(bytes);
  return read.ok ? 'read' : read.error.code;
};

describe('decodeLogo', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('reads %s and packs it as PNG of the same size', async (format) => {
    const read = await decodeLogo(await picture(format));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value).toMatchObject({ width: 300, height: 100 });
    expect(imageHeader(read.value.png)).toEqual({ format: 'png', width: 300, height: 100, complete: true });
  });

  it('makes a large picture smaller and keeps its proportions', async () => {
    const canvas = createCanvas(4000, 1000);
    const read = await decodeLogo(new Uint8Array(await canvas.encode('png')));
    expect(read.ok && [read.value.width, read.value.height]).toEqual([1600, 400]);
  });

  const text = (sentence: string) => new TextEncoder().encode(sentence);
  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['words in a file named .png', text('Not a picture.'), 'not-an-image'],
    [
      'an SVG with a program inside',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'not-an-image',
    ],
    ['a web page', text('<!doctype html><img src=x onerror=alert(1)>'), 'not-an-image'],
    ['the beginning of a signature', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not-an-image'],
    ['a PNG that was cut', sampleLogo().slice(0, 60), 'damaged'],
    ['a PNG that claims 20,000 by 20,000 pixels', claiming(20_000, 20_000), 'too-large'],
    ['a PNG of no width', claiming(0, 80), 'damaged'],
    ['a JPEG without an end', Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9, 3, 1, 1, 1, 1), 'damaged'],
  ])('refuses %s with a sentence', async (_name, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
    const read = await decodeLogo(bytes);
    expect(!read.ok && read.error.message).toMatch(/\. .*\.$/);
  });

  it('refuses more than 5 MB unread', async () => {
    expect(await codeOf(new Uint8Array(5_000_001))).toBe('too-large');
  });

  it('survives every cut of a picture', async () => {
    const whole = await picture('jpeg');
    for (let end = 1; end < whole.length; end += 41) expect(await codeOf(whole.slice(0, end))).not.toBe('read');
  });
});
