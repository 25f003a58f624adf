import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { shortestSecret } from '#shared/identity/signature.js';
import type { Settings } from '#shared/service/configuration.js';

/** The committed table of the Artois: dist/gateway/identity/identitySettings.js → gateway/identity/tenants.json. */
export const committedTenants = fileURLToPath(new URL('../../../gateway/identity/tenants.json', import.meta.url));

const address = z.url({ protocol: /^https?$/, error: 'not an http(s) address' });

/** What the gateway reads from its environment to know who asks. */
export const identitySettings = {
  OIDC_ISSUER: {
    description: 'Issuer of the access tokens, written as in their claim iss; needed unless IDENTITY=off.',
    schema: address,
    optional: true,
  },
  OIDC_AUDIENCE: {
    description: "Archipel's name at the issuer: a token for somebody else is refused.",
    schema: z.string(),
    default: 'archipel',
  },
  OIDC_JWKS_URI: {
    description: "Address of the issuer's keys; found by discovery unless told.",
    schema: address,
    optional: true,
  },
  OIDC_CLIENT_ID: {
    description: 'The console at the issuer; needed unless IDENTITY=off.',
    schema: z.string(),
    optional: true,
  },
  OIDC_CLIENT_SECRET: {
    description: 'Secret of that client; none for a public client, which PKCE alone protects.',
    schema: z.string(),
    optional: true,
  },
  SESSION_SECRET: {
    description:
      "Seals the console's sessions, at least 32 random characters, the same on every gateway of one address; needed unless IDENTITY=off.",
    schema: z.string().min(shortestSecret, `at least ${shortestSecret} characters`),
    optional: true,
  },
  PUBLIC_ADDRESS: {
    description: "The gateway's address as browsers write it, https://archipel.example; needed unless IDENTITY=off.",
    schema: address,
    optional: true,
  },
  SIRET_CLAIM: {
    description: "Claim that holds the organisation's SIRET; dots descend into objects.",
    schema: z.string(),
    default: 'siret',
  },
  ROLES_CLAIM: {
    description: 'Claim that holds the role or roles in that organisation; dots descend into objects.',
    schema: z.string(),
    default: 'archipel_roles',
  },
  TENANTS: {
    description: 'JSON file that says whose SIREN is whose tenant; the Artois unless told.',
    schema: z.string(),
    optional: true,
  },
  CONSOLE: {
    description: 'Folder of the built console; the one beside the program unless told.',
    schema: z.string(),
    optional: true,
  },
  PERSONAS: {
    description: 'Demonstration only: JSON file of the personas that sign-in offers.',
    schema: z.string(),
    optional: true,
  },
} as const satisfies Settings;
