const isFilled = (value: unknown) => value !== null && (typeof value !== 'string' || value.trim() !== '');

/** The part of a correction that its changed fields make: a field left empty stays as it was. */
export const correctedFields = <Draft extends object>(draft: Draft, changed: readonly string[]) =>
  Object.fromEntries(
    Object.entries(draft)
      .filter(([name, value]) => changed.includes(name) && isFilled(value))
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );
