import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, type KeysetList } from '#shared/graphql/fetchPages.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { clock } from '../territory/clock.js';
import { grouped, inOrder, wellFormed } from '../territory/identifiers.js';
import type { AgreementFilter, AgreementListArgs } from './AgreementList.js';
import type { ChainAgreement, ChainQuestion } from './chain.js';
import type { SecondmentAgreement } from './SecondmentAgreement.js';

const party = (column: string): string => `jsonb_build_object('code', g.${column}, 'name', party_name(g.${column}))`;

const agreementColumns = `g.id, g.kind, g.state, ${party('provider')} as provider, ${party('receiver')} as receiver,
  ${party('instructs')} as instructs, g.technician_id as "technicianId", g.renews as "renewsId",
  g.unit_cost_cents as "unitCostCents", g.from_day as "from", g.until_day as "until", g.starts_on as "holdsFrom",
  g.ends_on as "holdsUntil", g.imported, g.demonstration, g.version, g.person_agreed_on as "personAgreedOn", g.ordered_on as "orderedOn",
  case when g.decided_on is not null then jsonb_build_object('body', g.act_body, 'reference', g.act_reference,
    'decidedOn', g.decided_on, 'enforceableFrom', g.enforceable_from) end as act`;

/** Agreements by id; null for one that this reader may not know of. */
export async function agreementsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(SecondmentAgreement | null)[]> {
  const rows: SecondmentAgreement[] = await manager.query(
    `select ${agreementColumns} from secondment_agreement g where g.id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}

/** The agreements a reader may know of, by first day. */
export async function agreementPage(
  manager: EntityManager,
  args: AgreementListArgs,
): Promise<Page<SecondmentAgreement>> {
  const list: KeysetList = {
    name: 'secondmentAgreements',
    from: 'secondment_agreement g',
    select: agreementColumns,
    where: conditionsOf(args.filter ?? {}),
    sort: [
      { sql: 'g.from_day', type: 'date' },
      { sql: 'g.id', type: 'uuid' },
    ],
    descending: false,
    question: [args.filter ?? null],
  };
  return await fetchPage(manager, list, checkPage(args));
}

function conditionsOf({ states, kinds, parties, technicians, endingWithinDays: days }: AgreementFilter): Condition[] {
  const conditions: Condition[] = [];
  if (states != null) conditions.push((place) => `g.state = any(${place(states)})`);
  if (kinds != null) conditions.push((place) => `g.kind = any(${place(kinds)})`);
  if (parties != null) conditions.push((place) => `array[g.provider, g.receiver] && ${place(parties)}::text[]`);
  if (technicians != null) {
    conditions.push((place) => `g.technician_id = any(${place(wellFormed(technicians))}::uuid[])`);
  }
  if (days != null) {
    if (days < 0 || days > 3650) throw new GraphError('BAD_INPUT', outsideDays);
    conditions.push((place) => {
      const today = `${place(clock.today())}::date`;
      return `g.starts_on <= ${today} and g.ends_on between ${today} and ${today} + ${place(days)}::int`;
    });
  }
  return conditions;
}

const outsideDays = {
  fr: 'Ce nombre de jours va de 0 à 3650\u00a0: corrigez-le.',
  en: 'This number of days goes from 0 to 3650: correct it.',
};

/** What an allocation's chain is computed from. */
export interface ChainBasis {
  readonly id: string;
  readonly question: ChainQuestion;
  /** Period of the allocation, up to its end where it has ended. */
  readonly from: string;
  readonly until: string;
  readonly agreements: readonly ChainAgreement[];
}

/** What each allocation's chain is computed from; null for one that does not exist for this reader. */
export async function chainBasesOf(
  manager: EntityManager,
  allocations: readonly string[],
): Promise<(ChainBasis | null)[]> {
  const rows: (Omit<ChainBasis, 'agreements'> & { agreements: ChainAgreement[] | null })[] = await manager.query(
    `select a.id, a.from_day as "from", coalesce(a.ended_on, a.until_day) as until,
      jsonb_build_object('technicianId', a.technician_id, 'employer', post.employer, 'pole', a.pole,
        'pilot', team.pilot) as question,
      (select jsonb_agg(jsonb_build_object('id', known.id, 'kind', known.kind, 'provider', known.provider,
        'receiver', known.receiver, 'technicianId', known.technician_id, 'startsOn', known.starts_on,
        'endsOn', known.ends_on)) from chain_agreements(a.id) known) as agreements
    from allocation a join resource_team team on team.id = a.team_id join technician post on post.id = a.technician_id
    where a.id = any($1::uuid[])`,
    [wellFormed(allocations)],
  );
  return inOrder(
    allocations,
    rows.map((row) => ({ ...row, agreements: row.agreements ?? [] })),
  );
}

/** The names the pole knows bodies by; null for one that it does not know. */
export async function partyNames(manager: EntityManager, codes: readonly string[]): Promise<(string | null)[]> {
  const rows: { code: string; name: string | null }[] = await manager.query(
    'select code, party_name(code) as name from unnest($1::text[]) as asked (code)',
    [codes],
  );
  const found = grouped(codes, rows, ({ code }) => code);
  return found.map(([row]) => row?.name ?? null);
}

/** What a half-day costs by each agreement of each pole, drafts apart. */
export async function agreementCosts(
  manager: EntityManager,
  poles: readonly string[],
): Promise<{ readonly id: string; readonly unitCostCents: number }[][]> {
  const rows: { pole: string; id: string; unitCostCents: number }[] = await manager.query(
    `select g.pole, g.id, g.unit_cost_cents as "unitCostCents" from secondment_agreement g
    where g.pole = any($1) and g.state <> 'DRAFT' order by g.from_day, g.id`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}
