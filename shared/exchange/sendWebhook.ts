import { randomBytes } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { Webhook } from 'standardwebhooks';
import { Agent, request } from 'undici';
import { AddressRefused, checkedLookup, hostOf, mayReach } from './reachableAddress.js';

/** A message on its way: what Standard Webhooks calls id, timestamp and payload. */
export interface WebhookMessage {
  /** Stays the same however often it is sent: receivers know by it what they have already. */
  readonly id: string;
  readonly url: string;
  /** `whsec_` and base64. */
  readonly secret: string;
  readonly body: string;
}

export interface WebhookSender {
  /** Resolves when the receiver answered 2xx. @throws Error whose message says why not, without anything it wrote */
  send(message: WebhookMessage, now?: Date): Promise<void>;
  stop(): Promise<void>;
}

const timeLimit = 10_000;

/** A secret as Standard Webhooks writes it: 24 random bytes. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/** Sends signed messages (Standard Webhooks, v1), to public addresses and where told to this machine's own. */
export function createWebhookSender(options: { readonly loopback: boolean }): WebhookSender {
  const agent = new Agent({ connect: { lookup: checkedLookup(options), timeout: timeLimit }, maxResponseSize: 65_536 });
  return {
    async send({ id, url, secret, body }, now = new Date()) {
      const host = hostOf(new URL(url));
      if (ipaddr.isValid(host) && !mayReach(host, options)) throw new AddressRefused();
      const { statusCode, body: answer } = await request(url, {
        method: 'POST',
        dispatcher: agent,
        body,
        headersTimeout: timeLimit,
        bodyTimeout: timeLimit,
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': new Webhook(secret).sign(id, now, body),
        },
      });
      await answer.dump();
      // A redirection is not followed: it could lead anywhere.
      if (statusCode < 200 || statusCode > 299) throw new Error(`HTTP_${statusCode}`);
    },
    stop: () => agent.close(),
  };
}
