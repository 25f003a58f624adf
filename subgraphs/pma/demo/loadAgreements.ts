import type { EntityManager } from 'typeorm';
import type { DemonstrationAgreement } from './AgreementRows.js';

/** Adds the agreements between bodies that are not there yet. */
export async function loadAgreements(
  manager: EntityManager,
  agreements: readonly DemonstrationAgreement[],
): Promise<void> {
  await manager.query(
    `with added as (
      insert into secondment_agreement (id, pole, kind, state, provider, receiver, instructs, unit_cost_cents, technician_id, from_day,
        until_day, act_body, act_reference, decided_on, enforceable_from, renews, demonstration)
      select id, pole, kind, state, provider, receiver, instructs, "unitCostCents", "technicianId", "from", "until",
        case when act is not null then 'DELIBERATION' end, act ->> 'reference', (act ->> 'decidedOn')::date,
        (act ->> 'enforceableFrom')::date, renews, true
      from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, kind text, state text, provider text,
        receiver text, instructs text, "unitCostCents" integer, "technicianId" uuid, "from" date, "until" date, act jsonb, renews uuid)
      on conflict (id) do nothing
      returning id, pole
    )
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select pole, 'SecondmentAgreement', id::text, 'IMPORT', 'PRIVATE', true from added order by id`,
    [JSON.stringify(agreements)],
  );
}
