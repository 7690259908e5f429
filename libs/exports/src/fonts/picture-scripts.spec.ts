import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { charactersOf } from '@waveguide/briefings';
import { SaxesParser } from 'saxes';
import { withExtendedFaces } from './extended-faces';
import { FALLBACK_SOURCES, fallbackFamilies, PLAIN } from './fallback-faces';
import { fontCoverage } from './coverage';
import { BASE_SUBSET, FONT_FACES, fontFile, registerFonts } from './files';
import { PICTURE_SIZES } from '../pictures/size';
import { renderPdf } from '../pictures/render-pdf';
import { renderPng } from '../pictures/render-png';
import { renderSvg } from '../pictures/render-svg';
import { SAMPLE_SPEC } from '../slides/sample-spec';
import { undrawnCharacters } from './undrawn-characters';

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
  units: 'CO₂ at 10⁻¹² bit⁻¹, 3 × 10⁸ m s⁻¹, H₂O₂⁺, aⁿ, 25 ℃, ½ ⅜, 5 µm, 1 Ω',
  arrows: '← ↑ → ↓ ↔ ⇐ ⇒ ⇔ ⇄ ↗ ↘ ⟶',
  operators: '≤ ≥ ≈ ≠ ≡ ∝ ∂ ∇ ∈ ∉ ∆ ∏ ∫ ∪ ∩ ⊂ ⊕ ∀ ∃ ¬ ∧ ∨ ⌈ ⌉',
  symbols: '✓ ✗ ☐ ☑ ★ ☆ ● ○ ■ □ ◆ ▶ ◀ ♠ ⌘ № ℓ ™ ‰ ′ ″ † ‡ § ¶',
  Thai: 'พอร์ตแสงเพิ่มขึ้นถึง 16 ล้าน',
  Devanagari: 'ऑप्टिकल पोर्ट 16 मिलियन तक पहुँचते हैं',
  Bengali: 'অপটিক্যাল পোর্ট ১৬ মিলিয়নে পৌঁছায়',
  Tamil: 'ஒளியியல் துறைகள் 16 மில்லியன்',
  Armenian: 'Օպտիկական նավահանգիստներ',
  Georgian: 'ოპტიკური პორტები',
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

  it.each(SCRIPTS)('are told to have every character of %s, and so they are drawn', (script) => {
    for (const family of new Set(FONT_FACES.map((face) => face.family)))
      expect(undrawnCharacters(TITLES[script], `400 12px '${family}'`)).toEqual([]);
  });

  it('have all of what a text may hold to need no second look', () => {
    const plain = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code)).filter((character) =>
      PLAIN.test(character),
    );
    expect(plain.length).toBeGreaterThan(190);
    for (const face of FONT_FACES) {
      const has = fontCoverage(fontFile(face, BASE_SUBSET));
      // The soft hyphen shows nothing by itself.
      expect(plain.filter((character) => !has.has(character.codePointAt(0) ?? 0) && character !== '\u00ad')).toEqual(
        [],
      );
    }
  });

  it('come with the built server', () => {
    const config = pathToFileURL(path.join(__dirname, '../../../../apps/dashboard/next.config.mjs')).href;
    const script = `process.stdout.write(JSON.stringify((await import(${JSON.stringify(config)})).default.outputFileTracingIncludes))`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const traced = Object.values<string[]>(JSON.parse(stdout));
    expect(traced.length).toBeGreaterThan(3);
    for (const patterns of traced)
      for (const { packagePath } of FALLBACK_SOURCES) {
        const folder = `../../node_modules/${packagePath}`;
        expect(patterns).toEqual(expect.arrayContaining([`${folder}/unicode.json`, `${folder}/files/*-normal.woff2`]));
      }
  });

  it('are told to lack what they lack, each character once, and nothing that shows nothing', () => {
    const text = 'ports ខ្មែរ ខ 16M \u2068a\u2069\u200d\ufe0f ₂ xₙ \ue000';
    const missing = undrawnCharacters(text, "600 21px 'Source Serif 4', Georgia, serif");
    expect(missing).toEqual(['ខ', '្', 'ម', 'ែ', 'រ', 'ₙ', '\ue000']);
    const box = pixelsOf('\u0378', 'Source Serif 4');
    for (const character of ['ខ', 'ម', 'រ', 'ₙ']) expect(pixelsOf(character, 'Source Serif 4').equals(box)).toBe(true);
  });

  it('are those of the packages only: no font of the machine is left', () => {
    // A file is found by the name inside it as well, such as "Noto Sans SC Thin".
    const ours = [...FONT_FACES, ...FALLBACK_SOURCES].map(({ family }) => family);
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
    const { PICTURE_SIZES } = await import('../pictures/size.ts');
    const { renderPng } = await import('../pictures/render-png.ts');
    const { SAMPLE_SPEC } = await import('../slides/sample-spec.ts');
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
});

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
