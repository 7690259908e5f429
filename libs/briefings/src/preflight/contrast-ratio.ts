/** The linear part of light of one channel from 0 to 255 (WCAG 2.2, definition of relative luminance). */
function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
  const light = (at: number): number => linear(Number.parseInt(hex.slice(at, at + 2), 16));
  return 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5);
}

/**
 * The contrast of two `#rrggbb` colours, 1 to 21, after WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 * @throws RangeError for a colour that is not written `#rrggbb`
 */
export function contrastRatio(a: string, b: string): number {
  for (const colour of [a, b]) {
    if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`${colour} is not a colour written as #rrggbb.`);
  }
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
