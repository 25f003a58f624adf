import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph } from '#gateway/supergraph/compose.js';
import { consoleClient, issuerPath } from '#infra/demo/issuer/clients.js';
import { tokenFrom } from '#infra/demo/token.js';
import type { Prepared } from '#infra/start/prepare.js';
import { scaleHouses } from '#infra/start/scaleHouses.js';
import { freePort } from '#shared/database/freePort.js';
import { buildSubgraphSchema } from '#shared/graphql/buildSubgraphSchema.js';
import { type Actor, scales } from '#shared/identity/Actor.js';
import { MeasuredProcess } from './MeasuredProcess.js';

/** One way of answering the same question from the same databases. */
export interface Variant {
  readonly name: 'gateway' | 'nothing held' | 'plain' | 'one process';
  /** Where questions are sent. */
  readonly url: string;
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  readonly gateway: MeasuredProcess;
  /** All that work for an answer, PostgreSQL apart. */
  readonly processes: readonly MeasuredProcess[];
}

/** Who asks, in all variants. */
const persona = 'analyst';
const reader: Actor = { subject: persona, role: 'ANALYST', scale: 'pma', tenant: '200060358' };

const secret = (name: string) => `${name}-secret-of-the-comparison-only`.padEnd(40, '.');

/** Starts every process of the comparison. The caller stops them, and the databases after them. */
export async function openVariants(
  prepared: Prepared,
  folder: string,
): Promise<{ variants: Variant[]; stop: () => Promise<void> }> {
  const taken = new Set<number>();
  const address = async (): Promise<string> => {
    const port = await freePort(0);
    if (port === null) throw new Error('No port is free on this machine.');
    if (taken.has(port)) return address();
    taken.add(port);
    return `http://127.0.0.1:${port}`;
  };
  const sdls = scales.map((scale) => ({ scale, sdl: buildSubgraphSchema(scaleHouses[scale].definition.parts).sdl }));
  const started: MeasuredProcess[] = [];
  const start = (program: string, at: string, environment: Record<string, string>) => {
    const process = new MeasuredProcess(program, at, environment);
    started.push(process);
    return process;
  };
  /** Three scales as processes of `program`, and the file of the supergraph that names them. */
  const startScales = async (name: string, program: (scale: string) => string) => {
    const processes: MeasuredProcess[] = [];
    for (const { scale } of sdls) {
      const { appUrl, ownerUrl } = prepared.addresses[scale];
      const environment = { DATABASE_URL: appUrl, OWNER_DATABASE_URL: ownerUrl, GATEWAY_SECRET: secret(scale) };
      const own = { SCALE: scale, ACTOR: JSON.stringify(reader) };
      processes.push(start(program(scale), await address(), { ...environment, ...own }));
    }
    const supergraph = join(folder, `${name}.graphql`);
    const services = sdls.map(({ scale, sdl }, index) => ({
      name: scale,
      url: `${processes[index]?.address}/graphql`,
      sdl,
    }));
    writeFileSync(supergraph, composeSupergraph(services));
    return { processes, supergraph };
  };

  const issuerAt = await address();
  const issuer = `${issuerAt}${issuerPath}`;
  /** The product apart: a gateway and three scales of its own. */
  const startGateway = async (
    name: 'gateway' | 'nothing held',
    more: Record<string, string> = {},
  ): Promise<Variant> => {
    const at = await address();
    const { processes, supergraph } = await startScales(name, (scale) => `subgraphs/${scale}/main.js`);
    const gateway = start('gateway/main.js', at, {
      SUPERGRAPH: supergraph,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: consoleClient,
      SESSION_SECRET: prepared.sessionSecret,
      PUBLIC_ADDRESS: at,
      TENANTS: prepared.tenantsFile,
      ...Object.fromEntries(scales.map((scale) => [`GATEWAY_SECRET_${scale.toUpperCase()}`, secret(scale)])),
      ...more,
    });
    return { name, url: `${at}/graphql`, headers: () => bearer(issuer), gateway, processes: [gateway, ...processes] };
  };
  const whole = await startGateway('gateway');
  const withoutHeld = await startGateway('nothing held', { HELD_ANSWERS_MB: '0' });
  start('infra/demo/issuer/main.js', issuerAt, {
    OIDC_ISSUER: issuer,
    PUBLIC_ADDRESS: whole.gateway.address,
    ISSUER_FOLDER: prepared.issuerFolder,
  });
  const plain = await startScales('plain', () => 'tests/bench/plainScale.js');
  const plainGateway = start('tests/bench/plainGateway.js', await address(), { SUPERGRAPH: plain.supergraph });
  const { addresses, tenants, issuerFolder, sessionSecret } = prepared;
  const one = start('tests/bench/oneProcess.js', await address(), {
    FILLED: JSON.stringify({ addresses, tenants, issuerFolder, sessionSecret }),
  });

  const stop = async () => {
    await Promise.all(started.map((process) => process.stop()));
  };
  try {
    await Promise.all(started.map((process) => process.started()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    variants: [
      whole,
      withoutHeld,
      {
        name: 'plain',
        url: plainGateway.address,
        headers: async () => ({}),
        gateway: plainGateway,
        processes: [plainGateway, ...plain.processes],
      },
      {
        name: 'one process',
        url: `${one.address}/graphql`,
        headers: () => bearer(`${one.address}${issuerPath}`),
        gateway: one,
        processes: [one],
      },
    ],
    stop,
  };
}

async function bearer(issuer: string): Promise<Record<string, string>> {
  const { status, out, err } = await tokenFrom(persona, issuer);
  if (status !== 0) throw new Error(err);
  return { authorization: `Bearer ${out.trim()}` };
}
