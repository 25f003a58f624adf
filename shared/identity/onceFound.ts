/** Runs until it succeeds once, and keeps that; callers meanwhile share one attempt, and a failed one is forgotten. */
export function onceFound<T>(find: () => Promise<T>): () => Promise<T> {
  let attempt: Promise<T> | undefined;
  return () => {
    attempt ??= find().catch((error: unknown) => {
      attempt = undefined;
      throw error;
    });
    return attempt;
  };
}
