import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { shortestSecret } from '#shared/identity/signature.js';
import { type Configured, declareConfiguration } from '#shared/service/configuration.js';
import { logLevels } from '#shared/service/log.js';
import { gatewayModes } from './Gateway.js';
import { identitySettings } from './identity/identitySettings.js';

/** The committed supergraph, found from the compiled file: dist/gateway/configuration.js → gateway/supergraph/. */
export const goldenSupergraph = fileURLToPath(new URL('../../gateway/supergraph/supergraph.graphql', import.meta.url));

const secret = z.string().min(shortestSecret, `at least ${shortestSecret} characters`);
const pairSecret = (scale: string) =>
  ({
    description: `Secret shared with the scale ${scale}, which refuses questions that are not signed with it.`,
    schema: secret,
    optional: true,
  }) as const;
const subgraphUrl = (scale: string) =>
  ({
    description: `GraphQL address of the scale ${scale}; the supergraph's unless told.`,
    schema: z.url(),
    optional: true,
  }) as const;

/** What the gateway reads from its environment. A foreign supergraph's subgraphs have variables of their own names. */
export const gatewayConfiguration = declareConfiguration('gateway', {
  PORT: {
    description: 'Port of the GraphQL address and the console.',
    schema: z.coerce.number().int().min(0).max(65_535),
    default: '4000',
  },
  HOST: {
    description: 'Address listened on; 0.0.0.0 for all of the machine, in a container for instance.',
    schema: z.string(),
    default: '127.0.0.1',
  },
  SUPERGRAPH: {
    description:
      'File of the composed supergraph, which holds the addresses of the subgraphs; the committed one unless told.',
    schema: z.string(),
    optional: true,
  },
  ARCHIPEL_MODE: {
    description: 'demonstration offers introspection and a page to try questions; production refuses what is not safe.',
    schema: z.enum(gatewayModes),
    default: 'demonstration',
  },
  IDENTITY: {
    description: 'on verifies every token; off answers everyone as the public, on a loopback address only.',
    schema: z.enum(['on', 'off']),
    default: 'on',
  },
  ...identitySettings,
  GATEWAY_SECRET_COMMUNE: pairSecret('commune'),
  GATEWAY_SECRET_CALL: pairSecret('call'),
  GATEWAY_SECRET_PMA: pairSecret('pma'),
  SUBGRAPH_URL_COMMUNE: subgraphUrl('commune'),
  SUBGRAPH_URL_CALL: subgraphUrl('call'),
  SUBGRAPH_URL_PMA: subgraphUrl('pma'),
  FETCH_TIME_LIMIT_MS: {
    description: 'Milliseconds a scale has to answer one fetch, before its part of the answer is left empty.',
    schema: z.coerce.number().int().min(100).max(60_000),
    default: '5000',
  },
  HELD_ANSWERS_MB: {
    description:
      'Megabytes of answers held for each scale, given again once the scale confirms that nothing changed; 0 for none.',
    schema: z.coerce.number().int().min(0).max(4_096),
    default: '64',
  },
  LOG_LEVEL: {
    description: 'Least severity that is logged.',
    schema: z.enum(logLevels),
    default: 'info',
  },
});

export type GatewaySettings = Configured<typeof gatewayConfiguration.settings>;

/** The variable that holds the secret of the pair gateway–subgraph: GATEWAY_SECRET_COMMUNE for `commune`. */
export function gatewaySecretName(subgraph: string): string {
  return `GATEWAY_SECRET_${variableNameOf(subgraph)}`;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The secret for one subgraph; a foreign one has none and is asked unsigned. */
export function gatewaySecretOf(subgraph: string, environment: Environment): string | undefined {
  return environment[gatewaySecretName(subgraph)] || undefined;
}

/** Where a subgraph stands, when the environment says it rather than the supergraph. */
export function subgraphAddressOf(subgraph: string, environment: Environment): string | undefined {
  return environment[`SUBGRAPH_URL_${variableNameOf(subgraph)}`] || undefined;
}

function variableNameOf(subgraph: string): string {
  return subgraph.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}
