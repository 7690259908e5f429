import { editDistance, nearestWord } from './nearest-word';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'cpo', 3],
    ['cpo', '', 3],
    ['broadcom', 'broadcom', 0],
    ['brodcom', 'broadcom', 1],
    ['pakaged', 'packaged', 1],
    ['intle', 'intel', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('of %j and %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });
});

describe('nearestWord', () => {
  const words = [
    { word: 'marvell', uses: 40 },
    { word: 'packages', uses: 3 },
    { word: 'packaged', uses: 60 },
    { word: 'cisco', uses: 9 },
  ];

  it('takes the nearest, and of equally near ones the most used', () => {
    expect(nearestWord('marvel', words)).toBe('marvell');
    expect(nearestWord('packagex', words)).toBe('packaged');
  });

  it('allows a short word one letter, and gives nothing if all are further', () => {
    expect(nearestWord('cicso', words)).toBe('cisco');
    expect(nearestWord('cicco', words)).toBe('cisco');
    expect(nearestWord('casca', words)).toBeNull();
    expect(nearestWord('tuesday', words)).toBeNull();
  });
});
