export interface ParsedFont {
  readonly weight: string;
  /** In CSS pixels. */
  readonly size: string;
  readonly family: string;
}

/** A CSS font as this product writes it: weight, pixels, families. */
export function parsedFont(font: string): ParsedFont {
  const [, weight = '400', size = '12', family = 'sans-serif'] = /^(\d+)? ?([\d.]+)px (.+)$/.exec(font) ?? [];
  return { weight, size, family: family.replaceAll('"', "'") };
}

/** The first family of a list, without its quotes. */
export const firstFamily = (families: string): string => families.replace(/,.*/s, '').replaceAll(/['"]/g, '').trim();
