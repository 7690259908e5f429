import { countJest, countPlaywright, countStep, total } from './test-report';

const jestReport = {
  success: true,
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('total', () => {
  it('adds tests and steps into one plain line', () => {
    expect(total([countStep('Format', true), countJest(jestReport)], false)).toEqual({
      line: '8 passed, 0 failed',
      failed: 0,
    });
  });
  it('names what was skipped', () => {
    const skipped = { name: 'Browser journeys', passed: 0, failed: 0, skipped: 3 };
    expect(total([countStep('Format', true), skipped], false).line).toBe('1 passed, 0 failed, 3 skipped');
  });
  it('counts what was skipped as failed where nothing may be', () => {
    const skipped = { name: 'Browser journeys', passed: 0, failed: 0, skipped: 3 };
    expect(total([countStep('Format', true), skipped], true)).toEqual({ line: '1 passed, 3 failed', failed: 3 });
  });
});

describe('countJest', () => {
  it('counts a file that could not run', () => {
    expect(countJest({ ...jestReport, success: false, numRuntimeErrorTestSuites: 2 }).failed).toBe(2);
  });
  it('fails where Jest failed without naming a test, or left no report', () => {
    expect(countJest({ ...jestReport, success: false }).failed).toBe(1);
    expect(countJest(null)).toMatchObject({ passed: 0, failed: 1 });
  });
  it('does not count pending and to-do tests as passed', () => {
    expect(countJest({ ...jestReport, numPendingTests: 2, numTodoTests: 1 })).toMatchObject({ passed: 7, skipped: 3 });
  });
});

describe('countPlaywright', () => {
  it('takes a flaky journey and an error outside of tests for failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: ['no server'] })).toMatchObject({ passed: 5, failed: 3, skipped: 2 });
  });
  it('fails without a report', () => expect(countPlaywright(null).failed).toBe(1));
});
