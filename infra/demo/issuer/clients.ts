/** Where the issuer stands beneath the gateway's own address. */
export const issuerPath = '/issuer';

/** The console's client identifier at the demonstration issuer. */
export const consoleClient = 'console';

/** The client of the command that prints a persona's token. */
export const tokenClient = 'token';

export { demonstrationGrant } from '#gateway/identity/demonstrationIssuer.js';
