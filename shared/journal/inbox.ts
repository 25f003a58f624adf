import type { EntityManager } from 'typeorm';
import type { Delivery } from './Delivery.js';

/**
 * RECEIVED and KNOWN are both a success for the sender. OUT_OF_ORDER asks it to send what comes before. NUMBER_REUSED:
 * another delivery once came under this number, so the sender's database went back in time and someone must look.
 */
export type Reception = 'RECEIVED' | 'KNOWN' | 'OUT_OF_ORDER' | 'NUMBER_REUSED';

/**
 * Takes a delivery once and in the order of its stream, whatever its sender repeats. `handle` runs in the same
 * transaction as the inbox row: what it throws leaves nothing behind, and the sender comes again.
 */
export async function receive(
  manager: EntityManager,
  delivery: Delivery,
  handle: (manager: EntityManager, delivery: Delivery) => Promise<void>,
): Promise<Reception> {
  const { from, stream, number } = delivery;
  await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, ${lockSpace}))`, [`${from} ${stream}`]);
  const [known] = await manager.query<{ last: string; id: string | null }[]>(
    `select coalesce(max(number), 0)::text as last, (max(id::text) filter (where number = $3)) as id
    from inbox where sender = $1 and stream = $2`,
    [from, stream, number],
  );
  const last = Number(known?.last ?? 0);
  if (number <= last) return known?.id === delivery.id ? 'KNOWN' : 'NUMBER_REUSED';
  if (number > last + 1) return 'OUT_OF_ORDER';
  await manager.query(
    'insert into inbox (sender, stream, number, id, kind, recorded_at) values ($1, $2, $3, $4, $5, $6)',
    [from, stream, number, delivery.id, delivery.kind, delivery.recordedAt],
  );
  await handle(manager, delivery);
  return 'RECEIVED';
}

/** Tells these advisory locks from the requests'. */
const lockSpace = 19;
