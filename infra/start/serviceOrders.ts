import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeSupergraph } from '#gateway/supergraph/compose.js';
import { secretFile } from '#shared/database/secretFile.js';
import { buildSubgraphSchema } from '#shared/graphql/buildSubgraphSchema.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { consoleClient, issuerPath } from '../demo/issuer/clients.js';
import { demonstrationSender } from '../demo/mail/demonstrationSender.js';
import { personasFile } from '../demo/offeredPersonas.js';
import { filesFolder } from './filesFolder.js';
import type { Filled } from './prepare.js';
import type { ServiceOrder } from './ServiceProcess.js';
import { scaleHouses } from './scaleHouses.js';
import type { ServicePorts } from './servicePorts.js';

/** What each service is started with: the same program and variables as in any other way of running it alone. */
export type ServiceOrders = Readonly<Record<'gateway' | 'issuer' | Scale, Omit<ServiceOrder, 'say'>>>;

export interface OrderOptions {
  readonly host: string;
  readonly ports: ServicePorts;
  readonly consoleFolder?: string | undefined;
  readonly logLevel?: string | undefined;
}

/** Pair secrets are made at random the first time, each in a file of the data folder that only its owner may read. */
export function serviceOrders(filled: Filled, options: OrderOptions): ServiceOrders {
  const { ports, host } = options;
  const folder = dirname(filled.issuerFolder);
  const secretOf = (name: string) => secretFile(join(folder, `${name}.secret`));
  // What listens everywhere is reached on this machine by its loopback address.
  const publicHost = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  const address = addressAt(publicHost, ports.gateway);
  const issuer = `${addressAt(publicHost, ports.issuer)}${issuerPath}`;
  const everywhere = {
    NODE_ENV: 'production',
    APOLLO_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: options.logLevel ?? 'warn',
  };

  const mail = {
    SMTP_URL: `smtp://127.0.0.1:${ports.mail}`,
    MAIL_FROM: demonstrationSender,
    PUBLIC_ADDRESS: address,
  };

  const scaleOrder = (scale: Scale) => ({
    name: scale,
    program: `subgraphs/${scale}/main.js`,
    address: scaleAddress(scale),
    environment: {
      ...everywhere,
      DATABASE_URL: filled.addresses[scale].appUrl,
      OWNER_DATABASE_URL: filled.addresses[scale].ownerUrl,
      GATEWAY_SECRET: secretOf(`gateway_${scale}`),
      PORT: String(ports[scale]),
      ...(scale === 'commune' ? { WEBHOOKS_TO_LOOPBACK: 'allowed', FILES_FOLDER: filesFolder(filled) } : {}),
      ...mail,
      ...neighboursOf(scale),
    },
  });
  const scaleAddress = (scale: Scale) => addressAt('127.0.0.1', ports[scale]);
  const neighboursOf = (scale: Scale): Record<string, string> =>
    Object.fromEntries(
      scales
        .filter((other) => other !== scale)
        .flatMap((other) => [
          [`${other.toUpperCase()}_URL`, scaleAddress(other)],
          [`${other.toUpperCase()}_SECRET`, secretOf([scale, other].sort().join('_'))],
        ]),
    );

  return {
    commune: scaleOrder('commune'),
    call: scaleOrder('call'),
    pma: scaleOrder('pma'),
    issuer: {
      name: 'issuer',
      program: 'infra/demo/issuer/main.js',
      address: addressAt(publicHost, ports.issuer),
      environment: {
        ...everywhere,
        PORT: String(ports.issuer),
        HOST: host,
        OIDC_ISSUER: issuer,
        PUBLIC_ADDRESS: address,
        ISSUER_FOLDER: filled.issuerFolder,
        MAIL_PORT: String(ports.mail),
      },
    },
    gateway: {
      name: 'gateway',
      program: 'gateway/main.js',
      address,
      environment: {
        ...everywhere,
        PORT: String(ports.gateway),
        HOST: host,
        SUPERGRAPH: writeInto(folder, 'supergraph.graphql', supergraphAt(scaleAddress)),
        OIDC_ISSUER: issuer,
        OIDC_CLIENT_ID: consoleClient,
        SESSION_SECRET: filled.sessionSecret,
        PUBLIC_ADDRESS: address,
        TENANTS: writeInto(folder, 'gateway-tenants.json', JSON.stringify(filled.tenants)),
        PERSONAS: personasFile,
        ...(options.consoleFolder === undefined ? {} : { CONSOLE: options.consoleFolder }),
        ...Object.fromEntries(
          scales.map((scale) => [`GATEWAY_SECRET_${scale.toUpperCase()}`, secretOf(`gateway_${scale}`)]),
        ),
      },
    },
  };
}

function addressAt(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function supergraphAt(addressOf: (scale: Scale) => string): string {
  return composeSupergraph(
    scales.map((scale) => ({
      name: scale,
      url: `${addressOf(scale)}/graphql`,
      sdl: buildSubgraphSchema(scaleHouses[scale].definition.parts).sdl,
    })),
  );
}

function writeInto(folder: string, name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
}
