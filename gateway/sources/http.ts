import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { SubgraphRequest } from '#shared/graphql/Subgraph.js';
import { signatureHeader, signRequest } from '#shared/identity/signature.js';
import { httpFiles } from './httpFiles.js';
import type { Source } from './Source.js';

export interface HttpSourceOptions {
  readonly name: string;
  readonly url: string;
  /** The secret of the pair gateway–scale. Without one requests go unsigned, which only a foreign subgraph accepts. */
  readonly secret?: string | undefined;
  /** Sockets kept to the scale. Default 32. */
  readonly connections?: number;
}

/** Bytes an answer may have: far above any answer of ours, far below what would exhaust the process. */
const answerLimit = 32 * 1024 * 1024;

/** A scale behind HTTP: kept-alive sockets, each question signed for this scale and these bytes. */
export function httpSource(options: HttpSourceOptions): Source {
  const { origin, pathname, search } = new URL(options.url);
  const path = `${pathname}${search}`;
  const pool = new Pool(origin, {
    connections: options.connections ?? 32,
    maxResponseSize: answerLimit,
    keepAliveTimeout: 30_000,
    connect: { timeout: 3_000 },
  });

  const send = async (request: SubgraphRequest, body: string): Promise<ExecutionResult> => {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': request.locale,
      'x-request-id': request.requestId,
    };
    if (options.secret) {
      const pair = { actor: request.actor, audience: options.name, secret: options.secret };
      headers[signatureHeader] = signRequest(body, pair);
    }
    const response = await pool.request({ path, method: 'POST', headers, body, signal: request.signal ?? null });
    const text = await response.body.text();
    if (response.statusCode >= 500 || response.statusCode === 401) {
      throw new Error(`${options.name} answered HTTP ${response.statusCode}`);
    }
    const answer: unknown = JSON.parse(text);
    if (response.statusCode >= 300 && !hasErrors(answer)) {
      throw new Error(`${options.name} answered HTTP ${response.statusCode}`);
    }
    return answer as ExecutionResult;
  };

  return {
    async ask(request) {
      const { query, operationName, variables, held } = request;
      const extensions = held === undefined ? undefined : { held };
      const body = JSON.stringify({ query, operationName, variables, extensions });
      try {
        return await send(request, body);
      } catch (error) {
        // A scale that restarted has closed the sockets we kept. What only reads is asked once more, on a new one.
        if (!isClosedSocket(error) || isChange(query) || request.signal?.aborted) throw error;
        return send(request, body);
      }
    },
    files: httpFiles(pool, options),
    async ready() {
      try {
        const { statusCode, body } = await pool.request({
          path: '/health/ready',
          method: 'GET',
          headersTimeout: 2_000,
          bodyTimeout: 2_000,
        });
        await body.dump();
        return statusCode < 400;
      } catch {
        return false;
      }
    },
    stop: () => pool.close(),
  };
}

function hasErrors(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'errors' in answer && Array.isArray(answer.errors);
}

function isClosedSocket(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

function isChange(query: string): boolean {
  return query.trimStart().startsWith('mutation');
}
