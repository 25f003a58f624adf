import type { EntityManager } from 'typeorm';

/** One request, as its sender may repeat it. */
export interface RequestKey {
  readonly tenant: string;
  /** The actor's subject. */
  readonly actor: string;
  readonly key: string;
  /** Of the whole input: see digestOf. */
  readonly digest: string;
}

/** What a request did: enough to answer its repetition, whatever fields the repetition asks. */
export interface Outcome {
  readonly entityId: string | null;
  readonly version: number | null;
  /** As returned to the first request. */
  readonly problems: readonly object[];
}

/** How long a repetition is recognised. */
const idempotencyDays = 30;

/**
 * What the same request already did; 'KEY_REUSED' when its key came with another input; null when it is new.
 * Call it first in the transaction: of two requests with one key, the second waits here until the first is over.
 */
export async function replay(manager: EntityManager, request: RequestKey): Promise<Outcome | 'KEY_REUSED' | null> {
  const { tenant, actor, key, digest } = request;
  await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, ${lockSpace}))`, [
    JSON.stringify([tenant, actor, key]),
  ]);
  const [row] = await manager.query<(Outcome & { digest: string })[]>(
    `select digest, entity_id as "entityId", version, problems from idempotency
    where tenant = $1 and actor = $2 and key = $3 and recorded_at > now() - make_interval(days => $4)`,
    [tenant, actor, key, idempotencyDays],
  );
  if (!row) return null;
  if (row.digest !== digest) return 'KEY_REUSED';
  return { entityId: row.entityId, version: row.version, problems: row.problems };
}

/** Keeps what a request did, in the transaction that did it, after `replay` returned null. */
export async function remember(manager: EntityManager, request: RequestKey, outcome: Outcome): Promise<void> {
  await manager.query(
    `insert into idempotency (tenant, actor, key, digest, entity_id, version, problems)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (tenant, actor, key) do update set digest = excluded.digest, entity_id = excluded.entity_id,
      version = excluded.version, problems = excluded.problems, recorded_at = excluded.recorded_at`,
    [
      request.tenant,
      request.actor,
      request.key,
      request.digest,
      outcome.entityId,
      outcome.version,
      JSON.stringify(outcome.problems),
    ],
  );
}

/** Tells these advisory locks from the couriers'. */
const lockSpace = 17;
