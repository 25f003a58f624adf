import type { EntityManager } from 'typeorm';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { todayInSql } from '#shared/graphql/today.js';
import type { Commune } from './Commune.js';
import type { Succession } from './Succession.js';
import { communesByInsee } from './store.js';

interface SuccessionRow extends Omit<Succession, 'commune'> {
  readonly insee: string;
  readonly successor: string;
}

const columns = 'insee, successor, since, act, source';

/** Which commune goes on, or will, in the place of each; two statements. */
export async function successorsOf(manager: EntityManager, codes: readonly string[]): Promise<(Succession | null)[]> {
  const rows: SuccessionRow[] = await manager.query(`select ${columns} from succession where insee = any($1)`, [codes]);
  const told = await withCommunes(manager, rows, ({ successor }) => successor);
  return oneInOrderOf(codes, told, ({ insee }) => insee);
}

/** From which communes each took over, or will, the earliest first; two statements. */
export async function predecessorsOf(manager: EntityManager, codes: readonly string[]): Promise<Succession[][]> {
  const rows: SuccessionRow[] = await manager.query(
    `select ${columns} from succession where successor = any($1) order by since, insee`,
    [codes],
  );
  const told = await withCommunes(manager, rows, ({ insee }) => insee);
  return listsInOrderOf(codes, told, ({ successor }) => successor);
}

/** From which day each commune is closed, until today; null for one that goes on. */
export async function closingDays(manager: EntityManager, codes: readonly string[]): Promise<(string | null)[]> {
  const rows: { insee: string; since: string }[] = await manager.query(
    `select insee, since from succession
    where insee = any($1) and since <= ${todayInSql}`,
    [codes],
  );
  return oneInOrderOf(codes, rows, ({ insee }) => insee).map((row) => row?.since ?? null);
}

async function withCommunes(
  manager: EntityManager,
  rows: readonly SuccessionRow[],
  other: (row: SuccessionRow) => string,
): Promise<(SuccessionRow & { readonly commune: Commune | null })[]> {
  const communes = await communesByInsee(manager, rows.map(other));
  return rows.map((row, index) => ({ ...row, commune: communes[index] ?? null }));
}
