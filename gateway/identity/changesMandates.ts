import { mandateNames } from '#shared/graphql/mandates/mandateNames.js';

const names = Object.values(mandateNames).flatMap((of) => [of.grant, of.end, of.delegate, of.endDelegation]);
const anyOfThem = new RegExp(`\\b(?:${names.join('|')})\\b`);

/**
 * Whether a request's body may change who acts for whom: it names such a change anywhere in its text, so that no alias,
 * fragment or comment hides one. Too often is harmless: the scales are asked once more.
 */
export function changesMandates(body: unknown): boolean {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  return typeof query === 'string' && anyOfThem.test(query);
}
