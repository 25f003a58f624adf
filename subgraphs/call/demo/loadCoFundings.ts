import type { EntityManager } from 'typeorm';
import type { DemonstrationCoFundings } from './CoFundingRows.js';

/** Writes plans received, words and fonds de concours; what is there already stays. */
export async function loadCoFundings(
  manager: EntityManager,
  { plans, words, fonds }: DemonstrationCoFundings,
): Promise<void> {
  await manager.query(insertPlans, [JSON.stringify(plans)]);
  await manager.query(insertWords, [JSON.stringify(words)]);
  const rows = fonds.map((one) => ({
    ...one,
    version: one.steps.length,
    createdAt: one.steps[0]?.at,
    updatedAt: one.steps.at(-1)?.at,
  }));
  await manager.query(insertFonds, [JSON.stringify(rows)]);
}

const insertPlans = `
  insert into funding_plan_receipt (id, siren, project_id, cost_cents, vat, lines, stated_at, received_at, demonstration)
  select id, siren, "projectId", "costCents", vat, lines, "statedAt", "statedAt", true
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, "projectId" uuid, "costCents" bigint, vat text,
    lines jsonb, "statedAt" timestamptz)
  order by "statedAt", id
  on conflict (id) do nothing`;

const insertWords = `
  insert into consent_receipt (id, siren, project_id, need_id, commune, role, state, body, reference, decided_on,
    enforceable_from, object, amount_cents, received_at)
  select id, siren, "projectId", "needId", commune, 'CO_FUNDING', state, 'DELIBERATION', reference, "decidedOn",
    "enforceableFrom", object, "amountCents", "receivedAt"
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, "projectId" uuid, "needId" uuid, commune text,
    state text, reference text, "decidedOn" date, "enforceableFrom" date, object text, "amountCents" bigint,
    "receivedAt" timestamptz)
  order by "receivedAt", id
  on conflict (id) do nothing`;

const insertFonds = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, year integer, number integer,
      reference text, "projectId" uuid, "needId" uuid, commune text, state text, "amountCents" bigint, "paidCents" bigint,
      encourages text, reason text, "ownReference" text, "ownDecidedOn" date, "ownEnforceableFrom" date,
      "committedOn" date, version integer, "createdAt" timestamptz, "updatedAt" timestamptz, payments jsonb)
  ), loaded as (
    insert into co_funding (id, siren, year, number, reference, project_id, need_id, commune, state, object, spending,
      own_share, amount_cents, paid_cents, encourages, reason, own_reference, own_decided_on, own_enforceable_from,
      committed_on, demonstration, version, created_at, updated_at)
    select id, siren, year, number, reference, "projectId", "needId", commune, state, 'FACILITY', 'INVESTMENT',
      'ORDINARY', "amountCents", "paidCents", encourages, reason, "ownReference", "ownDecidedOn", "ownEnforceableFrom",
      "committedOn", true, version, "createdAt", "updatedAt" from given
    on conflict do nothing returning id, siren
  ), journalled as (
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select siren, 'CoFunding', id::text, 'IMPORT', 'PRIVATE', true from loaded order by id
  )
  insert into co_funding_payment (id, co_funding_id, siren, position, paid_on, amount_cents)
  select (payment->>'id')::uuid, loaded.id, loaded.siren, place, (payment->>'paidOn')::date,
    (payment->>'amountCents')::bigint
  from loaded join given using (id), jsonb_array_elements(payments) with ordinality as one (payment, place)`;
