import type { EntityManager } from 'typeorm';
import type { Delivery } from '#shared/journal/Delivery.js';
import { writeJournal } from '#shared/journal/journal.js';
import { membershipAct, regimeAct } from '#shared/journal/regimeActs.js';

/** Keeps who exercises a competence from a day on, as the agglomeration told it. */
export async function receiveRegime(manager: EntityManager, delivery: Delivery, now: Date = new Date()): Promise<void> {
  const act = regimeAct.parse(delivery.payload);
  await manager.query(
    `insert into regime_receipt (id, insee, agglomeration, competence, since, regime, act_body, act_reference,
      act_decided_on, act_enforceable_from, line, operations, demonstration, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      delivery.id,
      act.addressee,
      act.agglomeration,
      act.competence,
      act.since,
      act.regime,
      act.body,
      act.reference,
      act.decidedOn,
      act.enforceableFrom,
      act.line,
      JSON.stringify(act.operations),
      act.demonstration,
      now,
    ],
  );
  await journal(manager, act, 'REGIME', { competence: act.competence, since: act.since, regime: act.regime });
}

/** Keeps that the commune joined an agglomeration: from that day on its proposals go there; or that it left for none. */
export async function receiveMembership(
  manager: EntityManager,
  delivery: Delivery,
  now: Date = new Date(),
): Promise<void> {
  const act = membershipAct.parse(delivery.payload);
  await manager.query(
    `insert into membership_receipt (id, insee, agglomeration, since, act_reference, act_decided_on, leaves, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [delivery.id, act.addressee, act.agglomeration, act.since, act.reference, act.decidedOn, act.leaves, now],
  );
  await manager.query(
    `insert into membership (insee, siren, since) values ($1, $2, $3)
    on conflict (insee, since) do update set siren = excluded.siren`,
    [act.addressee, act.leaves ? null : act.agglomeration, act.since],
  );
  await journal(manager, act, act.leaves ? 'LEAVE' : 'JOIN', { agglomeration: act.agglomeration, since: act.since });
}

/** Nobody of the commune did it: the agglomeration's own journal knows who decided. */
async function journal(
  manager: EntityManager,
  act: { readonly addressee: string },
  verb: string,
  change: object,
): Promise<void> {
  await writeJournal(manager, {
    tenant: act.addressee,
    entity: 'Commune',
    id: act.addressee,
    verb,
    subject: 'scale:call',
    visibility: 'PUBLIC',
    change,
  });
}
