import { errorCodes } from '#shared/graphql/errorCodes.js';
import { expect } from '#tests/support/suite.js';

/** What must never reach a client: a stack, SQL, a driver's or a library's inner words, a path of the machine. */
const innerWords =
  /\bat (?:async )?[\w.<>]+ \(|node_modules|\.js:\d+|(?:select|SELECT) .* (?:from|FROM)|(?:insert|INSERT) (?:into|INTO)|QueryFailed|ECONN|violates|syntax for type|relation "|Cannot read prop|is not a function|Maximum call stack|undefined/;

export interface Refusal {
  readonly message: string;
  readonly path?: unknown[];
  readonly extensions: Record<string, unknown>;
}

/** The errors of an answer, each proven to be one of ours: a known code, words of its own, nothing from inside. */
export function clearRefusals(errors: readonly Refusal[] | undefined): Refusal[] {
  const told = [...(errors ?? [])];
  for (const error of told) {
    expect(Object.keys(errorCodes)).toContain(error.extensions.code);
    expect(error.extensions.code).not.toBe('INTERNAL');
    expect(error.message.length).toBeGreaterThan(10);
    expect(error.message.length).toBeLessThan(500);
  }
  expect(JSON.stringify(told)).not.toMatch(innerWords);
  return told;
}
