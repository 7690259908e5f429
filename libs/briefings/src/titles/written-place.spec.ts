import { writtenPlace } from './written-place';

describe('writtenPlace', () => {
  it.each([
    ['5', 1],
    ['0', 1],
    ['10', 1],
    ['55', 1],
    ['100', 10],
    ['220', 10],
    ['225', 1],
    ['1,200', 100],
    ['2,000', 100],
    ['2000', 100],
    ['1,050', 10],
    ['12.4', 0.1],
    ['12.0', 0.1],
    ['.05', 0.01],
    ['007', 1],
  ])('of %s is %d', (digits, place) => {
    expect(writtenPlace(digits)).toBeCloseTo(place, 12);
  });
});
