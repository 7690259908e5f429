import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { fontCoverage } from './coverage';
import { packageFile, registerFonts } from './files';

/** Skia reads the file by itself: what it has no shape for, it paints as the box of a code point that nobody has. */
function paints(family: string): (code: number) => boolean {
  const pixels = (text: string): Buffer => {
    const canvas = createCanvas(48, 48);
    const context = canvas.getContext('2d');
    context.font = `400 28px '${family}'`;
    context.fillText(text, 8, 36);
    return canvas.data();
  };
  const box = pixels('\u0378');
  return (code) => !pixels(String.fromCodePoint(code)).equals(box);
}

/** Blocks that the product's units and signs come from: arrows, operators, sub- and superscripts, letters of formulas. */
const BLOCKS = [
  [0x2070, 0x209c],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2460, 0x2473],
  [0xe01, 0xe32],
  [0x10d0, 0x10f0],
] as const;
/** Joiners and spaces of mathematics show nothing, whether a face has them or not. */
const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{M}]/u;

it.each([
  ['roboto', 'math'],
  ['noto-sans-symbols', 'symbols'],
  ['noto-sans-math', 'latin'],
  ['noto-sans-thai', 'thai'],
  ['noto-sans-georgian', 'georgian'],
])('says of %s %s what Skia finds in the same file', (name, subset) => {
  registerFonts();
  const file = packageFile(`@fontsource/${name}/files/${name}-${subset}-400-normal.woff2`);
  const family = `coverage of ${name} ${subset}`;
  GlobalFonts.registerFromPath(file, family);
  const [coverage, painted] = [fontCoverage(file), paints(family)];
  let found = 0;
  for (const [from, to] of BLOCKS)
    for (let code = from; code <= to; code += 1) {
      const character = String.fromCodePoint(code);
      if (INVISIBLE.test(character) || /\p{Cn}/u.test(character)) continue;
      expect({ code: code.toString(16), has: coverage.has(code) }).toEqual({
        code: code.toString(16),
        has: painted(code),
      });
      found += coverage.has(code) ? 1 : 0;
    }
  expect(found).toBeGreaterThan(20);
});

it('refuses a file that is no font', () => {
  expect(() => fontCoverage(packageFile('@fontsource/roboto/unicode.json'))).toThrow(TypeError);
});
