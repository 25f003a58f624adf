import { parse } from 'graphql';
import { readOurScalars } from '../protection/ourScalars.js';
import { ApolloGateway } from './federationRuntime.js';

type Executed = Parameters<ApolloGateway['executor']>[0];

/** What the federation planner makes of a question, as far as it is read here. */
interface PlanNode {
  readonly kind: string;
  readonly serviceName?: string;
  readonly node?: PlanNode;
  readonly nodes?: readonly PlanNode[];
}

/** Plans questions as the gateway does, and asks no scale. */
export interface Planner {
  /** How many fetches a question comes to at most, by scale in the order of their names: fewer where nothing is found. */
  fetchesOf(query: string, variables: object): Promise<Readonly<Record<string, number>>>;
  stop(): Promise<void>;
}

export async function openPlanner(supergraphSdl: string): Promise<Planner> {
  let fetched: readonly string[] | undefined;
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: silent,
    // Nothing is found: what is asked of the scales is in the plan.
    buildService: () => ({ process: async () => ({ data: {} }) }),
    experimental_didResolveQueryPlan: ({ queryPlan }) => {
      fetched = servicesOf(queryPlan as PlanNode);
    },
  });
  await gateway.load();
  const { schema } = gateway;
  if (schema) readOurScalars(schema);
  return {
    async fetchesOf(query, variables) {
      fetched = undefined;
      const document = parse(query);
      const operation = document.definitions.find((one) => one.kind === 'OperationDefinition');
      const asked = { request: { query, variables }, document, operation, operationName: null };
      const beside = { queryHash: query, source: query, context: {}, metrics: {}, schema, logger: silent };
      const result = await gateway.executor({ ...asked, ...beside } as unknown as Executed);
      if (fetched === undefined) throw new Error(`This question has no plan: ${JSON.stringify(result.errors)}`);
      const counts: Record<string, number> = {};
      for (const service of [...fetched].sort()) counts[service] = (counts[service] ?? 0) + 1;
      return counts;
    },
    stop: () => gateway.stop(),
  };
}

function servicesOf({ kind, serviceName, node, nodes = [] }: PlanNode): string[] {
  const below = [...(node === undefined ? [] : [node]), ...nodes].flatMap(servicesOf);
  return kind === 'Fetch' && serviceName !== undefined ? [serviceName, ...below] : below;
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
