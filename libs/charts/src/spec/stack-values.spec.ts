import { layerValue, stackHeight } from './stack-values';

const cpo = { label: 'CPO', values: [0, 0.25] };
const lpo = { label: 'LPO', values: [0.5, 0.125] };

describe('the values of a stack', () => {
  it('are those of one layer, and their sum the height of the stack', () => {
    expect([0, 1].map((at) => layerValue(cpo, at))).toEqual([0, 0.25]);
    expect([0, 1].map((at) => stackHeight([cpo, lpo], at))).toEqual([0.5, 0.375]);
    expect(stackHeight([], 7)).toBe(0);
  });

  it('are refused at a place where a layer has none, which would be drawn as nothing', () => {
    expect(() => stackHeight([cpo, lpo], 2)).toThrow(new RangeError('Value 2 of the layer “CPO” is missing.'));
  });
});
