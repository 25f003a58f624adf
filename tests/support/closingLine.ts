type Counts = Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numRuntimeErrorTestSuites', number>;

/** Ends a run with one plain line, "12 passed, 0 failed, 1 skipped", that any tool can read. */
export default class ClosingLine {
  onRunComplete(_contexts: unknown, result: Counts): void {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = result;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}`);
  }
}
