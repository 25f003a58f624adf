import * as client from 'openid-client';
import { z } from 'zod';
import { onceFound } from '#shared/identity/onceFound.js';
import { TokenRefused } from '#shared/identity/TokenRefused.js';
import type { IdentityOptions } from './IdentityOptions.js';
import { createSealedCookie } from './sealedCookie.js';

/** Where the issuer sends the browser back. */
export const callbackPath = '/sign-in/callback';

/** The console's way in: authorization code with PKCE, of which the page sees nothing. */
export interface SignIn {
  /** Where the browser goes to sign in, and the cookie by which it will be known when it comes back. */
  start(returnTo: string, persona: string | undefined): Promise<{ location: string; setCookies: string[] }>;
  /**
   * The access token, once the browser is back, and the path it came from.
   * @param url the path and query it came back with
   * @throws TokenRefused when this browser did not leave from here, or the issuer does not confirm
   */
  finish(url: string, cookieHeader: string | undefined): Promise<{ accessToken: string; returnTo: string }>;
  /** Removes the cookie of `start`. */
  forget(cookieHeader: string | undefined): string[];
}

/** How long one may take to sign in at the issuer; seconds. */
const patience = 600;
/** How long the issuer may take to answer; seconds. */
const issuerTimeout = 5;
const left = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() });

export function createSignIn(options: IdentityOptions): SignIn {
  const cookie = createSealedCookie('sign-in', options.sessionSecret, () => options.baseUrl);
  const issuer = onceFound(() => discovered(options));
  const callback = () => new URL(callbackPath, options.baseUrl).href;

  return {
    async start(returnTo, persona) {
      const attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        returnTo,
      };
      const location = client.buildAuthorizationUrl(await issuer(), {
        redirect_uri: callback(),
        scope: 'openid',
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce,
        ...(persona === undefined ? {} : { login_hint: persona }),
      });
      return { location: location.href, setCookies: await cookie.keep(attempt, patience) };
    },

    async finish(url, cookieHeader) {
      const attempt = left.safeParse(await cookie.read(cookieHeader));
      if (!attempt.success) throw new TokenRefused('malformed');
      const { state, nonce, verifier, returnTo } = attempt.data;
      const configuration = await issuer();
      try {
        const tokens = await client.authorizationCodeGrant(configuration, new URL(url, options.baseUrl), {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        return { accessToken: tokens.access_token, returnTo };
      } catch (cause) {
        throw new TokenRefused('malformed', { cause });
      }
    },

    forget: (cookieHeader) => cookie.forget(cookieHeader),
  };
}

async function discovered({ issuer, clientId, clientSecret }: IdentityOptions): Promise<client.Configuration> {
  const address = new URL(issuer);
  const local = address.protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(address.hostname);
  try {
    return await client.discovery(
      address,
      clientId,
      {},
      clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret),
      // Anything but the machine's own issuer must be spoken to over TLS.
      { timeout: issuerTimeout, ...(local ? { execute: [client.allowInsecureRequests] } : {}) },
    );
  } catch (cause) {
    throw new TokenRefused('issuer-unreachable', { cause });
  }
}
