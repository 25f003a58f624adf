import type { EntityManager } from 'typeorm';
import { insertRow, type Written } from '#shared/database/versionedRow.js';
import type { FilePlace } from '#shared/exchange/files/FileStore.js';
import type { Page } from '#shared/graphql/connection.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage, type PageArgs } from '#shared/graphql/PageArgs.js';
import type { Visibility } from '#shared/graphql/Visibility.js';
import { communePages } from '../communes/communePages.js';
import { ownRow } from '../communes/ownRow.js';
import type { FileRow } from './File.js';

const columns = `f.id, f.insee, f.name, f.type, f.size, f.sha256, f.uploaded_at as "uploadedAt", f.visibility, f.version`;

/** Files by id; null for what does not exist for this reader. */
export async function filesById(manager: EntityManager, ids: readonly string[]): Promise<(FileRow | null)[]> {
  const rows: FileRow[] = await manager.query(`select ${columns} from file f where f.id = any($1::uuid[])`, [
    ids.filter(isId),
  ]);
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** One page of files for each commune, newest first. */
export async function filesOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  page: PageArgs,
): Promise<Page<FileRow>[]> {
  const list = {
    name: 'commune.files',
    from: 'file f',
    select: columns,
    where: [],
    sort: [
      { sql: 'f.uploaded_at', type: 'timestamptz' },
      { sql: 'f.id', type: 'uuid' },
    ] as const,
    descending: true,
    parent: 'f.insee',
  };
  return await communePages<FileRow>(manager, list, communes, checkPage(page));
}

/** The actor's own file, locked until the change is over. @throws GraphError NOT_FOUND, FORBIDDEN */
export async function lockFile(manager: EntityManager, id: string): Promise<FileRow> {
  return await ownRow<FileRow>(manager, { table: 'file', alias: 'f', columns }, id);
}

export async function insertFile(manager: EntityManager, row: Omit<FileRow, 'version' | 'visibility'>): Promise<void> {
  const written: Written = [
    ['id', row.id],
    ['insee', row.insee],
    ['name', row.name],
    ['type', row.type],
    ['size', row.size],
    ['sha256', row.sha256],
    ['uploaded_at', row.uploadedAt],
  ];
  await insertRow(manager, 'file', written);
}

export async function writeVisibility(manager: EntityManager, id: string, visibility: Visibility): Promise<void> {
  await manager.query('update file set visibility = $2, version = version + 1 where id = $1', [id, visibility]);
}

export async function deleteFile(manager: EntityManager, id: string): Promise<void> {
  await manager.query('delete from file where id = $1', [id]);
}

/** SQL: holds one content of one tenant until the transaction ends, so that it is not swept while a row is made of it. */
export const contentLock = `select pg_advisory_xact_lock(hashtextextended('file ' || $1 || ' ' || $2, 0))`;

export async function lockContent(manager: EntityManager, { tenant, sha256 }: FilePlace): Promise<void> {
  await manager.query(contentLock, [tenant, sha256]);
}
