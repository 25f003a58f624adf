import { GraphQLError } from 'graphql';
import { type ErrorCode, errorCodes } from '#shared/graphql/errorCodes.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import type { Locale } from '#shared/graphql/Subgraph.js';

/** Longest detail quoted after a code's own sentence: graphql-js quotes values, however long. */
const longestDetail = 300;

/**
 * The one place where the gateway decides which words reach a client, by `extensions.code`.
 * - a scale's error with a code of ours: that scale chose its words; they pass, with the scale's name;
 * - what graphql-js says of a document or of its variables: our sentence, then its detail;
 * - anything else, whoever threw it: INTERNAL, and `report` gets the cause.
 */
export function maskError(error: unknown, locale: Locale, report: (cause: unknown) => void): GraphQLError {
  const found = error instanceof GraphQLError ? error : undefined;
  const code = codeOf(found);
  const scale = typeof found?.extensions.scale === 'string' ? found.extensions.scale : undefined;
  if (!found || !code) {
    report(error);
    return answered('INTERNAL', errorCodes.INTERNAL[locale], found, scale === undefined ? {} : { scale });
  }
  const message = scale === undefined ? detailed(code, found, locale) : wordsOfScale(code, found, locale);
  return answered(code, message, found, shownExtensions(found));
}

function codeOf(error: GraphQLError | undefined): ErrorCode | undefined {
  if (!error) return undefined;
  const { code, scale } = error.extensions;
  const known = codes.find((candidate) => candidate === code);
  if (known) return known;
  // A scale's error without a code of ours is not deliberate, and neither is what wraps something thrown.
  if (scale !== undefined || !isFromGraphql(error)) return undefined;
  return error.nodes?.some((node) => node.kind === 'VariableDefinition') ? 'BAD_INPUT' : 'BAD_REQUEST';
}

const codes = Object.keys(errorCodes) as ErrorCode[];

function isFromGraphql(error: GraphQLError): boolean {
  const cause = error.originalError;
  return cause === undefined || (cause instanceof GraphQLError && isFromGraphql(cause));
}

/** A scale's own words, unless the code has only one thing to say or the scale said nothing. */
function wordsOfScale(code: ErrorCode, error: GraphQLError, locale: Locale): string {
  const isFixed = code === 'SCALE_UNREACHABLE' || code === 'INTERNAL';
  return isFixed || error.message === '' ? errorCodes[code][locale] : error.message;
}

function detailed(code: ErrorCode, error: GraphQLError, locale: Locale): string {
  const deliberate = deliberateCause(error);
  if (deliberate !== undefined) return deliberate.words[locale];
  const sentence = errorCodes[code][locale];
  const isSpoken = error.message === errorCodes[code].fr || error.message === errorCodes[code].en;
  if (isSpoken || code === 'INTERNAL' || code === 'SCALE_UNREACHABLE' || code === 'UNAUTHENTICATED') return sentence;
  const detail = error.message.length > longestDetail ? `${error.message.slice(0, longestDetail)}…` : error.message;
  return `${sentence} (${detail})`;
}

/** What of our own was thrown, under what graphql-js wrapped around it: a scalar's refusal inside a variable's. */
function deliberateCause(error: Error | undefined): GraphError | undefined {
  if (error === undefined || error instanceof GraphError) return error;
  return error instanceof GraphQLError ? deliberateCause(error.originalError) : undefined;
}

/** What the runtime, Yoga and foreign subgraphs add and no client needs. */
const hidden = new Set(['serviceName', 'stacktrace', 'exception', 'originalError', 'http', 'unexpected', 'code']);

function shownExtensions(error: GraphQLError): Record<string, unknown> {
  return Object.fromEntries(Object.entries(error.extensions).filter(([name]) => !hidden.has(name)));
}

/** The status that HTTP itself gives an error, such as a change sent by GET. */
function statusOf(error: GraphQLError | undefined): number | undefined {
  const http: unknown = error?.extensions.http;
  const status = typeof http === 'object' && http !== null && 'status' in http ? http.status : undefined;
  return typeof status === 'number' && error?.extensions.scale === undefined ? status : undefined;
}

function answered(
  code: ErrorCode,
  message: string,
  error: GraphQLError | undefined,
  extensions: Record<string, unknown>,
): GraphQLError {
  return new GraphQLError(message, {
    ...(error?.path ? { path: error.path } : {}),
    // Lines of the client's own document; a scale's are of a fetch that no client wrote.
    ...(error?.source && extensions.scale === undefined ? { source: error.source, positions: error.positions } : {}),
    // Yoga takes the answer's status from here, and does not send it.
    extensions: { code, ...extensions, http: { status: statusOf(error) ?? errorCodes[code].status } },
  });
}
