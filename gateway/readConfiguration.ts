import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { scales } from '#shared/identity/Actor.js';
import { shortestSecret } from '#shared/identity/signature.js';
import { ConfigurationError, parseConfiguration } from '#shared/service/configuration.js';
import { type GatewaySettings, gatewayConfiguration, gatewaySecretName, goldenSupergraph } from './configuration.js';
import type { OfferedPersona } from './identity/IdentityOptions.js';
import { committedTenants, identitySettings } from './identity/identitySettings.js';
import { isLoopback, productionRefusals } from './productionRefusals.js';
import { type ReadSupergraph, readSupergraph } from './supergraph/readSupergraph.js';

type Environment = Readonly<Record<string, string | undefined>>;

const tenantTable = z.record(z.string(), z.object({ scale: z.enum(scales), tenant: z.string() }));
const personaList = z.array(z.object({ id: z.string(), label: z.object({ fr: z.string(), en: z.string() }) }));

/** All that a gateway that runs alone is told, files included. */
export interface ReadConfiguration {
  readonly settings: GatewaySettings;
  readonly supergraph: ReadSupergraph;
  readonly tenants: z.infer<typeof tenantTable>;
  readonly personas: readonly OfferedPersona[] | undefined;
  /** The built console; undefined when there is none to serve. */
  readonly consoleFolder: string | undefined;
}

/** dist/gateway/readConfiguration.js → dist/gateway/console. */
const builtConsole = fileURLToPath(new URL('./console', import.meta.url));

/** Reads the environment and the files it names, once. @throws ConfigurationError with every problem of all of them */
export function readConfiguration(environment: Environment): ReadConfiguration {
  const problems: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      problems.push(...(error instanceof ConfigurationError ? error.problems : [(error as Error).message]));
      return undefined;
    }
  };
  const settings = attempt(() => parseConfiguration(gatewayConfiguration, environment));
  const supergraph = attempt(() => readSupergraph(environment.SUPERGRAPH || goldenSupergraph));
  const subgraphs = supergraph?.subgraphs ?? [];
  const inProduction = environment.ARCHIPEL_MODE === 'production';
  const withIdentity = environment.IDENTITY !== 'off';
  if (withIdentity) problems.push(...missingIdentity(environment));
  else if (!inProduction) problems.push(...openToOthers(environment));
  problems.push(...shortSecrets(environment, subgraphs));
  if (inProduction) problems.push(...productionRefusals(environment, subgraphs));
  const tenantsFile = environment.TENANTS || committedTenants;
  const tenants = withIdentity ? attempt(() => jsonFile('TENANTS', tenantsFile, tenantTable)) : {};
  const personasFile = environment.PERSONAS;
  const personas = personasFile ? attempt(() => jsonFile('PERSONAS', personasFile, personaList)) : undefined;
  const consoleFolder = attempt(() => consoleAt(environment.CONSOLE));
  if (problems.length > 0 || !settings || !supergraph || !tenants) throw new ConfigurationError('gateway', problems);
  return { settings, supergraph, tenants, personas, consoleFolder };
}

function missingIdentity(environment: Environment): string[] {
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'SESSION_SECRET', 'PUBLIC_ADDRESS'] as const;
  return needed
    .filter((name) => !environment[name])
    .map((name) => `${name} is missing. ${identitySettings[name].description}`);
}

function openToOthers({ HOST }: Environment): string[] {
  if (!HOST || isLoopback(HOST)) return [];
  return [`IDENTITY=off is allowed on a loopback address only, and HOST is ${HOST}.`];
}

function shortSecrets(environment: Environment, subgraphs: ReadSupergraph['subgraphs']): string[] {
  return subgraphs
    .map(({ name }) => gatewaySecretName(name))
    .filter((name) => environment[name] && environment[name].length < shortestSecret)
    .map((name) => `${name} must have at least ${shortestSecret} characters.`);
}

function consoleAt(folder: string | undefined): string | undefined {
  if (existsSync(join(folder || builtConsole, 'index.html'))) return folder || builtConsole;
  if (folder) throw new Error(`CONSOLE names ${folder}, which holds no built console.`);
  return undefined;
}

function jsonFile<T>(name: string, path: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${name} names ${path}, which cannot be read (${(error as Error).message}).`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`${name} names ${path}, which is not a file of its form.`);
  return parsed.data;
}
