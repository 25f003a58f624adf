import { Pool } from 'undici';
import type { Scale } from '../identity/Actor.js';
import { signatureHeader, signDelivery } from '../identity/signature.js';
import { deliveryRefusals } from '../journal/DeliveryRefused.js';
import type { Send } from '../journal/drain.js';

/** Where another scale stands, and the secret this pair of scales shares. */
export interface Neighbour {
  /** Such as "http://127.0.0.1:4102". */
  readonly url: string;
  readonly secret: string;
}

/** Carries deliveries to other scales' inboxes, signed with each pair's secret. */
export function httpSend(
  from: Scale,
  neighbours: Readonly<Partial<Record<Scale, Neighbour>>>,
): { readonly send: Send; stop(): Promise<void> } {
  const pools = new Map(
    Object.entries(neighbours).map(([scale, { url }]) => [
      scale,
      new Pool(new URL(url).origin, { connections: 2, connect: { timeout: 3_000 } }),
    ]),
  );
  return {
    async send(to, delivery, signal) {
      const neighbour = neighbours[to];
      const pool = pools.get(to);
      if (neighbour === undefined || pool === undefined) throw new Error(`no address is configured for ${to}`);
      const body = JSON.stringify(delivery);
      const headers = {
        'content-type': 'application/json',
        [signatureHeader]: signDelivery(body, { from, to, secret: neighbour.secret }),
      };
      const answer = await pool.request({ path: '/inbox', method: 'POST', headers, body, signal });
      const said = await answer.body.text();
      if (answer.statusCode !== 204) throw new Error(`${to} answered HTTP ${answer.statusCode}${reasonIn(said)}`);
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

/** Why a receiver refused, as its answer's `reason` says: one of our own words, or nothing. */
function reasonIn(answer: string): string {
  const reason = deliveryRefusals.find((one) => answer.includes(`"reason":"${one}"`));
  return reason === undefined ? '' : `: ${reason}`;
}
