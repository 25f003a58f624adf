import { StartupProblem } from '#shared/database/StartupProblem.js';

/** The problem an attempt to open a server ends with; an attempt that succeeds, or fails otherwise, is an error. */
export const startupProblemOf = async (attempt: Promise<unknown>): Promise<StartupProblem> => {
  const problem = await attempt.then(
    () => null,
    (error: unknown) => error,
  );
  if (problem instanceof StartupProblem) return problem;
  throw new Error(`No startup problem: ${problem}`);
};
