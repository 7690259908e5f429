import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { charactersOf } from '@waveguide/briefings';
import { SaxesParser } from 'saxes';
import { withExtendedFaces } from './extended-faces';
import { fallbackFamilies } from './fallback-faces';
import { FONT_FACES, registerFonts } from './font-files';
import { PICTURE_SIZES } from './picture-size';
import { renderPdf } from './render-pdf';
import { renderPng } from './render-png';
import { renderSvg } from './render-svg';
import { SAMPLE_SPEC } from './sample-spec';

const TITLES = {
  Chinese: '共封装光学端口将于2030年达到1,600万个，在云服务器市场中占据主导地位。',
  Japanese: '光モジュールは「共同パッケージ」へ移行する見込みです。',
  Korean: '한국의 데이터센터도 같은 방향으로 움직인다.',
  Arabic: 'منافذ شركة NVIDIA ستصل إلى 16 مليون في عام 2030',
  Hebrew: 'המנועים האופטיים של Broadcom יגיעו ל-16 מיליון יציאות בשנת 2030',
  Greek: 'Οι θύρες φτάνουν τα 16 εκατομμύρια',
  Cyrillic: 'Порты достигнут 16 миллионов, ещё щуки',
  Vietnamese: 'Tiếng Việt: số cổng đạt 16 triệu',
  Polish: 'Łódź: zażółć gęślą jaźń',
  emoji: 'Ports 🎉 rise 👩‍🔬 to 🇩🇪 16M',
  signs: 'at ≥ 15 → 20, ± 5 %, ∑ √ ∞ ① ▲',
} as const;
type Script = keyof typeof TITLES;
const SCRIPTS = Object.keys(TITLES) as Script[];

const options = { ...PICTURE_SIZES.document, theme: 'light', publicUrl: null } as const;
const titled = (finding: string) => ({ ...SAMPLE_SPEC, finding });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Every character alone, as the pixels it leaves. */
function pixelsOf(text: string, family: string): Buffer {
  const canvas = createCanvas(80, 60);
  const context = withExtendedFaces(canvas.getContext('2d'));
  context.font = `600 30px '${family}'`;
  context.fillText(text, 10, 40);
  return canvas.data();
}

describe('faces of every script', () => {
  beforeAll(registerFonts);

  it.each(SCRIPTS)('have a shape for each character of %s, in every family', (script) => {
    // A code point that Unicode has not given away, so that no face has it: the empty box.
    const box = (family: string) => pixelsOf('\u0378', family);
    for (const family of new Set(FONT_FACES.map((face) => face.family)))
      for (const character of charactersOf(TITLES[script]).filter((each) => each.trim() !== ''))
        expect({ character, family, box: pixelsOf(character, family).equals(box(family)) }).toMatchObject({
          box: false,
        });
  });

  it('are those of the packages only: no font of the machine is left', () => {
    // A file is found by the name inside it as well, such as "Noto Sans SC Thin".
    const ours = [...FONT_FACES.map(({ family }) => family), 'Noto Emoji', 'Noto Sans KR', 'Noto Sans SC'];
    const others = GlobalFonts.families.filter(({ family }) => !ours.some((name) => family.startsWith(name)));
    expect(others).toEqual([]);
  });

  it('are looked into for what Latin lacks only', () => {
    expect(fallbackFamilies('Ports rise by 40 % – “naïve” café', 'Arimo')).toEqual([]);
    expect(fallbackFamilies('Łódź', 'Arimo')).toContain('Arimo latin-ext');
    expect(fallbackFamilies('Ωμέγα', 'Gelasio')).toEqual(['Arimo greek']);
    expect(fallbackFamilies('데', 'Arimo').every((name) => name.startsWith('Noto Sans KR'))).toBe(true);
  });
});

