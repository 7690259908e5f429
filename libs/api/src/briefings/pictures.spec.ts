import { createCanvas, loadImage } from '@napi-rs/canvas';
import { WAVEGUIDE_BRAND, type BriefingContent, type Slide } from '@waveguide/briefings';
import { VISITOR } from '@waveguide/auth';
import { randomBytes, randomUUID } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { answerBriefingImage } from './image-answer';
import { IMAGE_LIMIT_BYTES } from './schema';
import { answerBriefingSlide } from './slide-answer';
import { createTestApi, signedIn, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const ada = signedIn('analyst', 'Ada');
const briefings = () => api.caller(ada).briefings;
const evidence = { notes: '', footnote: '', commentary: '', acknowledged: [] };
const SLIDES: readonly Slide[] = [
  {
    ...evidence,
    kind: 'chart',
    id: 'ports',
    title: 'Ports & <b>more</b>',
    chart: { chart: 'ports-forecast', query: 'scenario=base&revision=1', draft: null },
  },
  {
    ...evidence,
    kind: 'chart',
    id: 'broken',
    title: 'Nowhere',
    chart: { chart: 'ports-forecast', query: 'scenario=elsewhere&revision=1', draft: null },
  },
  { ...evidence, kind: 'vendor-comparison', id: 'vendors', title: 'Two', vendorIds: ['nvidia', 'broadcom'] },
  {
    ...evidence,
    kind: 'chart',
    id: 'draft',
    title: 'If',
    chart: {
      chart: 'ports-forecast',
      query: 'scenario=base&revision=1',
      draft: [{ key: 'share-ceiling', distribution: { kind: 'fixed', value: 0.5 } }],
    },
  },
];

/** What a browser gets; `{id}` stands for the briefing. */
async function slide(briefingId: string, address: string, { headers = {}, as = ada } = {}) {
  const url = new URL(`http://localhost/briefings/${briefingId}/slides/${address}`);
  const file = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  return answerBriefingSlide(new Request(url, { headers }), api.context(as), { briefingId, file });
}

/** The root's attributes and the words of an SVG, read by a parser that refuses what is not well-formed. */
function readSvg(svg: string) {
  const read = { width: '', height: '', title: '', elements: new Set<string>() };
  const parser = new SaxesParser({ xmlns: true });
  let open = '';
  parser.on('opentag', ({ local, attributes }) => {
    open = local;
    read.elements.add(local);
    if (local === 'svg') Object.assign(read, { width: attributes.width?.value, height: attributes.height?.value });
  });
  parser.on('text', (text) => {
    if (open === 'title' && read.title === '') read.title = text;
  });
  parser.write(svg).close();
  return read;
}

async function made(): Promise<string> {
  return (await briefings().create({ title: 'Pictures', slides: SLIDES })).id;
}

describe('the picture of a slide', () => {
  it('is an SVG of the slide’s size that a browser may keep for ever at the saved version', async () => {
    const id = await made();
    const answer = await slide(id, 'ports.svg?version=1');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const svg = await answer.text();
    const read = readSvg(svg);
    expect(read).toMatchObject({ width: '1280', height: '720', title: 'Ports & <b>more</b>' });
    expect(read.elements).not.toContain('script');
    expect(svg).not.toContain('<b>');
    const etag = answer.headers.get('etag') ?? '';
    const again = await slide(id, 'ports.svg?version=1', { headers: { 'if-none-match': `W/"x", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(await (await slide(id, 'ports.svg?version=1')).text()).toBe(svg);
  });

  it.each([160, 480, 1920])('is a PNG %i pixels wide', async (width) => {
    const answer = await slide(await made(), `ports.png?version=1&width=${width}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    const image = await loadImage(Buffer.from(await answer.arrayBuffer()));
    expect([image.width, image.height]).toEqual([width, (width * 9) / 16]);
  });

  it('is not kept under another version, of vendors, or of a draft', async () => {
    const id = await made();
    for (const address of ['ports.svg', 'ports.svg?version=2', 'vendors.svg?version=1', 'draft.svg?version=1']) {
      const answer = await slide(id, address);
      expect([address, answer.status, answer.headers.get('cache-control')]).toEqual([address, 200, 'no-store']);
      expect(answer.headers.has('etag')).toBe(false);
    }
  });

  it('shows what was saved last', async () => {
    const id = await made();
    const before = await (await slide(id, 'ports.svg?version=1')).text();
    const { content } = await briefings().byId({ id });
    const slides = content.slides.map((one) => (one.id === 'ports' ? { ...one, title: 'Another title' } : one));
    await briefings().save({ id, version: 1, content: { ...content, slides } });
    const after = await (await slide(id, 'ports.svg?version=2')).text();
    expect(readSvg(after).title).toBe('Another title');
    expect(readSvg(before).title).not.toBe('Another title');
  });

  it.each(['svg', 'png'])('says in its place why it cannot be drawn, as %s', async (format) => {
    const answer = await slide(await made(), `broken.${format}?version=1`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([422, 'no-store']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (format === 'svg') {
      expect(readSvg(bytes.toString('utf8'))).toMatchObject({ width: '1280', height: '720' });
      expect(bytes.toString('utf8')).toContain('There is no scenario “elsewhere”');
    } else {
      expect((await loadImage(bytes)).width).toBe(1280);
    }
  });

  it.each([
    ['nobody.svg', 404],
    ['ports.gif', 404],
    ['ports', 404],
    ['.svg', 404],
    ['%00.svg', 404],
    ['..%2F..%2Fetc.svg', 404],
    ['ports.svg?version=latest', 400],
    ['ports.svg?version=-1', 400],
    ['ports.svg?version=99999999999999999999', 400],
    ['ports.png?width=159', 400],
    ['ports.png?width=1921', 400],
    ['ports.png?width=', 400],
    ['ports.png?width=4e2', 400],
  ])('refuses %s by %i and a sentence', async (address, status) => {
    const answer = await slide(await made(), address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toMatch(/^[“A-Z].*\.\n$/);
  });

  it.each(['x', '', '1', `${randomUUID()}'`, randomUUID()])('finds no briefing “%s”', async (id) => {
    expect((await slide(id, 'ports.svg')).status).toBe(404);
  });

  it('is for those who may read briefings only', async () => {
    const id = await made();
    expect((await slide(id, 'ports.svg?version=1', { as: VISITOR as never })).status).toBe(401);
    expect((await slide(id, 'ports.svg?version=1', { as: signedIn('viewer', 'Vi') })).status).toBe(403);
  });

  it('is gone with its briefing', async () => {
    const id = await made();
    await briefings().remove({ id });
    expect((await slide(id, 'ports.svg?version=1')).status).toBe(404);
  });
});

async function picture(format: 'png' | 'jpeg' | 'webp', colour = '#123bb4'): Promise<Buffer> {
  const canvas = createCanvas(40, 20);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 40, 20);
  return format === 'png' ? canvas.encode('png') : canvas.encode(format);
}

const upload = (bytes: Buffer, alternativeText = 'A house') =>
  briefings().uploadImage({ data: bytes.toString('base64'), alternativeText });

const image = (file: string, as = ada) =>
  answerBriefingImage(new Request(`http://localhost/briefings/images/${file}`), api.context(as), file);

describe('an uploaded picture', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('of %s is kept as PNG and shown for ever', async (format) => {
    const reference = await upload(await picture(format));
    expect(reference).toMatchObject({ width: 40, height: 20, alternativeText: 'A house' });
    const answer = await image(`${reference.imageId}.png`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    const shown = await loadImage(Buffer.from(await answer.arrayBuffer()));
    expect([shown.width, shown.height]).toEqual([40, 20]);
  });

  it('is kept once, whoever sends it and however often', async () => {
    const bytes = await picture('png', '#010203');
    const references = await Promise.all([upload(bytes), upload(bytes), upload(bytes, 'Another text')]);
    expect(new Set(references.map(({ imageId }) => imageId)).size).toBe(1);
    expect(references[2].alternativeText).toBe('Another text');
  });

  it('stands on the slides of the brand', async () => {
    const logo = await upload(await picture('png', '#aa0000'));
    const id = await made();
    const { content } = await briefings().byId({ id });
    const branded: BriefingContent = { ...content, brand: { ...WAVEGUIDE_BRAND, logo } };
    await briefings().save({ id, version: 1, content: branded });
    const svg = await (await slide(id, 'ports.svg?version=2')).text();
    expect(svg).toContain('data:image/png;base64,');
    expect(svg).toContain('A house');
  });

  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['words', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['nothing', () => Buffer.alloc(0)],
    ['noise', () => randomBytes(5000)],
    ['half of a picture', async () => (await picture('png')).subarray(0, 60)],
    ['a header without a picture', async () => (await picture('png')).subarray(0, 33)],
  ])('that is %s is refused and nothing is kept', async (_what, bytes) => {
    const before = await api.client.briefingImage.count();
    const refused = await problemFrom(upload(await bytes()));
    expect(refused).toMatchObject({ kind: 'invalid', issues: [{ path: ['data'] }] });
    expect(refused.message).toMatch(/^The (file|picture) /);
    expect(await api.client.briefingImage.count()).toBe(before);
  });

  it('that is larger than a request may be is told its limit', async () => {
    const refused = await problemFrom(upload(randomBytes(IMAGE_LIMIT_BYTES + 1)));
    expect(refused).toMatchObject({ kind: 'too-large', limitBytes: IMAGE_LIMIT_BYTES });
    expect(refused.message).toContain('at most 600 kB');
  });

  it('with more detail than is kept is refused, not half written', async () => {
    const canvas = createCanvas(1500, 1500);
    const context = canvas.getContext('2d');
    const data = context.createImageData(1500, 1500);
    // Noise compresses well as JPEG of low quality and hardly at all as PNG.
    data.data.set(randomBytes(data.data.length));
    for (let alpha = 3; alpha < data.data.length; alpha += 4) data.data[alpha] = 255;
    context.putImageData(data, 0, 0);
    const jpeg = await canvas.encode('jpeg', 8);
    expect(jpeg.byteLength).toBeLessThan(IMAGE_LIMIT_BYTES);
    const refused = await problemFrom(upload(jpeg));
    expect(refused).toMatchObject({ kind: 'invalid', issues: [{ path: ['data'] }] });
    expect(refused.message).toContain('fewer pixels');
  });

  it.each(['x.png', '.png', `${randomUUID()}.png`, `${randomUUID()}.svg`, '../../etc.png'])(
    'is not found as %s',
    async (file) => {
      expect((await image(file)).status).toBe(404);
    },
  );

  it('is for those who may read briefings only', async () => {
    const { imageId } = await upload(await picture('png'));
    expect((await image(`${imageId}.png`, VISITOR as never)).status).toBe(401);
    expect((await image(`${imageId}.png`, signedIn('viewer', 'Vi'))).status).toBe(403);
  });

  it.each([
    ['unknown', { imageId: randomUUID(), width: 40, height: 20, alternativeText: '' }],
    ['misdescribed', null],
  ])('that is %s is not taken for a logo', async (_what, unknown) => {
    const logo = unknown ?? { ...(await upload(await picture('png'))), width: 41 };
    const id = await made();
    const { content } = await briefings().byId({ id });
    const save = briefings().save({ id, version: 1, content: { ...content, brand: { ...content.brand, logo } } });
    expect(await problemFrom(save)).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['content', 'brand', 'logo'] }],
    });
    expect((await briefings().byId({ id })).version).toBe(1);
  });
});
