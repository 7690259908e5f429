import { boundArrow } from './bound-arrow';

const place = { y: 100, radius: 5, floor: 200, scale: 1 };

describe('boundArrow', () => {
  it('leaves the dot upwards for at least and downwards for at most', () => {
    expect(boundArrow('at-least', place)).toEqual({ from: 95, tip: 84 });
    expect(boundArrow('at-most', place)).toEqual({ from: 105, tip: 116 });
    expect(boundArrow('none', place)).toBeNull();
  });

  it('ends at the axis, and is left out where the axis leaves no room', () => {
    expect(boundArrow('at-most', { ...place, floor: 112 })).toEqual({ from: 105, tip: 112 });
    expect(boundArrow('at-most', { ...place, floor: 109 })).toBeNull();
    expect(boundArrow('at-most', { ...place, floor: 100 })).toBeNull();
    expect(boundArrow('at-least', { ...place, floor: 100 })).toEqual({ from: 95, tip: 84 });
  });
});
