import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDemonstrationIssuer } from '#infra/demo/issuer/demonstrationIssuer.js';
import { type IssuerKeys, newIssuerKeys } from '#infra/demo/issuer/keys.js';
import { tokenFrom } from '#infra/demo/token.js';
import type { TenantOfSiren } from '#shared/identity/Mandate.js';

/** Four legal persons of the basin, as the territory's register would tell them. */
export const tenantOfSiren: TenantOfSiren = (siren) => {
  if (siren === '216205286') return { scale: 'commune', tenant: '62528' };
  if (siren === '216202135') return { scale: 'commune', tenant: '62213' };
  if (siren === '246200364') return { scale: 'call', tenant: siren };
  return siren === '200060358' ? { scale: 'pma', tenant: siren } : null;
};

/** A real issuer on a free port, whose keys can be changed while it runs. */
export class RealIssuer {
  /** How often its keys were asked for. */
  keysAsked = 0;
  #answer: ReturnType<ReturnType<typeof createDemonstrationIssuer>['callback']> | undefined;

  private constructor(
    readonly server: Server,
    readonly origin: string,
    readonly audience: string,
  ) {}

  static async start(audience = 'archipel'): Promise<RealIssuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = new RealIssuer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, audience);
    server.on('request', (request: IncomingMessage & { originalUrl?: string }, response) => {
      if (request.url === '/issuer/jwks') issuer.keysAsked += 1;
      request.originalUrl = request.url ?? '';
      request.url = request.originalUrl.slice('/issuer'.length);
      void issuer.#answer?.(request, response);
    });
    await issuer.changeKeys();
    return issuer;
  }

  get issuer(): string {
    return `${this.origin}/issuer`;
  }

  get settings() {
    return { issuer: this.issuer, audience: this.audience, tenantOfSiren };
  }

  async changeKeys(keys?: IssuerKeys): Promise<void> {
    const { issuer, audience } = this;
    this.#answer = createDemonstrationIssuer({
      issuer,
      audience,
      redirectUris: [`${this.origin}/sign-in/callback`],
      keys: keys ?? (await newIssuerKeys()),
    }).callback();
  }

  async token(persona: string): Promise<string> {
    const { out, err } = await tokenFrom(persona, this.issuer);
    if (out === '') throw new Error(err);
    return out.trim();
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
