import { statSync } from 'node:fs';

interface Suite {
  readonly path: string;
}

/** Where suites are that take long, the longest first: started last, one of them would keep a single core at work. */
const long = [
  '/browser/accessibility',
  '/infra/start/',
  '/browser/',
  '/faults/',
  '/subsidiarity/',
  '/journeys/',
  '/infra/',
];

/** The order in which suites start: those known to be long, then the others by the size of their file. */
export default class LongestFirst {
  sort<S extends Suite>(suites: readonly S[]): S[] {
    const rank = ({ path }: Suite) => {
      const place = long.findIndex((part) => path.includes(part));
      return place === -1 ? long.length : place;
    };
    const size = new Map(suites.map(({ path }) => [path, statSync(path).size]));
    return [...suites].sort(
      (one, other) => rank(one) - rank(other) || (size.get(other.path) ?? 0) - (size.get(one.path) ?? 0),
    );
  }

  /** Nothing is kept from one run to the next: every run is as the first on a new machine. */
  cacheResults(): void {}
}
