import { shortestSecret } from '#shared/identity/signature.js';
import { gatewaySecretName } from './configuration.js';
import type { ReadSupergraph } from './supergraph/readSupergraph.js';

type Environment = Readonly<Record<string, string | undefined>>;
type Subgraphs = ReadSupergraph['subgraphs'];

/** One thing that production refuses: its sentences, none where all is well. */
type Refusal = (environment: Environment, subgraphs: Subgraphs) => readonly string[];

/** Everybody would be the public, or whoever they say they are. */
const identityOff: Refusal = ({ IDENTITY }) =>
  IDENTITY === 'off' ? ['IDENTITY=off is refused in production: name the issuer of tokens by OIDC_ISSUER.'] : [];

/** At a demonstration issuer anybody may be anyone. Its metadata are looked at too, once it answers. */
const demonstrationIssuer: Refusal = ({ PERSONAS, OIDC_ISSUER }) => {
  const refused: string[] = [];
  if (PERSONAS) refused.push('PERSONAS is refused in production: personas are the demonstration’s.');
  const issuer = urlOf(OIDC_ISSUER);
  if (issuer && isLoopback(issuer.hostname) && issuer.pathname.replace(/\/$/, '') === '/issuer') {
    refused.push('OIDC_ISSUER is the demonstration’s issuer, at which anybody may be anyone.');
  }
  return refused;
};

/** Tokens, keys and session cookies must not travel readable. */
const plainHttp: Refusal = (environment) =>
  ['OIDC_ISSUER', 'OIDC_JWKS_URI', 'PUBLIC_ADDRESS'].flatMap((name) => {
    const address = urlOf(environment[name]);
    return address?.protocol === 'http:' && !isLoopback(address.hostname)
      ? [`${name} must begin with https:// in production, unless it is on this machine.`]
      : [];
  });

/** Without its secret a subgraph would have to answer anyone who reaches it. */
const unsignedSource: Refusal = (environment, subgraphs) =>
  subgraphs
    .map(({ name }) => [name, gatewaySecretName(name)] as const)
    .filter(([, variable]) => !environment[variable])
    .map(([name, variable]) => `${variable} is missing: in production every question to ${name} is signed.`);

/** What somebody typed, or copied from a page, is known or can be guessed. */
const guessableSecret: Refusal = (environment, subgraphs) =>
  ['SESSION_SECRET', ...subgraphs.map(({ name }) => gatewaySecretName(name))]
    .filter((name) => isGuessable(environment[name]))
    .map((name) => `${name} can be guessed: make it at random, with "openssl rand -hex 32" for instance.`);

const refusals: readonly Refusal[] = [identityOff, demonstrationIssuer, plainHttp, unsignedSource, guessableSecret];

/** What is not safe enough for production, one sentence each. */
export function productionRefusals(environment: Environment, subgraphs: Subgraphs): string[] {
  return refusals.flatMap((refusal) => refusal(environment, subgraphs));
}

/** A host that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|\[?::1\]?|127(?:\.\d{1,3}){3})$/.test(host);
}

const words = /change.?me|default|example|password|secret|archipel/i;
/** Thirty-two random characters, hexadecimal ones included, practically always show more different ones. */
const fewestCharacters = 8;

function isGuessable(secret: string | undefined): boolean {
  if (!secret || secret.length < shortestSecret) return false;
  return words.test(secret) || new Set(secret).size < fewestCharacters;
}

function urlOf(text: string | undefined): URL | null {
  return text && URL.canParse(text) ? new URL(text) : null;
}
