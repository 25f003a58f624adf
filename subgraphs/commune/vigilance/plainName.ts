/** A function's or a service's name as compared: case, accents, hyphens, apostrophes and spaces do not tell two apart. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-'’\s]+/gu, ' ')
    .trim();
}

/** The different names of a list, as compared, in their order; empty ones left out. */
export function plainNames(names: readonly string[]): string[] {
  return [...new Set(names.map(plainName))].filter((name) => name !== '');
}
