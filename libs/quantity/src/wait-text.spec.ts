import { waitText } from './wait-text';

describe('waitText', () => {
  it.each([
    [1, 'one second'],
    [30, '30 seconds'],
    [90, '90 seconds'],
    [91, '2 minutes'],
    [120, '2 minutes'],
    [121, '3 minutes'],
    [900, '15 minutes'],
  ])('%i is %s', (seconds, text) => {
    expect(waitText(seconds)).toBe(text);
  });
});
