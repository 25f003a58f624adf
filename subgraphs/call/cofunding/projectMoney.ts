import type { EntityManager } from 'typeorm';
import type { FundingLine, FundingPlan, VatBasis } from '#shared/graphql/FundingPlan.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { type CoFundingCap, type CoFundingMoney, coFundingCap } from '#shared/subsidiarity/cofunding/cap.js';
import { fundingTotals } from '#shared/subsidiarity/cofunding/funding.js';
import type { CoFundingLaw } from '#shared/subsidiarity/cofunding/law.js';
import { seesMoney } from './tables.js';

/** What an agglomeration knows of the money of a project that was proposed to it. */
export interface ProjectMoney {
  readonly projectId: string;
  readonly siren: string;
  /** The last funding plan received; null before one. */
  readonly plan: ReceivedPlan | null;
  /** F₀: fonds of this agglomeration granted to the project, those that were closed for what was paid. */
  readonly grantedCents: number;
}

export interface ReceivedPlan extends FundingPlan {
  readonly statedAt: Date;
  readonly receivedAt: Date;
}

/** SQL: what a fonds de concours counts for in the total that the law caps. */
const granted = `coalesce(sum(case f.state when 'ENDED' then f.paid_cents else f.amount_cents end), 0)`;
const counts = `f.state in ('COMMITTED', 'PAID_PART', 'PAID', 'ENDED')`;

/** The money of each project at the agglomeration it was last proposed to; null for who may not see it. */
export async function moneyOfProjects(
  manager: EntityManager,
  projects: readonly string[],
): Promise<(ProjectMoney | null)[]> {
  const rows: MoneyRow[] = await manager.query(
    `select file.project_id as "projectId", file.siren, plan.*, (
      select ${granted} from co_funding f where f.siren = file.siren and f.project_id = file.project_id and ${counts}
    )::bigint as "grantedCents"
    from (select distinct on (project_id) mine.* from labelling mine
      where project_id = any($1::uuid[]) and ${seesMoney('mine')}
      order by project_id, received_at desc, id desc) file
    left join lateral (
      select cost_cents as "costCents", vat, lines, stated_at as "statedAt", received_at as "receivedAt"
      from funding_plan_receipt given where given.siren = file.siren and given.project_id = file.project_id
      order by seq desc limit 1) plan on true`,
    [projects],
  );
  return oneInOrderOf(
    projects.map((id) => id.toLowerCase()),
    rows.map(shown),
    (row) => row.projectId,
  );
}

interface MoneyRow extends Omit<ProjectMoney, 'plan'> {
  readonly costCents: number | null;
  readonly vat: VatBasis;
  readonly lines: FundingLine[];
  readonly statedAt: Date;
  readonly receivedAt: Date;
}

function shown({ costCents, vat, lines, statedAt, receivedAt, ...known }: MoneyRow): ProjectMoney {
  if (costCents === null) return { ...known, plan: null };
  return { ...known, plan: { costCents, vat, lines, ...fundingTotals(costCents, lines), statedAt, receivedAt } };
}

/** What the cap depends on beside the money of the project. */
export type CapTerms = Pick<CoFundingMoney, 'spending' | 'ownShare' | 'waivedBasisPoints'>;

/** The cap of a plan under the terms given. */
export function capOf(
  plan: Pick<FundingPlan, 'costCents' | 'totalSubsidiesCents' | 'privateCents'>,
  grantedCents: number,
  terms: CapTerms,
  law: CoFundingLaw,
): CoFundingCap {
  const { costCents, totalSubsidiesCents: subsidiesCents, privateCents } = plan;
  return coFundingCap({ costCents, subsidiesCents, privateCents, grantedCents, ...terms }, law);
}
