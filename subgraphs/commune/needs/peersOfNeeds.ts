import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { simulatedParts } from '#shared/graphql/simulatedNeed.js';
import type { PeerRow } from './Peer.js';
import { type PeerListArgs, PeerReason } from './PeerList.js';
import { sizeBandOf } from './SizeBand.js';

/** The most needs and lessons shown of one peer. */
const mostShown = 20;

/** The reader's own PRIVATE rows are no peer's, nor is a need that was taken back. */
const shown = `visibility in ('SHARED', 'PUBLIC')`;
const sameNeeds = `select o.insee, o.id as need_id, null::uuid as lesson_id
  from need o join project op on op.id = o.project_id
  where o.kind = n.kind and plain(btrim(o.skill)) is not distinct from plain(btrim(n.skill)) and o.project_id <> p.id
    and op.${shown} and op.state in ('SHARED', 'PROPOSED')`;
const lessons = `select l.insee, null::uuid as need_id, l.id as lesson_id from lesson l where l.theme = p.theme and l.${shown}`;

const gathered: Readonly<Record<PeerReason | 'EITHER', string>> = {
  NEED: sameNeeds,
  LESSON: lessons,
  EITHER: `${sameNeeds} union all ${lessons}`,
};

/** Great-circle metres between two centres, on a sphere of 6,371 km (the haversine formula); null without both. */
const metres = `round(12742000 * asin(sqrt(power(sin(radians(there.latitude - here.latitude) / 2), 2)
  + cos(radians(here.latitude)) * cos(radians(there.latitude))
    * power(sin(radians(there.longitude - here.longitude) / 2), 2))))::int`;

/** Farther than anything on Earth: where there is no geography. */
const farthest = 100_000_000;

function listOf(by: PeerReason | 'EITHER', needs: string | Condition): KeysetList {
  return {
    name: 'need.peers',
    from: (
      place,
    ) => `${typeof needs === 'string' ? needs : needs(place)} n join project p on p.id = n.project_id join commune here on here.insee = n.insee
      join lateral (
        select insee, (array_remove(array_agg(distinct need_id), null))[1:${mostShown}] as needs,
          (array_remove(array_agg(distinct lesson_id), null))[1:${mostShown}] as lessons
        from (${gathered[by]}) found
        where found.insee <> n.insee and found.insee <> all(p.co_carriers) group by insee) peer on true
      join commune there on there.insee = peer.insee
      left join lateral (
        select inhabitants from population where population.insee = peer.insee
        order by since desc, source limit 1) size on true`,
    select: `peer.insee, n.skill, peer.needs as "needIds", peer.lessons as "lessonIds", ${metres} as metres, size.inhabitants`,
    where: [],
    sort: [
      { sql: `coalesce(${metres}, ${farthest})`, type: 'int' },
      { sql: 'peer.insee', type: 'text' },
    ],
    question: by,
    parent: 'n.id',
  };
}

interface FoundPeer {
  readonly insee: string;
  readonly skill: string | null;
  readonly needIds: string[];
  readonly lessonIds: string[];
  readonly metres: number | null;
  readonly inhabitants: number | null;
}

/** One page of peers for each need: nearest first, then by INSEE code, across agglomerations; one statement. */
export async function peersOfNeeds(
  manager: EntityManager,
  needs: readonly string[],
  args: PeerListArgs,
): Promise<Page<PeerRow>[]> {
  const simulated = needs.filter((id) => simulatedParts(id) !== null);
  const list = listOf(args.filter?.by ?? 'EITHER', simulated.length === 0 ? 'need' : withSimulated(needs, simulated));
  const pages = await fetchPages<FoundPeer>(manager, list, needs, checkPage(args));
  return pages.map((page) => ({
    ...page,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: peerOf(node) })),
    nodes: page.nodes.map(peerOf),
  }));
}

/** Needs that exist, and beside them those that are only simulated, as their names tell them. */
function withSimulated(needs: readonly string[], simulated: readonly string[]): Condition {
  const told = simulated.map((id) => ({ ...JSON.parse(simulatedParts(id)?.facts ?? '{}'), id }));
  return (place) => `(select id::text, kind, skill, project_id, insee from need
      where id = any(${place(needs.filter(isId))}::uuid[])
      union all select told.id, told.kind, told.skill, its.id, its.insee
      from jsonb_to_recordset(${place(JSON.stringify(told))}::jsonb)
        as told (id text, kind text, skill text, "projectId" uuid) join project its on its.id = told."projectId")`;
}

function peerOf({ insee, skill, needIds, lessonIds, metres: far, inhabitants }: FoundPeer): PeerRow {
  return {
    insee,
    skill,
    needIds,
    lessonIds,
    // To a hundred metres: a centre is no more exact than that.
    distanceKm: far === null ? null : Math.round(far / 100) / 10,
    sizeBand: sizeBandOf(inhabitants),
  };
}
