import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow } from '#shared/database/versionedRow.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import type { Visibility } from '#shared/graphql/Visibility.js';
import type { Theme } from '../actions/Theme.js';
import { ownRow } from '../communes/ownRow.js';
import type { FrameworkRow } from './Framework.js';
import type { FrameworkDraft, FrameworkVersion } from './FrameworkVersion.js';
import type { Wording } from './lifecycle.js';

/** A framework's row under the names its type has. */
export const frameworkColumns = `f.id, f.insee, f.title, f.theme, f.published, f.visibility, f.demonstration, f.version,
  f.created_at as "createdAt", f.updated_at as "updatedAt"`;

const versionColumns = `v.framework_id as "frameworkId", v.number, v.published_on as "publishedOn", v.summary, v.content`;

/** Frameworks by id; null for what does not exist for this reader. */
export async function frameworksById(manager: EntityManager, ids: readonly string[]): Promise<(FrameworkRow | null)[]> {
  const rows: FrameworkRow[] = await manager.query(
    `select ${frameworkColumns} from framework f where f.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** The published versions of each framework, oldest first. */
export async function versionsOf(manager: EntityManager, frameworks: readonly string[]): Promise<FrameworkVersion[][]> {
  const rows: (FrameworkVersion & { frameworkId: string })[] = await manager.query(
    `select ${versionColumns} from framework_version v where v.framework_id = any($1::uuid[])
    order by v.framework_id, v.number`,
    [frameworks],
  );
  return listsInOrderOf(frameworks, rows, (row) => row.frameworkId);
}

/** One version of one framework, as a key of a batch. */
export interface VersionKey {
  readonly frameworkId: string;
  readonly number: number;
}

/** Published versions by framework and number; null for what does not exist for this reader. */
export async function versionsByKey(
  manager: EntityManager,
  keys: readonly VersionKey[],
): Promise<(FrameworkVersion | null)[]> {
  const rows: (FrameworkVersion & VersionKey)[] = await manager.query(
    `select ${versionColumns} from framework_version v
    join unnest($1::uuid[], $2::int[]) as wanted (framework_id, number) using (framework_id, number)`,
    [keys.map(({ frameworkId }) => frameworkId), keys.map(({ number }) => number)],
  );
  const nameOf = ({ frameworkId, number }: VersionKey) => `${frameworkId} ${number}`;
  return oneInOrderOf(keys.map(nameOf), rows, nameOf);
}

/** The draft of each framework; null where there is none for this reader. */
export async function draftsOf(
  manager: EntityManager,
  frameworks: readonly string[],
): Promise<(FrameworkDraft | null)[]> {
  const rows: (FrameworkDraft & { frameworkId: string })[] = await manager.query(
    `select d.framework_id as "frameworkId", f.published + 1 as number, d.summary, d.content
    from framework_draft d join framework f on f.id = d.framework_id where d.framework_id = any($1::uuid[])`,
    [frameworks],
  );
  return oneInOrderOf(frameworks, rows, (row) => row.frameworkId);
}

/** The actor's own framework, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockFramework(manager: EntityManager, id: string): Promise<FrameworkRow> {
  return await ownRow<FrameworkRow>(manager, { table: 'framework', alias: 'f', columns: frameworkColumns }, id);
}

/** What can be written of a framework; a field that is absent stays as it is. */
export interface FrameworkValues {
  readonly title?: string;
  readonly theme?: Theme;
  readonly visibility?: Visibility;
}

export async function insertFramework(
  manager: EntityManager,
  row: { readonly id: string; readonly insee: string; readonly now: Date },
  values: Required<FrameworkValues>,
): Promise<void> {
  await insertRow(manager, 'framework', [
    ['id', row.id],
    ['insee', row.insee],
    ['created_at', row.now],
    ['updated_at', row.now],
    ...Object.entries(values),
  ]);
}

/** Writes the values and gives the new version. The row is locked already. */
export async function updateFramework(
  manager: EntityManager,
  id: string,
  now: Date,
  values: FrameworkValues,
): Promise<number> {
  return await updateVersionedRow(manager, 'framework', { id, now }, Object.entries(values));
}

type Owned = { readonly id: string; readonly insee: string };

/** What the next version will say, in place of what was prepared. */
export async function writeDraft(manager: EntityManager, { id, insee }: Owned, draft: Wording): Promise<void> {
  await manager.query(
    `insert into framework_draft (framework_id, insee, summary, content) values ($1, $2, $3, $4)
    on conflict (framework_id) do update set summary = excluded.summary, content = excluded.content`,
    [id, insee, draft.summary, draft.content],
  );
}

/** A version for ever, and no draft any more: what comes next is written anew. */
export async function writeVersion(
  manager: EntityManager,
  { id, insee }: Owned,
  version: FrameworkVersion,
): Promise<void> {
  const { number, summary, content, publishedOn } = version;
  await insertRow(manager, 'framework_version', [
    ['framework_id', id],
    ['insee', insee],
    ['number', number],
    ['summary', summary],
    ['content', content],
    ['published_on', publishedOn],
  ]);
  await manager.query('delete from framework_draft where framework_id = $1', [id]);
}
