import type { MandateDirectory } from '#shared/identity/MandateDirectory.js';
import type { TokenSettings } from '#shared/identity/tokens.js';

/** A persona the console may offer at sign-in: what it is called, nothing of what it may do. */
export interface OfferedPersona {
  readonly id: string;
  readonly label: { readonly fr: string; readonly en: string };
}

/**
 * How the gateway knows who asks. Properties are read when a request needs them, never copied: `issuer` and `baseUrl`
 * may be getters on a server that learns its port when it listens.
 */
export interface IdentityOptions extends TokenSettings {
  /** The gateway at the issuer, when the console signs in. */
  readonly clientId: string;
  /** Absent for a public client, which PKCE alone protects. */
  readonly clientSecret?: string | undefined;
  /** Seals the console's sessions; the same on every gateway of one address. At least 32 characters. */
  readonly sessionSecret: string;
  /** The gateway's own address, as browsers write it: `https://archipel.example`. */
  readonly baseUrl: string;
  /** How long a console's session lasts, in seconds. Default 8 hours: a working day. */
  readonly sessionLifetime?: number | undefined;
  /** The scales' rows on who acts for whom; without any, tokens alone say it. */
  readonly directories?: readonly MandateDirectory[] | undefined;
  /** In a demonstration, whom one can be. */
  readonly personas?: readonly OfferedPersona[] | undefined;
}
