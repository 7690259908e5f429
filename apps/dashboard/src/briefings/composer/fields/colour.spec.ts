import { readColour } from './colour';

describe('a colour as it is typed', () => {
  it.each([
    ['#123bb4', '#123bb4'],
    [' 123BB4 ', '#123bb4'],
    ['#aBc', '#aabbcc'],
  ])('“%s” is %s', (text, colour) => {
    expect(readColour(text)).toBe(colour);
  });

  it.each(['', '#12', '#12345', 'red', '#12345g', 'url(#a)', '#123bb4ff'])('“%s” is none', (text) => {
    expect(readColour(text)).toBeNull();
  });
});
