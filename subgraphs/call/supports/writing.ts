import type { EntityManager } from 'typeorm';
import { Refused } from '#shared/graphql/change.js';
import { isId } from '#shared/graphql/isId.js';
import { beyondCapacity, type Shortage } from './lifecycle.js';
import type { SupportRow } from './Support.js';
import { supportColumns } from './store.js';

/** Waits for whoever moves a support of the project or receives a word on it at this moment, until this transaction ends. */
export async function takeTurn(manager: EntityManager, siren: string, projectId: string): Promise<void> {
  await manager.query('select take_turn_on_supports($1, $2)', [siren, projectId]);
}

/** The same, by the support; before its row is locked, in the order in which receipts do so. */
export async function takeTurnOf(manager: EntityManager, id: string): Promise<void> {
  await manager.query('select take_turn_on_supports(siren, project_id) from support where id = any($1::uuid[])', [
    [id].filter(isId),
  ]);
}

/** A support of the writer's own, locked until the transaction ends; null where there is none such. */
export async function lockSupport(manager: EntityManager, id: string): Promise<SupportRow | null> {
  const [row]: SupportRow[] = await manager.query(
    `select ${supportColumns} from support where support.id = any($1::uuid[]) for no key update`,
    [[id].filter(isId)],
  );
  return row ?? null;
}

/** The supports of a project that are not over, locked, in a fixed order. */
export async function lockOpenSupports(
  manager: EntityManager,
  siren: string,
  projectId: string,
): Promise<SupportRow[]> {
  return await manager.query(
    `select ${supportColumns} from support where siren = $1 and project_id = $2
      and state in ('OFFERED', 'CONSENTED', 'ACTIVE') order by support.id for no key update`,
    [siren, projectId],
  );
}

/** What is written of a new support. */
export type NewSupport = Pick<
  SupportRow,
  | 'id'
  | 'siren'
  | 'projectId'
  | 'needId'
  | 'communeCodes'
  | 'role'
  | 'kind'
  | 'postId'
  | 'hostCode'
  | 'from'
  | 'until'
  | 'upskilling'
>;

/** "CALL-A-2026-004": A as in « appui ». */
export function supportReference(shortName: string, year: number, number: number): string {
  return `${shortName}-A-${year}-${String(number).padStart(3, '0')}`;
}

/** Writes an offer under the next number of its year. */
export async function insertSupport(
  manager: EntityManager,
  support: NewSupport,
  year: number,
  now: Date,
): Promise<void> {
  const [next]: { last: number; shortName: string }[] = await manager.query(
    `with numbered as (
      insert into support_number as known (siren, year, last) values ($1, $2, 1)
      on conflict (siren, year) do update set last = known.last + 1 returning last)
    select last, short_name as "shortName" from numbered, agglomeration where siren = $1`,
    [support.siren, year],
  );
  if (next === undefined) throw new Error('No such agglomeration in this territory.');
  await manager.query(
    `insert into support (id, siren, year, number, reference, project_id, need_id, communes, role, kind, state, post_id,
      from_day, until_day, upskilling, created_at, updated_at, host)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'OFFERED', $11, $12, $13, $14, $15, $15, $16)`,
    [
      support.id,
      support.siren,
      year,
      next.last,
      supportReference(next.shortName, year, next.last),
      support.projectId,
      support.needId,
      support.communeCodes,
      support.role,
      support.kind,
      support.postId,
      support.from,
      support.until,
      support.upskilling,
      now,
      support.hostCode,
    ],
  );
}

/** Replaces the months of an offer. */
export async function writePlan(
  manager: EntityManager,
  { id, siren, state }: Pick<SupportRow, 'id' | 'siren' | 'state'>,
  months: readonly { readonly month: string; readonly planned: number }[],
): Promise<void> {
  await manager.query('delete from support_month where support_id = $1', [id]);
  await manager.query(
    `insert into support_month (support_id, siren, state, month, planned)
    select $1, $2, $3, month, planned from jsonb_to_recordset($4::jsonb) as given (month text, planned integer)`,
    [id, siren, state, JSON.stringify(months)],
  );
}

/** Records half-days done in some months of a support, each in place of what was recorded before. */
export async function writeDone(
  manager: EntityManager,
  { id, siren, state }: Pick<SupportRow, 'id' | 'siren' | 'state'>,
  months: readonly { readonly month: string; readonly done: number }[],
): Promise<void> {
  await withinCapacity(
    async () =>
      await manager.query(
        `insert into support_month (support_id, siren, state, month, planned, done)
        select $1, $2, $3, month, 0, done from jsonb_to_recordset($4::jsonb) as given (month text, done integer)
        on conflict (support_id, month) do update set done = excluded.done`,
        [id, siren, state, JSON.stringify(months)],
      ),
  );
}

/** What a change of a support's row sets; all else stays. */
export interface SupportChange {
  readonly state?: SupportRow['state'];
  readonly reason?: string | null;
  readonly endedOn?: string | null;
  readonly endReason?: SupportRow['endReason'];
}

/** Moves a locked support; its months follow, and with them what its post promises. @throws Refused beyond capacity */
export async function writeSupport(
  manager: EntityManager,
  support: SupportRow,
  change: SupportChange,
  now: Date,
): Promise<SupportRow> {
  const next = { ...support, ...change, version: support.version + 1, updatedAt: now };
  await withinCapacity(
    async () =>
      await manager.query(
        `update support set state = $2, reason = $3, ended_on = $4, end_reason = $5, version = $6, updated_at = $7
        where id = $1`,
        [support.id, next.state, next.reason, next.endedOn, next.endReason, next.version, now],
      ),
  );
  return next;
}

/** Turns the database's refusal to go beyond a month's capacity into what a person can act on. */
async function withinCapacity<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const shortage = shortageOf(error);
    if (shortage !== null) throw new Refused([beyondCapacity(shortage)]);
    throw error;
  }
}

function shortageOf(error: unknown): Shortage | null {
  const cause = databaseError(error);
  if (cause?.constraint !== 'post_month_capacity') return null;
  const { month, free } = JSON.parse(cause.detail ?? '{}') as Partial<Shortage>;
  return month === undefined || free === undefined ? null : { month, free };
}

function databaseError(error: unknown): { code?: string; constraint?: string; detail?: string } | undefined {
  return error instanceof Error && 'driverError' in error ? (error.driverError as object) : undefined;
}
