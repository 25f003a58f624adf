import type { EntityManager } from 'typeorm';
import type { Message } from '#shared/graphql/GraphError.js';
import { todayInSql } from '#shared/graphql/today.js';

/** A commune nouvelle as its act makes it: which communes it takes over from, and from which day. */
export interface SuccessionOrder {
  /** INSEE codes of the communes that are closed. */
  readonly from: readonly string[];
  /** INSEE code of the commune that goes on. */
  readonly to: string;
  /** First day, ISO. */
  readonly since: string;
  /** Reference of the prefect's order (« arrêté préfectoral », CGCT L2113-5). */
  readonly act: string;
  /** Where it is published. */
  readonly source: string;
}

/** What a succession comes to, counted before it is written. */
export interface SuccessionPreview {
  readonly insee: string;
  readonly name: string;
  /** RECORDED: it was there already, the same. */
  readonly state: 'NEW' | 'RECORDED';
  /** Rows that go on with the successor, by what they are. */
  readonly actions: number;
  readonly projects: number;
  readonly contracts: number;
  readonly consents: number;
  /** Mandates that end that day. */
  readonly mandates: number;
}

/** What stops a succession, in words for whoever runs the product. */
export class SuccessionRefused extends Error {
  constructor(readonly words: Message) {
    super(words.en);
    this.name = 'SuccessionRefused';
  }
}

interface Known {
  readonly insee: string;
  readonly name: string;
}
interface Kept {
  readonly insee: string;
  readonly successor: string;
  readonly since: string;
  readonly act: string;
}

/**
 * Records that a commune takes over from others, in the owner's transaction, and ends the closed communes' mandates that
 * day. What is recorded already, the same, is left as it is.
 * @returns what each closed commune leaves to the other
 * @throws SuccessionRefused
 */
export async function recordSuccession(manager: EntityManager, order: SuccessionOrder): Promise<SuccessionPreview[]> {
  const { to, since, act, source } = order;
  const from = [...new Set(order.from)];
  await manager.query('lock table succession in share row exclusive mode');
  const communes: Known[] = await manager.query('select insee, name from commune where insee = any($1)', [
    [...from, to],
  ]);
  const kept: Kept[] = await manager.query('select insee, successor, since, act from succession');
  for (const words of obstacles({ ...order, from }, communes, kept)) throw new SuccessionRefused(words);
  const previews = await preview(manager, from, kept);
  await manager.query(
    `insert into succession (insee, successor, since, act, source)
    select closed, $2, $3, $4, $5 from unnest($1::text[]) as closed on conflict (insee) do nothing`,
    [from, to, since, act.trim(), source.trim()],
  );
  await manager.query(
    `update mandate set until = greatest(since, $2::date), version = version + 1
    where tenant = any($1) and (until is null or until > greatest(since, $2::date))`,
    [from, since],
  );
  return previews;
}

function obstacles(order: SuccessionOrder, communes: readonly Known[], kept: readonly Kept[]): Message[] {
  const { from, to, since, act } = order;
  const known = new Set(communes.map(({ insee }) => insee));
  const unknown = [...from, to].filter((insee) => !known.has(insee));
  if (unknown.length > 0) {
    const codes = unknown.join(', ');
    return [
      {
        fr: `Le territoire chargé ne connaît pas ${codes}\u00a0: chargez-le d’abord avec cette commune.`,
        en: `The territory loaded does not know ${codes}: first load one that has this commune.`,
      },
    ];
  }
  if (from.includes(to)) {
    return [{ fr: `${to} ne peut pas se succéder à elle-même.`, en: `${to} cannot succeed itself.` }];
  }
  const others = kept.filter(
    (row) => from.includes(row.insee) && (row.successor !== to || row.since !== since || row.act !== act.trim()),
  );
  if (others[0] !== undefined) {
    const { insee, successor, since: day } = others[0];
    return [
      {
        fr: `${insee} est déjà reprise par ${successor} depuis le ${day}\u00a0: une commune ne l’est qu’une fois.`,
        en: `${insee} is taken over by ${successor} since ${day} already: a commune is so only once.`,
      },
    ];
  }
  const leadsTo = (insee: string): readonly string[] => {
    const next = kept.find((row) => row.insee === insee);
    return next === undefined ? [insee] : [insee, ...leadsTo(next.successor)];
  };
  if (leadsTo(to).some((insee) => from.includes(insee))) {
    return [{ fr: `${to} est elle-même reprise par l’une d’elles.`, en: `${to} is itself taken over by one of them.` }];
  }
  return [];
}

async function preview(
  manager: EntityManager,
  from: readonly string[],
  kept: readonly Kept[],
): Promise<SuccessionPreview[]> {
  const count = (table: string, column = 'insee') =>
    `(select count(*)::int from ${table} where ${table}.${column} = c.insee)`;
  const rows: Omit<SuccessionPreview, 'state'>[] = await manager.query(
    `select c.insee, c.name, ${count('action')} as actions, ${count('project')} as projects,
      ${count('contract')} as contracts, ${count('consent')} as consents,
      (select count(*)::int from mandate where tenant = c.insee and (until is null or until > ${todayInSql})) as mandates
    from commune c where c.insee = any($1) order by c.insee`,
    [from],
  );
  const recorded = new Set(kept.map(({ insee }) => insee));
  return rows.map((row) => ({ ...row, state: recorded.has(row.insee) ? 'RECORDED' : 'NEW' }));
}
