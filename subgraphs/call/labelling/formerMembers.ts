import type { EntityManager } from 'typeorm';
import { writeJournal } from '#shared/journal/journal.js';
import { hasLeft } from '../territory/store.js';
import { today } from '../territory/today.js';
import { announceDecision } from './announceDecision.js';
import { informedAgglomerations } from './informedAgglomerations.js';
import { decide } from './lifecycle.js';
import { visibilityOf } from './visibility.js';
import { lockLabelling, writeInformed, writeMove } from './writing.js';

/** A file that a commune carries which is no longer a member of the agglomeration it was a member of. */
export interface FileOfFormerMember {
  readonly id: string;
  /** True where that commune leads the project. */
  readonly leads: boolean;
}

const closed = `('NOT_RETAINED', 'EXPIRED', 'SUSPENDED')`;

/**
 * The open files whose lead commune has left the agglomeration that answers, and those of which an agglomeration is still
 * informed that none of their communes belongs to any more. @param day an ISO date
 */
export async function filesOfFormerMembers(manager: EntityManager, day: string): Promise<FileOfFormerMember[]> {
  return await manager.query(
    `select id, true as leads from labelling
    where state not in ${closed} and ${hasLeft('labelling.communes[1]', 'labelling.siren', '$1::date')}
    union all
    select labelling.id, false from labelling cross join unnest(labelling.informed) informed (siren)
    where exists (select from unnest(labelling.communes) carrier (insee)
        where ${hasLeft('carrier.insee', 'informed.siren', '$1::date')})
      and not exists (select from unnest(labelling.communes) carrier (insee) join membership
        on membership.commune = carrier.insee and membership.siren = informed.siren
        where not ${hasLeft('carrier.insee', 'informed.siren', '$1::date')})`,
    [day],
  );
}

/**
 * Suspends the file of a lead commune that is a member no longer, as its withdrawal would: history and scores stay, its
 * communes are told, and the project is theirs to propose elsewhere. Another commune's leaving changes who is informed.
 */
export async function leaveFile(manager: EntityManager, { id, leads }: FileOfFormerMember, now: Date): Promise<void> {
  const labelling = await lockLabelling(manager, id);
  if (labelling === null) return;
  const on = today(now);
  const informed = await informedAgglomerations(manager, labelling.communes, { answering: labelling.siren, on });
  if (informed.join() !== [...labelling.informed].sort().join()) await writeInformed(manager, labelling, informed, now);
  if (!leads) return;
  const outcome = decide(labelling, { kind: 'WITHDRAW', reason: noMember }, on);
  if (outcome.kind !== 'MOVED') return;
  const read = await lockLabelling(manager, id);
  if (read === null) return;
  await writeMove(manager, read, outcome.standing, outcome.reason, now);
  await announceDecision(manager, read, { to: 'SUSPENDED', reason: outcome.reason, at: now, membershipOver: true });
  await writeJournal(manager, {
    tenant: read.siren,
    entity: 'Labelling',
    id,
    verb: 'SUSPEND',
    subject: 'scale:call',
    visibility: visibilityOf({ ...outcome.standing, visibility: read.visibility }),
  });
}

/** Kept in the file, where reasons are in the language of the territory. */
const noMember = 'La commune cheffe de file n’est plus membre de l’agglomération.';
