import type { EntityManager } from 'typeorm';
import type { DemonstrationContract } from './ContractRows.js';

/**
 * Writes contracts and what both sides committed to; a second time it changes nothing. A contract is written as it was
 * negotiated, then taken to its state: what is concluded admits no commitment any more, here as elsewhere.
 */
export async function loadContracts(
  manager: EntityManager,
  contracts: readonly DemonstrationContract[],
): Promise<void> {
  const given = JSON.stringify(contracts.map(({ party, ...row }) => ({ ...row, ...named(party) })));
  await manager.query(
    `with written as (
      insert into contract (id, insee, reference, title, origin, state, party_kind, party_rna, party_group, party_label,
        action_id, visibility, demonstration, created_at, updated_at)
      select given.id, commune.insee, commune.code || '-C-' || left(given."createdAt", 4) || '-' ||
          lpad(given.number::text, greatest(3, length(given.number::text)), '0'),
        given.title, given.origin, case given.state when 'PROPOSED' then 'PROPOSED' else 'NEGOTIATED' end,
        given."partyKind", given."partyRna", given."partyGroup", given."partyLabel", given."actionId", given.visibility,
        true, given."createdAt"::timestamptz, given."updatedAt"::timestamptz
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, number integer, title text, origin text,
          state text, "partyKind" text, "partyRna" text, "partyGroup" text, "partyLabel" text, "actionId" uuid,
          visibility text, "createdAt" text, "updatedAt" text)
        join commune on commune.insee = given.insee
      on conflict (id) do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'FiftyFiftyContract', id, 'IMPORT', visibility, true, updated_at from written`,
    [given],
  );
  // Version 1: nobody has changed it since; what a user wrote is left alone.
  await manager.query(
    `insert into contract_commitment (id, contract_id, insee, place, side, text, due_on, judged_by_commune,
      judged_by_inhabitants)
    select promised.id, contract.id, contract.insee, promised.place - 1, promised.side, promised.text, promised."dueOn",
      promised."judgedByCommune", promised."judgedByInhabitants"
    from jsonb_to_recordset($1::jsonb) as given (id uuid, commitments jsonb)
      join contract on contract.id = given.id and contract.version = 1,
      rows from (jsonb_to_recordset(given.commitments) as (id uuid, side text, text text, "dueOn" date,
        "judgedByCommune" text, "judgedByInhabitants" text)) with ordinality
        as promised (id, side, text, "dueOn", "judgedByCommune", "judgedByInhabitants", place)
    on conflict (id) do nothing`,
    [given],
  );
  await manager.query(
    `update contract set state = given.state, unbalanced_side = given."unbalancedSide",
      concluded_on = given."concludedOn", ended_on = given."endedOn"
    from jsonb_to_recordset($1::jsonb) as given (id uuid, state text, "unbalancedSide" text, "concludedOn" date,
      "endedOn" date)
    where contract.id = given.id and contract.version = 1 and contract.state <> given.state`,
    [given],
  );
  await manager.query(
    `insert into reference_counter (insee, year, kind, last)
    select insee, left("createdAt", 4)::integer, 'CONTRACT', max(number)
    from jsonb_to_recordset($1::jsonb) as given (insee text, number integer, "createdAt" text)
    group by 1, 2
    on conflict (insee, year, kind) do update set last = greatest(reference_counter.last, excluded.last)`,
    [given],
  );
}

function named({ kind, rna, group, label }: DemonstrationContract['party']) {
  return { partyKind: kind, partyRna: rna, partyGroup: group, partyLabel: label };
}
