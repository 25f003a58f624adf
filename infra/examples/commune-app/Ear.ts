import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** What the graph tells: that an agglomeration received a proposal of the commune, or decided on it. */
export interface Decision {
  readonly type: 'proposal.received' | 'proposal.decided';
  readonly data: { readonly projectId: string; readonly to: string; readonly reason: string | null };
}

/** Where the application hears. What is not signed with its secret is answered 401; what it has heard already, 204. */
export interface Ear {
  readonly address: string;
  /** The secret is known once the webhook is registered, which needs the address. */
  believe(secret: string): void;
  /** The next decision, in the order they were made. */
  next(): Promise<Decision>;
  stop(): Promise<void>;
}

export async function openEar(): Promise<Ear> {
  let secret: string | undefined;
  const known = new Set<unknown>();
  const heard: Decision[] = [];
  const waiting: ((decision: Decision) => unknown)[] = [];

  const server = createServer(async (request, response) => {
    try {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      if (secret === undefined) throw new Error('not registered yet');
      const decision = new Webhook(secret).verify(body, request.headers as Record<string, string>) as Decision;
      // Messages come at least once: the id says which ones came before.
      const id = request.headers['webhook-id'];
      if (!known.has(id)) {
        known.add(id);
        (waiting.shift() ?? ((one) => heard.push(one)))(decision);
      }
      response.writeHead(204).end();
    } catch {
      response.writeHead(401).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hear`,
    believe(given) {
      secret = given;
    },
    next: async () => heard.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
