/** The grant by which a program receives a persona's token without a browser: only the demonstration issuer has it. */
export const demonstrationGrant = 'urn:archipel:demonstration';

/**
 * Whether an issuer is a demonstration's, at which anybody may be anyone: it says so itself, by the grants it offers.
 * Null when it does not answer.
 */
export async function isDemonstrationIssuer(issuer: string): Promise<boolean | null> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(3000), redirect: 'error' });
    const metadata = (await response.json()) as { issuer?: unknown; grant_types_supported?: unknown };
    if (typeof metadata.issuer !== 'string') return null;
    const grants: unknown = metadata.grant_types_supported;
    return Array.isArray(grants) && grants.includes(demonstrationGrant);
  } catch {
    return null;
  }
}

/**
 * Resolves when the issuer answers for the first time, true if it is a demonstration's. A real issuer that is down must
 * not keep the public part of the product down with it, so the start does not wait for this.
 */
export async function demonstrationIssuerAppears(issuer: string, everyMilliseconds = 5_000): Promise<boolean> {
  for (;;) {
    const answer = await isDemonstrationIssuer(issuer);
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, everyMilliseconds).unref());
  }
}
