import { stepsBetween } from './steps';

it.each([
  [[], []],
  [[2024], []],
  [
    [2024, 2025, 2027],
    [1, 2],
  ],
  [[3, 1], [-2]],
])('the steps between %j are %j', (values, steps) => {
  expect(stepsBetween(values)).toEqual(steps);
});
