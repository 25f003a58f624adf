/** Where the issuer stands beneath the gateway's own address. */
export const issuerPath = '/issuer';

/** The console's client identifier at the demonstration issuer. */
export const consoleClient = 'console';

/** The client of the command that prints a persona's token. */
export const tokenClient = 'token';

/**
 * The machine client of Loos-en-Gohelle's own application: what it is called, its secret, which everybody knows, and what
 * its tokens say.
 */
export const communeApp = {
  id: 'commune-app',
  secret: 'secret-of-the-demonstration-that-everybody-knows',
  claims: {
    archipel_mandates: [{ insee: '62528', role: 'COMMUNE_AGENT' }],
    archipel_verbs: [
      'Action.CREATE',
      'Action.UPDATE',
      'Project.CREATE',
      'Project.UPDATE',
      'Project.PROPOSE',
      'Consent.CREATE',
      'ImportRun.CREATE',
      'ImportRun.MOVE',
      'Webhook.CREATE',
      'Webhook.UPDATE',
    ],
  },
} as const;

export { demonstrationGrant } from '#gateway/identity/demonstrationIssuer.js';
