import type { ApolloGateway } from '@apollo/gateway';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Former, formerOf } from './answers/formAnswer.js';
import { formWith } from './answers/runtimeForming.js';
import type { Asking } from './sources/Asking.js';

type RequestContext = Parameters<ApolloGateway['executor']>[0];

/** What every request carries from the HTTP route to the sources. */
export interface GatewayContext {
  readonly asking: Asking;
}

/** What is read of a document once, for as long as Yoga keeps the document itself. */
interface Prepared {
  /** The key of its plans. */
  readonly text: string;
  readonly isOnlyOperation: boolean;
  /** Forms its answers; undefined when the runtime does. */
  readonly former: Former | undefined;
}

/**
 * Executes through the federation planner, whose executor already gives the finished answer: graphql-js does not run
 * again over it. Each request has objects of its own where the runtime writes (the published Envelop plugin shares them
 * between requests, and they grow for ever).
 */
export function supergraphExecution(gateway: ApolloGateway): Plugin<GatewayContext> {
  const prepared = new WeakMap<DocumentNode, Prepared>();
  const prepare = (document: DocumentNode, schema: GraphQLSchema): Prepared => {
    const known = prepared.get(document);
    if (known) return known;
    const made = prepareDocument(document, schema);
    prepared.set(document, made);
    return made;
  };

  return {
    onPluginInit({ setSchema }) {
      if (!gateway.schema) throw new Error('The supergraph is not loaded yet.');
      setSchema(gateway.schema);
    },
    onExecute({ args, setExecuteFn }) {
      setExecuteFn((execution: ExecutionArgs) => {
        const { asking } = args.contextValue;
        const operation = getOperationAST(execution.document, execution.operationName);
        if (!operation) return noSuchOperation();
        return executeSupergraph(gateway, execution, operation, prepare(execution.document, execution.schema), asking);
      });
    },
  };
}

/** Puts one of the product's own questions to the graph, in the name that `asking` carries. */
export type OwnQuestion = (text: string, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;

/** For questions that stand in the product's own code: they need no parsing twice, no limits, and no HTTP in front. */
export function ownQuestions(gateway: ApolloGateway): (asking: Asking) => OwnQuestion {
  const parsed = new Map<string, { readonly document: DocumentNode; readonly prepared: Prepared }>();
  return (asking) => async (text, variableValues) => {
    const { schema } = gateway;
    if (!schema) throw new Error('The supergraph is not loaded yet.');
    let known = parsed.get(text);
    if (known === undefined) {
      const document = parse(text);
      known = { document, prepared: prepareDocument(document, schema) };
      parsed.set(text, known);
    }
    const { document, prepared } = known;
    const operation = getOperationAST(document);
    if (!operation) return noSuchOperation();
    return executeSupergraph(gateway, { schema, document, variableValues }, operation, prepared, asking);
  };
}

function prepareDocument(document: DocumentNode, schema: GraphQLSchema): Prepared {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const [only, ...others] = operations;
  const isOnlyOperation = others.length === 0;
  return {
    text: document.loc?.source.body ?? print(document),
    isOnlyOperation,
    former: only && isOnlyOperation ? formerOf(schema, only, fragments) : undefined,
  };
}

function noSuchOperation(): ExecutionResult {
  return {
    errors: [
      new GraphQLError('No operation of that name, or several without one', { extensions: { code: 'BAD_REQUEST' } }),
    ],
  };
}

async function executeSupergraph(
  gateway: ApolloGateway,
  { document, variableValues, operationName }: ExecutionArgs,
  operation: OperationDefinitionNode,
  { text, isOnlyOperation, former }: Prepared,
  asking: Asking,
): Promise<ExecutionResult> {
  const variables = { ...variableValues };
  if (former) formWith(variables, former);
  const request = {
    query: text,
    // With one operation its name only lengthens the plan's key.
    ...(isOnlyOperation || !operationName ? {} : { operationName }),
    variables,
  };
  const context = { request, document, operation, operationName: operationName ?? null, queryHash: text, source: text };
  const result = await gateway.executor({
    ...context,
    context: asking,
    metrics: {},
    schema: gateway.schema,
    logger: silent,
  } as unknown as RequestContext);
  return finished(result, asking);
}

/** The answer with what the scales told beside it; a null that the schema forbids is an error, not a silent extension. */
function finished(result: ExecutionResult, asking: Asking): ExecutionResult {
  const forbiddenNulls = result.extensions?.valueCompletion;
  const errors = [...(result.errors ?? []), ...(Array.isArray(forbiddenNulls) ? forbiddenNulls.map(asInternal) : [])];
  const { sources, journal } = asking;
  return {
    ...('data' in result ? { data: result.data ?? null } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    extensions: { sources, ...(journal ? { journal } : {}) },
  };
}

function asInternal(error: unknown): GraphQLError {
  const { message, path } = error instanceof GraphQLError ? error : { message: 'valueCompletion', path: undefined };
  return new GraphQLError(message, { ...(path ? { path } : {}), extensions: { code: 'INTERNAL' } });
}

/** What the runtime would print holds operations and values; the sources log what is fit to be kept. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
