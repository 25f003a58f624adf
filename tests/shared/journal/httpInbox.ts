import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Delivery } from '#shared/journal/Delivery.js';
import type { Send } from '#shared/journal/drain.js';

/** An inbox on a port of its own: 204 when `take` resolves, 503 when it throws. */
export async function openHttpInbox(take: (delivery: Delivery) => Promise<void>) {
  const server = createServer(async (request, response) => {
    try {
      await take(JSON.parse(await text(request)));
      response.writeHead(204).end();
    } catch {
      response.writeHead(503).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/inbox`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

export function sendOverHttp(address: string): Send {
  return async (_to, delivery, signal) => {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(delivery), signal });
    if (!response.ok) throw new Error(`The inbox answered ${response.status}.`);
  };
}
