import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages } from '#shared/graphql/fetchPages.js';
import { inOrder, wellFormed } from '../territory/identifiers.js';
import type { Partner, PartnerOffer } from './Partner.js';

type Asked = { readonly first: number; readonly after?: string | undefined };

const columns = 'p.id, p.pole, p.name, p.text, p.since, p.source';

/** Partners by id. */
export async function partnersById(manager: EntityManager, ids: readonly string[]): Promise<(Partner | null)[]> {
  const rows: Partner[] = await manager.query(`select ${columns} from partner p where p.id = any($1::uuid[])`, [
    wellFormed(ids),
  ]);
  return inOrder(ids, rows);
}

/** One page of each pole's partners, by name. */
export async function partnerPages(
  manager: EntityManager,
  poles: readonly string[],
  page: Asked,
): Promise<Page<Partner>[]> {
  const sort = [
    { sql: 'p.name collate "fr-x-icu"', type: 'text' as const },
    { sql: 'p.id', type: 'uuid' as const },
  ];
  const list = { name: 'partners', from: 'partner p', select: columns, where: [], sort, parent: 'p.pole' };
  return await fetchPages(manager, list, poles, page);
}

/** One page of each partner's offers that hold on a day, the first to begin first. */
export async function offerPages(
  manager: EntityManager,
  partners: readonly string[],
  { on, ...page }: Asked & { readonly on: string },
): Promise<Page<PartnerOffer>[]> {
  return await fetchPages(
    manager,
    {
      name: 'partner.offers',
      from: 'partner_offer o',
      select: 'o.id, o.title, o.half_days as "halfDays", o.from_day as "from", o.until_day as "until"',
      where: [(place) => `${place(on)} between o.from_day and o.until_day`],
      sort: [
        { sql: 'o.from_day', type: 'date' },
        { sql: 'o.id', type: 'uuid' },
      ],
      question: on,
      parent: 'o.partner_id',
    },
    partners,
    page,
  );
}

/** Half-days each partner offers on a day: zero where it declared nothing. */
export async function offeredOn(
  manager: EntityManager,
  partners: readonly string[],
  { on }: { readonly on: string },
): Promise<number[]> {
  const rows: { id: string; offered: number }[] = await manager.query(
    `select partner_id as id, sum(half_days)::int as offered from partner_offer
    where partner_id = any($1::uuid[]) and $2 between from_day and until_day group by partner_id`,
    [partners, on],
  );
  const byId = new Map(rows.map(({ id, offered }) => [id, offered]));
  return partners.map((id) => byId.get(id) ?? 0);
}

/** What a partner declared, whichever pole it works with. */
export interface DeclaredOffer {
  readonly id: string;
  readonly partnerId: string;
  readonly halfDays: number;
  readonly from: string;
  readonly until: string;
}

/** All offers that are not over on a day, the first to begin first. */
export async function offersNotOver(manager: EntityManager, on: string): Promise<DeclaredOffer[]> {
  return await manager.query(
    `select id, partner_id as "partnerId", half_days as "halfDays", from_day as "from", until_day as "until"
    from partner_offer where until_day >= $1 and half_days > 0 order by partner_id, from_day, id`,
    [on],
  );
}
