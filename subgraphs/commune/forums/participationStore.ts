import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

/** Which meeting somebody came to: one of the three. */
export interface Meeting {
  readonly entity: 'Stand' | 'CommunityEvent' | 'ForumSession';
  readonly id: string;
  readonly insee: string;
  readonly heldOn: string;
}

const columnOf: Readonly<Record<Meeting['entity'], string>> = {
  Stand: 'stand_id',
  CommunityEvent: 'event_id',
  ForumSession: 'forum_session_id',
};

/** Pseudonyms of labels, in their order, under the key of the commune acted for; the key never leaves the database. */
export async function tokensOf(manager: EntityManager, labels: readonly string[]): Promise<string[]> {
  const rows: { tokens: string[] }[] = await manager.query('select participation_tokens($1::text[]) as tokens', [
    labels,
  ]);
  return rows[0]?.tokens ?? [];
}

/** Writes who came; whoever is there already is not written twice. Gives how many are new at this meeting. */
export async function insertParticipation(
  manager: EntityManager,
  meeting: Meeting,
  tokens: readonly string[],
): Promise<number> {
  const rows: object[] = await manager.query(
    `insert into participation (id, insee, ${columnOf[meeting.entity]}, held_on, token)
    select given.id, $1, $2, $3, given.token from unnest($4::uuid[], $5::text[]) as given (id, token)
    on conflict do nothing returning id`,
    [meeting.insee, meeting.id, meeting.heldOn, tokens.map(() => newId()), tokens],
  );
  return rows.length;
}
