import { demonstrationGrant, issuerPath, tokenClient } from './issuer/clients.js';
import { signedInPersona, signInPersonas } from './personas.js';

/** What the token command says and how it ends; the token alone on standard output, all else on standard error. */
export interface TokenAnswer {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/**
 * A persona's access token from the demonstration that runs at an address.
 * @param persona its id, as typed
 * @param address such as `http://127.0.0.1:4000`
 */
export async function tokenOf(persona: string | undefined, address: string): Promise<TokenAnswer> {
  if (persona === 'public') {
    return refused(2, 'Le public ne porte pas de jeton.', 'The public carries no token.');
  }
  if (persona === undefined || signedInPersona(persona) === undefined) {
    const known = signInPersonas.map(({ id, label }) => `  ${id.padEnd(20)} ${label.fr} / ${label.en}`);
    const asked = persona === undefined ? '' : ` « ${persona} »`;
    return refused(
      2,
      `Persona inconnu${asked}. Choisissez parmi :`,
      `Unknown persona. Choose among:\n${known.join('\n')}`,
    );
  }
  let response: Response;
  try {
    response = await fetch(`${address}${issuerPath}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: demonstrationGrant, client_id: tokenClient, persona }),
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    return refused(
      1,
      `Aucune démonstration ne répond sur ${address} : lancez-la (npm start), ou donnez son port par PORT.`,
      `No demonstration answers at ${address}: start it (npm start), or give its port as PORT.`,
    );
  }
  const answer = (await response.json().catch(() => null)) as { access_token?: unknown } | null;
  if (typeof answer?.access_token !== 'string') {
    return refused(
      1,
      `Ce qui répond sur ${address} n’est pas une démonstration d’Archipel (${response.status}).`,
      `What answers at ${address} is not an Archipel demonstration (${response.status}).`,
    );
  }
  return { status: 0, out: `${answer.access_token}\n`, err: '' };
}

function refused(status: 1 | 2, fr: string, en: string): TokenAnswer {
  return { status, out: '', err: `${fr}\n${en}\n` };
}
