import { demonstrationGrant, tokenClient } from './issuer/clients.js';
import { signedInPersona, signInPersonas } from './personas.js';

/** What the token command says and how it ends; the token alone on standard output, all else on standard error. */
export interface TokenAnswer {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/**
 * A persona's access token from the demonstration that runs at an address, whatever its issuer's own address.
 * @param persona its id, as typed
 * @param address such as `http://127.0.0.1:4000`
 */
export async function tokenOf(persona: string | undefined, address: string): Promise<TokenAnswer> {
  const unknown = unknownPersona(persona);
  if (unknown !== null) return unknown;
  const answer = await answerOf(`${address}/session`);
  if (answer === null) {
    return refused(
      1,
      `Aucune démonstration ne répond sur ${address}\u00a0: lancez-la (npm start), ou donnez son port par PORT.`,
      `No demonstration answers at ${address}: start it (npm start), or give its port as PORT.`,
    );
  }
  const { demonstration } = (answer.body ?? {}) as { demonstration?: { issuer?: unknown } | null };
  if (typeof demonstration?.issuer !== 'string') {
    return refused(
      1,
      `Ce qui répond sur ${address} n’est pas une démonstration d’Archipel (${answer.status}).`,
      `What answers at ${address} is not an Archipel demonstration (${answer.status}).`,
    );
  }
  return await tokenFrom(persona, demonstration.issuer);
}

/** A persona's access token from a demonstration issuer, such as `http://127.0.0.1:4001/issuer`. */
export async function tokenFrom(persona: string | undefined, issuer: string): Promise<TokenAnswer> {
  const unknown = unknownPersona(persona);
  if (unknown !== null || persona === undefined) return unknown ?? noPersona;
  const answer = await answerOf(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: demonstrationGrant, client_id: tokenClient, persona }),
  });
  const token = (answer?.body as { access_token?: unknown } | null | undefined)?.access_token;
  if (typeof token === 'string') return { status: 0, out: `${token}\n`, err: '' };
  if (answer?.status === 403) {
    return refused(
      1,
      `L’émetteur ${issuer} ne donne de jetons qu’aux programmes de sa machine\u00a0: lancez cette commande là où il tourne.`,
      `The issuer ${issuer} gives tokens to programs of its own machine only: run this command where it runs.`,
    );
  }
  return refused(
    1,
    `L’émetteur de la démonstration, ${issuer}, ne donne pas de jeton (${answer?.status ?? 'pas de réponse'}).`,
    `The demonstration’s issuer, ${issuer}, gives no token (${answer?.status ?? 'no answer'}).`,
  );
}

function unknownPersona(persona: string | undefined): TokenAnswer | null {
  if (persona === 'public') {
    return refused(2, 'Le public ne porte pas de jeton.', 'The public carries no token.');
  }
  if (persona === undefined) return noPersona;
  return signedInPersona(persona) === undefined ? notAmongPersonas(` «\u00a0${persona}\u00a0»`) : null;
}

const noPersona = notAmongPersonas('');

function notAmongPersonas(asked: string): TokenAnswer {
  const known = signInPersonas.map(({ id, label }) => `  ${id.padEnd(20)} ${label.fr} / ${label.en}`);
  return refused(
    2,
    `Persona inconnu${asked}. Choisissez parmi\u00a0:`,
    `Unknown persona. Choose among:\n${known.join('\n')}`,
  );
}

/** Null when nothing answers there. */
async function answerOf(url: string, request: RequestInit = {}): Promise<{ status: number; body: unknown } | null> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(10_000) });
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return null;
  }
}

function refused(status: 1 | 2, fr: string, en: string): TokenAnswer {
  return { status, out: '', err: `${fr}\n${en}\n` };
}
