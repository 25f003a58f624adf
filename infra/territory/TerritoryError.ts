/** One thing to correct: in which file, at which place in it (empty: the whole file), and what is wrong. */
export interface TerritoryProblem {
  readonly file: string;
  readonly place: string;
  readonly message: string;
}

/** Thrown by `loadTerritory` with every problem found, so that a file is corrected in one go. */
export class TerritoryError extends Error {
  constructor(readonly problems: readonly TerritoryProblem[]) {
    const lines = problems.map(({ file, place, message }) => `- ${[file, place, message].filter(Boolean).join(': ')}`);
    super(`The territory cannot be loaded, ${problems.length} problem(s):\n${lines.join('\n')}`);
    this.name = 'TerritoryError';
  }
}
