import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPages } from '#shared/graphql/fetchPages.js';
import { postChecks } from '../groups/postChecks.js';
import { factChecks } from '../imports/factChecks.js';
import { regimeChecks } from '../regimes/regimeChecks.js';
import { supportChecks } from '../supports/supportChecks.js';
import type { AgglomerationCheck, AgglomerationCheckFilter } from './AgglomerationCheck.js';
import { CheckSeverity, CheckState } from './CheckKind.js';
import { severityOf } from './checkWords.js';

/** A check as it is found. */
export type CheckRow = AgglomerationCheck;

/** What the communes' own words say of supports at work; null where they cannot be asked. */
export interface OwnWords {
  /** Supports to which each commune consents by its own word. */
  readonly granted: readonly string[];
  /** Supports on which they have no word to give. */
  readonly unheard: readonly string[];
}

export interface CheckQuestion {
  readonly filter: AgglomerationCheckFilter | null;
  readonly words: OwnWords | null;
  readonly first: number;
  readonly after?: string | undefined;
}

const severity = severityOf('found.kind');

/** One page of each agglomeration's checks, the gravest first, then the oldest; in one statement. */
export async function checkPages(
  manager: EntityManager,
  sirens: readonly string[],
  { filter, words, ...page }: CheckQuestion,
): Promise<Page<CheckRow>[]> {
  const { kinds, severities, states, communes } = filter ?? {};
  const places = Object.values(CheckSeverity);
  const where: Condition[] = [];
  // What both the words received and the communes' own consent to is in order.
  if (words !== null)
    where.push((place) => `(found.certain or found.support_id <> all(${place(words.granted)}::uuid[]))`);
  if (kinds != null) where.push((place) => `found.kind = any(${place(kinds)}::text[])`);
  if (severities != null) {
    where.push((place) => `${severity} = any(${place(severities.map((one) => places.indexOf(one)))}::int[])`);
  }
  if (communes != null) where.push((place) => `found.communes && ${place(communes)}::text[]`);
  const isUnknown: Condition =
    words === null
      ? () => 'not found.certain'
      : (place) => `(not found.certain and found.support_id = any(${place(words.unheard)}::uuid[]))`;
  if (states != null) {
    where.push(
      (place) => `case when ${isUnknown(place)} then 'UNKNOWN' else 'RAISED' end = any(${place(states)}::text[])`,
    );
  }
  const pages = await fetchPages<CheckRow & { readonly certain: boolean }>(
    manager,
    {
      name: 'agglomerationChecks',
      from: `(${[...factChecks, ...supportChecks, postChecks, regimeChecks].join(' union all ')}) found`,
      select: `found.kind || ' ' || found.subject as id, found.kind, found.since, found.title,
        found.communes as "communeCodes", found.fact_id as "factId", found.support_id as "supportId",
        found.post_id as "postId", found.regime_id as "regimeId", found.certain`,
      where,
      sort: [
        { sql: severity, type: 'int' },
        { sql: `coalesce(found.since, '0001-01-01'::date)`, type: 'date' },
        { sql: 'found.kind', type: 'text' },
        { sql: 'found.subject', type: 'text' },
      ],
      question: [filter, words === null],
      parent: 'found.siren',
    },
    sirens,
    page,
  );
  const stateOf = ({ certain, supportId }: CheckRow & { readonly certain: boolean }): CheckState => {
    if (certain) return CheckState.RAISED;
    const isHeard = words !== null && !words.unheard.includes(supportId ?? '');
    return isHeard ? CheckState.RAISED : CheckState.UNKNOWN;
  };
  const shown = (row: CheckRow & { readonly certain: boolean }): CheckRow => ({ ...row, state: stateOf(row) });
  return pages.map(({ edges, nodes, ...rest }) => ({
    ...rest,
    edges: edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })),
    nodes: nodes.map(shown),
  }));
}
