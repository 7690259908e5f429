import { naturalHeight } from '@waveguide/charts';
import { PAPER_WIDTH, paperSize } from './paper-size';
import { sampleSpec } from './sample-spec';

/** A chart with this many named rows. */
const withLanes = (count: number) => ({
  ...sampleSpec,
  marks: [],
  axes: {
    ...sampleSpec.axes,
    y: {
      kind: 'lanes' as const,
      lanes: Array.from({ length: count }, (_, index) => ({
        id: `${index}`,
        label: `Row ${index}`,
        note: '',
        role: 'ink' as const,
        weight: 1,
      })),
    },
  },
});
const scaledHeight = ({ width, height }: { width: number; height: number }) => (height * PAPER_WIDTH) / width;

describe('paperSize', () => {
  it('draws a chart at the width of the text, neither flat nor higher than two thirds of that', () => {
    expect(paperSize(sampleSpec, 436)).toEqual({ width: PAPER_WIDTH, height: 436 });
    expect(paperSize(sampleSpec, 120)).toEqual({ width: PAPER_WIDTH, height: 240 });
    expect(paperSize(sampleSpec, 900).height).toBeLessThan(PAPER_WIDTH);
  });

  it('gives a few rows the room they ask for', () => {
    const spec = withLanes(5);
    const asked = naturalHeight(spec, { width: PAPER_WIDTH, compact: false, textScale: 1 });
    expect(paperSize(spec, 900)).toEqual({ width: PAPER_WIDTH, height: asked });
  });

  it.each([30, 45, 60, 200])('keeps %i rows on one page', (count) => {
    const size = paperSize(withLanes(count), 900);
    expect(scaledHeight(size)).toBeLessThanOrEqual(861);
    expect(size.width / PAPER_WIDTH).toBeLessThanOrEqual(1.51);
  });
});
