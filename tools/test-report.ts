/** What one step of `npm test` found. A step that is not made of tests counts as one test. */
export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why something was skipped, for people. */
  readonly note?: string;
}

/** The part of Jest's --json report that is counted. */
export interface JestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not be run at all. */
  readonly numRuntimeErrorTestSuites: number;
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  /** What went wrong outside of any test. */
  readonly errors: readonly unknown[];
}

/** A step that says no more than yes or no. */
export function countStep(name: string, passed: boolean): StepResult {
  return { name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** A file that did not run counts as a failed test, and so does a run that failed although no test did. */
export function countJest(report: JestReport | null): StepResult {
  const name = 'Jest';
  if (!report) return { name, passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    name,
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A test that passed only when tried again counts as failed: it does not hold. */
export function countPlaywright(report: PlaywrightReport | null): StepResult {
  const name = 'Browser journeys';
  if (!report) return { name, passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { name, passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** With `complete`, whatever was skipped counts as failed. */
export function total(steps: readonly StepResult[], complete: boolean): { line: string; failed: number } {
  const sum = (pick: (step: StepResult) => number) => steps.reduce((all, step) => all + pick(step), 0);
  const skipped = sum((step) => step.skipped);
  const failed = sum((step) => step.failed) + (complete ? skipped : 0);
  const tail = !complete && skipped > 0 ? `, ${skipped} skipped` : '';
  return { line: `${sum((step) => step.passed)} passed, ${failed} failed${tail}`, failed };
}
