/** Where a partial answer says something else than the whole one: a part may be missing or unknown, never another. */
export function contradictions(partial: unknown, whole: unknown, path = ''): string[] {
  if (partial === null || partial === 'UNKNOWN' || partial === whole) return [];
  if (typeof partial !== 'object' || typeof whole !== 'object' || whole === null) return [path];
  if (Array.isArray(partial) && Array.isArray(whole) && partial.length !== whole.length) return [path];
  return Object.entries(partial).flatMap(([key, value]) =>
    // When something was known differs from one question to the next.
    key === 'asOf' ? [] : contradictions(value, (whole as Record<string, unknown>)[key], `${path}.${key}`),
  );
}
