import type { LineMark, SpanMark, StackMark } from './chart-spec';
import { markAnswers } from './mark-answers';

const line: LineMark = {
  type: 'line',
  id: 'p50',
  label: 'Base',
  role: 'cpo',
  stroke: 'solid',
  weight: 'strong',
  points: [
    { x: 2026, y: 1, gapBefore: false },
    { x: 2027, y: 2, gapBefore: false },
  ],
};

describe('what a mark answers', () => {
  it('tells solid years from projected ones', () => {
    expect(markAnswers(line).solidXs).toEqual([2026, 2027]);
    expect(markAnswers({ ...line, stroke: 'dashed' }).solidXs).toEqual([]);
    const stack: StackMark = { type: 'stack', id: 'shares', xs: [2026, 2028], layers: [] };
    expect(markAnswers(stack).solidXs).toEqual([2026, 2028]);
  });

  it('leaves to a picture what office programs have no chart for', () => {
    expect(markAnswers(line).office).toEqual({ kind: 'line', mark: line });
    expect(markAnswers({ ...line, type: 'step' }).office).toEqual({ kind: 'picture' });
  });

  it('gives the words after a span, which are quieter than those of a bar', () => {
    const span = { type: 'span', label: 'Volume', outline: 'dashed' } as SpanMark;
    expect(markAnswers(span)).toMatchObject({ endLabels: { text: 'Volume', quiet: true }, dashedFigure: span });
  });
});
