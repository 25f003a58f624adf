import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import type { ListeningRoundRow } from './ListeningRows.js';

/** Ids come from the commune and the day, so that a territory loaded twice holds each round once. */
const namespace = 'b0a2c9a4-3f0e-4c63-9d57-1f6b8f0f2b51';

/** The id of the round that a source reports. */
function listeningRoundId(insee: string, held: string): string {
  return v5(`${insee} ${held}`, namespace);
}

/** Writes the rounds that published sources report; what is there already stays. */
export async function writeListeningRounds(
  manager: EntityManager,
  rounds: readonly ListeningRoundRow[],
): Promise<void> {
  const given = rounds.map((round) => ({ ...round, id: listeningRoundId(round.insee, round.held) }));
  await manager.query(
    `with given as (
      select * from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, held text, scales text[], summary text,
        complete boolean, findings jsonb, source jsonb)),
    written as (
      insert into listening_round (id, insee, held, scales, summary, complete, source, visibility)
      select id, insee, held, scales, summary, complete, source, 'PUBLIC' from given
      on conflict do nothing
      returning id, insee, visibility),
    found as (
      insert into listening_finding (round_id, insee, position, scale, topic, finding, progress)
      select written.id, written.insee, place - 1, finding->>'scale', finding->>'topic', finding->>'finding',
        finding->>'progress'
      from written join given using (id),
        jsonb_array_elements(given.findings) with ordinality as element (finding, place))
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select insee, 'ListeningRound', id, 'IMPORT', visibility, true from written`,
    [JSON.stringify(given)],
  );
}
