import { Pool } from 'pg';
import { createWebhookSender, type WebhookMessage } from '#shared/exchange/sendWebhook.js';
import { backOff } from '#shared/journal/backOff.js';
import { startSweep } from '#shared/service/startSweep.js';

export interface WebhookCourierOptions {
  /** As the owner: the application itself cannot read the secrets. */
  readonly ownerUrl: string;
  /** Whether this machine's own addresses may be sent to: in a demonstration. */
  readonly loopback: boolean;
  readonly onTrouble: (trouble: unknown) => void;
  readonly sweepEveryMs?: number;
  /** Days that a message is kept once it was received or given up; 30 unless told. */
  readonly webhookDays?: number | undefined;
}

export interface WebhookCourier {
  /** Sends what is due, and resolves when nothing is. */
  drain(): Promise<void>;
  /** Forgets messages that were received or given up long ago. */
  forget(): Promise<void>;
  stop(): Promise<void>;
}

interface Claimed extends WebhookMessage {
  readonly attempts: number;
}

const usualSweep = 1_000;
const usualDays = 30;
const hour = 3_600_000;

/**
 * Carries webhooks' messages: at least once, each webhook's in order, again and again for three days. A message is lent
 * for half a minute by a short statement and no lock is held while it is sent: a process that dies leaves it to the next.
 */
export function startWebhookCourier(options: WebhookCourierOptions): WebhookCourier {
  const pool = new Pool({ connectionString: options.ownerUrl, max: 2, application_name: 'archipel-webhooks' });
  pool.on('error', options.onTrouble);
  const sender = createWebhookSender(options);
  let stopping = false;

  const deliver = async ({ attempts, ...message }: Claimed): Promise<void> => {
    const failure = await sender.send(message).then(
      () => null,
      (error: unknown) => wordOf(error),
    );
    if (failure === null) await pool.query(received, [message.id]);
    else await pool.query(failed, [message.id, failure, backOff(attempts, Math.random())]);
  };
  const drain = async (): Promise<void> => {
    while (!stopping) {
      const { rows } = await pool.query<Claimed>(claim);
      if (rows.length === 0) return;
      await Promise.all(rows.map(deliver));
    }
  };

  const { onTrouble, sweepEveryMs: everyMs = usualSweep } = options;
  const forget = async (): Promise<void> => {
    await pool.query(forgotten, [options.webhookDays ?? usualDays]);
  };
  const sweeps = [startSweep(drain, { everyMs, onTrouble }), startSweep(forget, { everyMs: hour, onTrouble })];

  return {
    drain,
    forget,
    async stop() {
      stopping = true;
      await Promise.all(sweeps.map((sweep) => sweep.stop()));
      await sender.stop();
      await pool.end();
    },
  };
}

/** A code of ours or of the network's, never a receiver's own words. */
function wordOf(error: unknown): string {
  const { message = '', code, cause } = error as { message?: string; code?: unknown; cause?: { message?: string } };
  for (const word of [cause?.message, message]) {
    if (word !== undefined && /^(?:HTTP_\d{3}|ADDRESS_REFUSED)$/.test(word)) return word;
  }
  return typeof code === 'string' ? code.slice(0, 100) : 'NOT_SENT';
}

/** The first message that waits of each webhook, when its time has come. */
const claim = `
  update webhook_delivery lent set attempts = lent.attempts + 1, retry_at = clock_timestamp() + interval '30 seconds'
  from webhook, (
    select distinct on (webhook_id) seq from webhook_delivery
    where delivered_at is null and recorded_at > now() - interval '3 days'
    order by webhook_id, seq
  ) first
  where lent.seq = first.seq and webhook.id = lent.webhook_id and webhook.ended_at is null
    and lent.delivered_at is null and lent.retry_at <= clock_timestamp()
  returning lent.id, lent.body, lent.attempts, webhook.url, webhook.secret`;

const received = `update webhook_delivery set delivered_at = clock_timestamp(), last_error = null where id = $1`;

/** What still waits is kept while it is tried, three days; after that it was given up. */
const forgotten = `
  delete from webhook_delivery where recorded_at < now() - make_interval(days => $1)
    and coalesce(delivered_at, recorded_at + interval '3 days') < now() - make_interval(days => $1)`;

const failed = `
  update webhook_delivery set last_error = $2,
    retry_at = clock_timestamp() + make_interval(secs => $3::double precision / 1000)
  where id = $1 and delivered_at is null`;
