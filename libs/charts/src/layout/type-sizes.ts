/** Type sizes of a chart in CSS pixels, before the text scale. */
export const TYPE = { label: 12.5, text: 12, tiny: 11, line: 14 } as const;
