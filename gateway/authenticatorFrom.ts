import { publicActor } from '#shared/identity/Actor.js';
import type { GatewaySettings } from './configuration.js';
import type { Authenticate } from './Gateway.js';

/** How this gateway learns who asks. @throws Error in one sentence when the configuration would open it to everyone */
export async function authenticatorFrom(configuration: GatewaySettings): Promise<Authenticate> {
  if (configuration.IDENTITY === 'off') {
    if (configuration.ARCHIPEL_MODE === 'production') throw new Error('IDENTITY=off is refused in production mode.');
    if (!isLoopback(configuration.HOST)) {
      throw new Error(`IDENTITY=off is allowed on a loopback address only, and HOST is ${configuration.HOST}.`);
    }
    return async () => publicActor;
  }
  throw new Error('No issuer of tokens is configured: set IDENTITY=off to answer everyone as the public on loopback.');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
