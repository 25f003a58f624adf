import type { EntityManager } from 'typeorm';
import type { FundingLine, FundingPlan, VatBasis } from '#shared/graphql/FundingPlan.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { fundingTotals } from '#shared/subsidiarity/cofunding/funding.js';

/** The plan of each project; null where none was made. */
export async function fundingPlansOf(
  manager: EntityManager,
  projects: readonly string[],
): Promise<(FundingPlan | null)[]> {
  const rows: { projectId: string; costCents: number; vat: VatBasis; lines: FundingLine[] }[] = await manager.query(
    `select plan.project_id as "projectId", plan.cost_cents as "costCents", plan.vat, coalesce((
      select jsonb_agg(jsonb_build_object('id', line.id, 'kind', line.kind, 'scheme', line.scheme, 'source', line.source, 'label', line.label,
        'amountCents', line.amount_cents, 'status', line.status, 'deadline', line.deadline, 'public', line.public)
        order by line.position)
      from funding_line line where line.project_id = plan.project_id), '[]') as lines
    from funding_plan plan where plan.project_id = any($1)`,
    [projects],
  );
  const found = oneInOrderOf(projects, rows, (row) => row.projectId);
  return found.map((row) => (row === null ? null : { ...row, ...fundingTotals(row.costCents, row.lines) }));
}

/** Writes the whole plan; lines that it does not name are gone. The project's row is locked. */
export async function writeFundingPlan(
  manager: EntityManager,
  project: { readonly id: string; readonly insee: string },
  plan: { readonly costCents: number; readonly vat: VatBasis; readonly lines: readonly FundingLine[] },
): Promise<void> {
  await manager.query('delete from funding_line where project_id = $1', [project.id]);
  await manager.query(
    `insert into funding_plan (project_id, insee, cost_cents, vat) values ($1, $2, $3, $4)
    on conflict (project_id) do update set cost_cents = excluded.cost_cents, vat = excluded.vat`,
    [project.id, project.insee, plan.costCents, plan.vat],
  );
  await manager.query(
    `insert into funding_line (id, project_id, insee, position, kind, scheme, source, label, amount_cents, status, deadline, public)
    select (line->>'id')::uuid, $1, $2, place, line->>'kind', line->>'scheme', line->>'source', line->>'label',
      (line->>'amountCents')::bigint, line->>'status', (line->>'deadline')::date, (line->>'public')::boolean
    from jsonb_array_elements($3::jsonb) with ordinality as given (line, place)`,
    [project.id, project.insee, JSON.stringify(plan.lines)],
  );
}
