import type { EntityManager } from 'typeorm';
import type { ConsentAct } from '#shared/journal/acts.js';
import { writeJournal } from '#shared/journal/journal.js';
import { type FormerMember, hasLeft } from '../territory/store.js';
import { today } from '../territory/today.js';
import { announceCoFunding } from './announceCoFunding.js';
import type { CoFundingRow } from './CoFunding.js';
import { communeWordsOf } from './coFundingRows.js';
import { type Command, decide } from './lifecycle.js';
import { standingOf } from './standing.js';
import { lockMoney, lockOpenOnes, writeCoFunding } from './writing.js';

/** What a commune's word on a fonds de concours moves by itself, in the transaction that keeps it. */
export async function hearWord(manager: EntityManager, act: ConsentAct, now: Date): Promise<void> {
  if (act.role !== 'CO_FUNDING') return;
  await moveAll(manager, { siren: act.addressee, projectId: act.projectId, commune: act.commune }, act.reference, now);
}

/** The fonds de concours still open of communes that are members no longer. @param day an ISO date */
export async function moneyOfFormerMembers(manager: EntityManager, day: string): Promise<FormerMember[]> {
  return await manager.query(
    `select distinct siren, project_id as "projectId", commune from co_funding
    where state in ('PROPOSED', 'DELIBERATED_BY_ONE', 'COMMITTED', 'PAID_PART')
      and ${hasLeft('co_funding.commune', 'co_funding.siren', '$1::date')}`,
    [day],
  );
}

/** The commune withdrew its proposal, carries the project or is a member no longer: nothing more is granted or paid. */
export async function leaveMoney(
  manager: EntityManager,
  of: { readonly siren: string; readonly projectId: string; readonly commune: string | null },
  reason: string | null,
  now: Date,
): Promise<void> {
  await moveAll(manager, of, reason, now, { kind: 'LEAVE' });
}

async function moveAll(
  manager: EntityManager,
  of: { readonly siren: string; readonly projectId: string; readonly commune: string | null },
  reason: string | null,
  now: Date,
  command?: Command,
): Promise<void> {
  await lockMoney(manager, of.siren, of.projectId);
  const rows = await lockOpenOnes(manager, of);
  const words = await communeWordsOf(
    manager,
    rows.map(({ id }) => id),
  );
  for (const [index, row] of rows.entries()) {
    const word = words[index] ?? null;
    const given = command ?? (word && { kind: 'HEAR' as const, word });
    if (given === null) continue;
    const outcome = decide(standingOf(row, word), given, today(now));
    if (outcome.kind === 'MOVED') await moved(manager, row, outcome.standing, reason, now);
  }
}

async function moved(
  manager: EntityManager,
  row: CoFundingRow,
  { state, paidCents }: { readonly state: string; readonly paidCents: number },
  reason: string | null,
  now: Date,
): Promise<void> {
  await writeCoFunding(manager, row.id, now, { state, reason });
  await announceCoFunding(manager, row, { state, paidCents, reason, at: now });
  await writeJournal(manager, {
    tenant: row.siren,
    entity: 'CoFunding',
    id: row.id,
    verb: state,
    // The commune's own journal knows who spoke.
    subject: 'scale:commune',
    visibility: 'PRIVATE',
    change: { from: row.state, to: state },
  });
}
