import type { EntityManager } from 'typeorm';
import type { Condition } from '#shared/graphql/fetchPages.js';
import type { TenantsInHand } from '#shared/graphql/openRequest.js';
import { todayInSql } from '#shared/graphql/today.js';

/** SQL: whether a row of that code is in the hands of the commune acted for, its own or taken over from a closed one. */
export function ownCode(column: string): string {
  return `${column} = any ((select own_communes())::text[])`;
}

/** SQL: the codes at a placeholder, and those of the communes they took over from. */
export function withPredecessors(placed: string): string {
  return `((select with_predecessors(${placed}::text[]))::text[])`;
}

/** SQL: whether a row of that code is of the commune at `$1`, or of one it took over from. */
export function ofCommuneAsked(column: string): string {
  return `${column} = any(${withPredecessors('array[$1]')})`;
}

/** Rows of these communes and of those they took over from. */
export function ofCommunes(column: string, communes: readonly string[]): Condition {
  return (place) => `${column} = any(${withPredecessors(place(communes))})`;
}

/** Which communes took over from which: who acts for a commune nouvelle goes on with what the closed ones left. */
export interface Heritage {
  /** Codes whose rows are in the hands of the commune acted for; none for a closed commune or for the public. */
  readonly own: ReadonlySet<string>;
  /** A commune's code and those it took over from, theirs included, as of today. */
  codesOf(insee: string): readonly string[];
  /** The first day on which a commune is no more; null for one that was not taken over. */
  closedOn(insee: string): string | null;
}

interface Found {
  readonly own: readonly string[];
  readonly successions: readonly { readonly insee: string; readonly successor: string; readonly since: string }[];
}

/** SQL: a row of `Found`. There are a handful of successions in a territory, and mostly none. */
const columns = `own_communes() as own, coalesce((
    select jsonb_agg(jsonb_build_object('insee', insee, 'successor', successor, 'since', since) order by insee) from succession
    where since <= ${todayInSql}), '[]') as successions`;

const known = new WeakMap<EntityManager, Promise<Heritage>>();

/** Told with the opening of a request's transaction; elsewhere read once, in one statement. */
export function heritageOf(manager: EntityManager): Promise<Heritage> {
  const read = known.get(manager) ?? readHeritage(manager);
  known.set(manager, read);
  return read;
}

async function readHeritage(manager: EntityManager): Promise<Heritage> {
  const [found = {}]: object[] = await manager.query(`select ${columns}`);
  return heritageIn(found);
}

function heritageIn(answer: object): Heritage {
  const { own = [], successions = [] } = answer as Partial<Found>;
  const codesOf = (insee: string): string[] => [
    insee,
    ...successions.filter(({ successor }) => successor === insee).flatMap((one) => codesOf(one.insee)),
  ];
  const closedOn = (code: string) => successions.find(({ insee }) => insee === code)?.since ?? null;
  return { own: new Set(own), codesOf, closedOn };
}

/** The communes whose rows are in the hands of who acts: the opening of every transaction tells them. */
export const communesInHand: TenantsInHand = {
  columns,
  tenantsOf: (answer) => [...heritageIn(answer).own],
  keep(manager, answer) {
    const told = answer.then(heritageIn);
    // Whoever needs it hears of an opening that failed; so does whoever asks for anything else.
    told.catch(() => undefined);
    known.set(manager, told);
  },
};

/** Rows of several communes, each told under the commune asked for that it belongs to or that took it over. */
export async function withHeritage<Row extends { readonly insee: string }>(
  manager: EntityManager,
  communes: readonly string[],
  read: (codes: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const { codesOf } = await heritageOf(manager);
  const codes = communes.flatMap((insee) => codesOf(insee));
  const rows = await read(codes);
  if (codes.length === communes.length) return [...rows];
  return communes.flatMap((insee) =>
    rows.filter((row) => codesOf(insee).includes(row.insee)).map((row) => ({ ...row, insee })),
  );
}

/** The codes whose rows are in the hands of the commune acted for. */
export async function codesInHand(manager: EntityManager): Promise<readonly string[]> {
  return [...(await heritageOf(manager)).own];
}
