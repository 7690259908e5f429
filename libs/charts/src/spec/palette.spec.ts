import { COLOUR_ROLES, TECHNOLOGY_ROLES } from './colour-role';
import { markColour, textColour, THEME_NAMES, THEMES, withOpacity } from './theme';
import type { Tokens } from './tokens';

type Matrix = readonly (readonly [number, number, number])[];
const linearise = (hex: string) =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
/** WCAG 2 relative luminance and contrast ratio. */
const luminance = (hex: string) => {
  const [r, g, b] = linearise(hex);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};
const multiply = (matrix: Matrix, v: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, k, i) => sum + k * v[i]!, 0));
/** Machado, Oliveira and Fernandes (2009), severity 1.0. */
const vision: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** Oklab (Ottosson 2020) of linear sRGB. */
const oklab = (rgb: readonly number[]) => {
  const lms = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb.map((v) => Math.min(1, Math.max(0, v))),
  ).map(Math.cbrt);
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  );
};
const distance = (a: string, b: string, matrix: Matrix) => {
  const [from, to] = [a, b].map((hex) => oklab(multiply(matrix, linearise(hex))));
  return 100 * Math.hypot(...from!.map((v, i) => v - to![i]!));
};
const grounds = (tokens: Tokens) => [tokens.paper, tokens.surface, tokens.sunken];

describe.each(THEME_NAMES)('palette of the %s theme', (name) => {
  const theme = THEMES[name];
  const { tokens } = theme;

  it.each(COLOUR_ROLES)('writes %s text at 4.5:1 or more on every ground', (role) => {
    for (const background of grounds(tokens)) {
      expect(contrast(textColour(theme, role), background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(COLOUR_ROLES)('draws %s marks at 3:1 or more on paper', (role) => {
    expect(contrast(markColour(theme, role), tokens.paper)).toBeGreaterThanOrEqual(3);
  });

  it('writes quiet text at 4.5:1 or more over a shaded phase', () => {
    expect(contrast(tokens['ink-3'], tokens['phase-band'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.signal, tokens['phase-band'])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(vision))('keeps technologies apart under %s vision', (_name, matrix) => {
    TECHNOLOGY_ROLES.forEach((a, i) =>
      TECHNOLOGY_ROLES.slice(i + 1).forEach((b) => {
        expect(distance(markColour(theme, a), markColour(theme, b), matrix)).toBeGreaterThanOrEqual(8);
      }),
    );
  });
});

it('turns a token and an opacity into a colour that a canvas understands', () => {
  expect(withOpacity('#123bb4', 0.16)).toBe('rgba(18, 59, 180, 0.16)');
});
