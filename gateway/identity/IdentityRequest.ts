import type { IncomingHttpHeaders } from 'node:http';

/** What identity reads of a request: Fastify's, Node's and the Fetch standard's all have it. */
export interface IdentityRequest {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders | Headers;
}

/** One header's value, whichever kind of request carries it. @param name in lower case */
export function headerOf({ headers }: IdentityRequest, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
