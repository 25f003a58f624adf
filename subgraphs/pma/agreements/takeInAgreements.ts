import type { EntityManager } from 'typeorm';

/** The pole's agreements, by what a file names them by: kind, parties, post and first day. */
export async function agreementNames(
  manager: EntityManager,
  pole: string,
): Promise<{ readonly id: string; readonly version: number; readonly name: string }[]> {
  return await manager.query(
    `select g.id, g.version, concat_ws('|', kind, provider, receiver, coalesce(post.code, '-'), from_day) as name
      from secondment_agreement g left join technician post on post.id = g.technician_id where g.pole = $1 order by g.id`,
    [pole],
  );
}

/** Writes agreements as a file tells them, marked as imported. */
export async function takeInAgreements(manager: EntityManager, pole: string, rows: readonly object[]): Promise<void> {
  await manager.query(
    `insert into secondment_agreement (id, pole, kind, state, provider, receiver, instructs, technician_id,
      unit_cost_cents, from_day, until_day, act_body, act_reference, decided_on, enforceable_from, person_agreed_on,
      ordered_on, imported)
    select id, $2, kind, state, provider, receiver, instructs, "technicianId", "unitCost", "from", "until",
      case when state = 'SIGNED' then 'DELIBERATION' end, "actReference", "decidedOn", "enforceableFrom", "personAgreedOn",
      "orderedOn", true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, kind text, state text, provider text, receiver text,
      instructs text, "technicianId" uuid, "unitCost" integer, "from" date, "until" date, "actReference" text,
      "decidedOn" date, "enforceableFrom" date, "personAgreedOn" date, "orderedOn" date)`,
    [JSON.stringify(rows), pole],
  );
}