it('paints the same picture in a process that never saw the fonts of the machine', async () => {
  const script = `
    const { PICTURE_SIZES } = await import('./picture-size.ts');
    const { renderPng } = await import('./render-png.ts');
    const { SAMPLE_SPEC } = await import('./sample-spec.ts');
    const { createHash } = await import('node:crypto');
    const spec = { ...SAMPLE_SPEC, finding: process.env.FINDING };
    const png = await renderPng(spec, { ...PICTURE_SIZES.document, theme: 'light', publicUrl: null, scale: 1 });
    process.stdout.write(createHash('sha256').update(png).digest('hex'));`;
  const finding = Object.values(TITLES).join(' ');
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: __dirname,
    env: { ...process.env, FINDING: finding, DISABLE_SYSTEM_FONTS_LOAD: '1', NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toBe(sha256(await renderPng(titled(finding), { ...options, scale: 1 })));
}, 60_000);

describe('an SVG', () => {
  interface Line {
    readonly text: string;
    readonly attributes: Readonly<Record<string, string>>;
  }

  function linesOf(svg: string): Line[] {
    const lines: { text: string; attributes: Record<string, string> }[] = [];
    const parser = new SaxesParser();
    let inside = false;
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      inside = name === 'text';
      if (inside) lines.push({ text: '', attributes });
    });
    parser.on('text', (text) => {
      const line = lines.at(-1);
      if (inside && line !== undefined) line.text += text;
    });
    parser.on('closetag', () => (inside = false));
    parser.write(svg).close();
    return lines;
  }

  it.each(SCRIPTS)('gives the %s title back, character for character', (script) => {
    const finding = `${TITLES[script]} ${TITLES[script]}`;
    const words = linesOf(renderSvg(titled(finding), { ...options, fonts: 'named' })).map(({ text }) => text);
    const bare = (text: string) => text.replace(/[\s\u200e\u200f]/gu, '');
    expect(bare(words.join(''))).toContain(bare(finding));
  });

  it.each(['Arabic', 'Hebrew'] as const)('begins %s at the right, in its direction', (script) => {
    const line = linesOf(renderSvg(titled(TITLES[script]), { ...options, fonts: 'named' })).find(
      ({ text }) => text === TITLES[script],
    );
    // The left edge is where a text from right to left ends.
    expect(line?.attributes).toMatchObject({ direction: 'rtl', 'text-anchor': 'end' });
    expect(Number(line?.attributes.x)).toBeGreaterThan(100);
  });

  it('carries small scripts and leaves a page of Chinese to its reader', () => {
    const size = (finding: string) => renderSvg(titled(finding), { ...options, fonts: 'embedded' }).length;
    const latin = size('Ports rise');
    expect(size(TITLES.Cyrillic)).toBeGreaterThan(latin + 5_000);
    const every = Array.from({ length: 480 }, (_, i) => String.fromCodePoint(0x4e00 + i * 40)).join('');
    expect(size(every)).toBeLessThan(latin + 600_000);
  });
});

/** Poppler is on the machines that check every change; elsewhere its tests are reported as skipped. */
const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
const withPoppler = poppler || process.env.CI === 'true' ? describe : describe.skip;

withPoppler('a PDF, read by poppler', () => {
  const textOf = (finding: string): string => {
    const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], {
      input: renderPdf([titled(finding)], { ...options, ...PICTURE_SIZES.slide16x9 }),
      encoding: 'utf8',
    });
    // Arabic letters come back in the shapes that they have inside a word; the marks of direction are poppler's.
    return stdout.normalize('NFKC').replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
  };

  it.each(['Chinese', 'Japanese', 'Korean', 'Greek', 'Cyrillic', 'Polish'] as const)('gives %s back', (script) => {
    expect(textOf(TITLES[script])).toContain(TITLES[script].normalize('NFKC').replace(/\s/gu, ''));
  });

  it.each(['Arabic', 'Hebrew'] as const)('gives each word of %s back', (script) => {
    const text = textOf(TITLES[script]);
    for (const word of TITLES[script].split(' ')) expect(text).toContain(word.replace('-16', ''));
  });
});
