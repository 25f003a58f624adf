import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeSupergraph } from '#gateway/supergraph/compose.js';
import { freePort } from '#shared/database/freePort.js';
import { secretFile } from '#shared/database/secretFile.js';
import { buildSubgraphSchema } from '#shared/graphql/buildSubgraphSchema.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { CannotListen } from '#shared/service/HttpService.js';
import { consoleClient, issuerPath } from '../demo/issuer/clients.js';
import { personasFile } from '../demo/personas.js';
import type { Prepared } from './prepare.js';
import { ServiceProcess } from './ServiceProcess.js';
import { scaleHouses } from './scaleHouses.js';

export interface ServicesOptions {
  /** The gateway's; 0 for any. */
  readonly port: number;
  readonly host: string;
  /** Ports of the issuer and the scales: the usual ones where they are free, or any. Any unless told. */
  readonly otherPorts?: 'usual' | 'any';
  readonly consoleFolder?: string;
  /** Told of services that ended by themselves. Standard error unless told. */
  readonly say?: (line: string) => void;
  /** Least severity the services log; warn unless told. */
  readonly logLevel?: string;
}

export interface RunningScale {
  /** Such as "http://127.0.0.1:4101". */
  readonly address: string;
  /** The secret of the pair gateway–scale, with which a test may speak to the scale as the gateway does. */
  readonly gatewaySecret: string;
  readonly pid: number | undefined;
}

/** The product as processes that speak HTTP: the issuer, three scales, the gateway. */
export interface RunningServices {
  /** The gateway's, such as "http://127.0.0.1:4000". */
  readonly address: string;
  readonly scales: Readonly<Record<Scale, RunningScale>>;
  /** Ends a scale as a crash would; it stays down until `restart`. */
  kill(scale: Scale): Promise<void>;
  /** Stops a scale, if it runs, and starts it again. Resolves when it is ready. */
  restart(scale: Scale): Promise<void>;
  /** Stops the gateway first, so that what it asks is still answered. The databases are the caller's to stop. */
  stop(): Promise<void>;
}

const usualPorts = { issuer: 4001, commune: 4101, call: 4102, pma: 4103 } as const;

/** Starts five processes over databases that are ready. @throws ServiceDidNotStart, CannotListen */
export async function openServices(prepared: Prepared, options: ServicesOptions): Promise<RunningServices> {
  const folder = dirname(prepared.tenantsFile);
  const secretOf = (name: string) => secretFile(join(folder, `${name}.secret`));
  const publicHost = ['0.0.0.0', '::'].includes(options.host) ? '127.0.0.1' : options.host;
  const ports = await chosenPorts(options);
  const at = (port: number, host = '127.0.0.1') => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const address = at(ports.gateway, publicHost);
  const issuer = `${at(ports.issuer, publicHost)}${issuerPath}`;
  const common = {
    NODE_ENV: 'production',
    APOLLO_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: options.logLevel ?? 'warn',
  };
  const say = options.say ?? ((line: string) => console.error(line));

  const scaleProcesses = Object.fromEntries(
    scales.map((scale) => {
      const neighbours = scales
        .filter((other) => other !== scale)
        .flatMap((other) => [
          [`${other.toUpperCase()}_URL`, at(ports[other])],
          [`${other.toUpperCase()}_SECRET`, secretOf([scale, other].sort().join('_'))],
        ]);
      const environment = {
        ...common,
        DATABASE_URL: prepared.addresses[scale].appUrl,
        OWNER_DATABASE_URL: prepared.addresses[scale].ownerUrl,
        GATEWAY_SECRET: secretOf(`gateway_${scale}`),
        PORT: String(ports[scale]),
        ...Object.fromEntries(neighbours),
      };
      const program = `subgraphs/${scale}/main.js`;
      return [scale, new ServiceProcess({ name: scale, program, environment, address: at(ports[scale]), say })];
    }),
  ) as Record<Scale, ServiceProcess>;

  const issuerProcess = new ServiceProcess({
    name: 'issuer',
    program: 'infra/demo/issuer/main.js',
    environment: {
      ...common,
      PORT: String(ports.issuer),
      HOST: options.host,
      OIDC_ISSUER: issuer,
      PUBLIC_ADDRESS: address,
      ISSUER_FOLDER: prepared.issuerFolder,
    },
    address: at(ports.issuer, publicHost),
    say,
  });

  const gateway = new ServiceProcess({
    name: 'gateway',
    program: 'gateway/main.js',
    environment: {
      ...common,
      PORT: String(ports.gateway),
      HOST: options.host,
      SUPERGRAPH: writeSupergraph(folder, (scale) => `${at(ports[scale])}/graphql`),
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: consoleClient,
      SESSION_SECRET: prepared.sessionSecret,
      PUBLIC_ADDRESS: address,
      TENANTS: prepared.tenantsFile,
      PERSONAS: personasFile,
      ...(options.consoleFolder === undefined ? {} : { CONSOLE: options.consoleFolder }),
      ...Object.fromEntries(
        scales.map((scale) => [`GATEWAY_SECRET_${scale.toUpperCase()}`, secretOf(`gateway_${scale}`)]),
      ),
    },
    address,
    say,
  });

  const behind = [issuerProcess, ...Object.values(scaleProcesses)];
  const stop = async () => {
    await gateway.stop();
    await Promise.all(behind.map((service) => service.stop()));
  };
  try {
    await Promise.all(behind.map((service) => service.start()));
    await gateway.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    address,
    scales: Object.fromEntries(
      scales.map((scale) => [
        scale,
        {
          address: at(ports[scale]),
          gatewaySecret: secretOf(`gateway_${scale}`),
          get pid() {
            return scaleProcesses[scale].pid;
          },
        },
      ]),
    ) as Record<Scale, RunningScale>,
    kill: (scale) => scaleProcesses[scale].kill(),
    async restart(scale) {
      await scaleProcesses[scale].stop();
      await scaleProcesses[scale].start();
    },
    stop,
  };
}

/** All are chosen before anything starts, since each service is told where the others will be. */
async function chosenPorts({ port, host, otherPorts = 'any' }: ServicesOptions) {
  const taken = new Set<number>();
  const any = async (): Promise<number> => {
    const free = await freePort(0);
    if (free === null) throw new CannotListen('No port is free on this machine.');
    return taken.has(free) ? any() : free;
  };
  const choose = async (usual: number): Promise<number> => {
    const wanted = otherPorts === 'usual' && !taken.has(usual) ? await freePort(usual) : null;
    const chosen = wanted ?? (await any());
    taken.add(chosen);
    return chosen;
  };
  const gateway = port === 0 ? await any() : await freePort(port, host);
  if (gateway === null) {
    throw new CannotListen(
      `Port ${port} on ${host} is already in use: stop what listens there, or choose another with PORT=… .`,
    );
  }
  taken.add(gateway);
  return {
    gateway,
    issuer: await choose(usualPorts.issuer),
    commune: await choose(usualPorts.commune),
    call: await choose(usualPorts.call),
    pma: await choose(usualPorts.pma),
  };
}

function writeSupergraph(folder: string, addressOf: (scale: Scale) => string): string {
  const path = join(folder, 'supergraph.graphql');
  const supergraph = composeSupergraph(
    scales.map((scale) => ({
      name: scale,
      url: addressOf(scale),
      sdl: buildSubgraphSchema(scaleHouses[scale].definition.parts).sdl,
    })),
  );
  writeFileSync(path, supergraph, { mode: 0o600 });
  return path;
}
