import type { EntityManager } from 'typeorm';
import type { Target, WriteMoment } from '#shared/exchange/import/FileKind.js';
import type { Values } from '#shared/exchange/import/planLines.js';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPages } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { authorKey } from '#shared/journal/author.js';
import type { AgglomerationImportKind } from './AgglomerationImportKind.js';
import type { Became, Stated } from './FactKind.js';
import type { ImportedFactRow } from './ImportedFact.js';

/** A fact that was imported before, as a new file meets it. */
export interface KnownFact extends Target {
  readonly name: string;
  readonly title: string;
  readonly given: Values;
}

/**
 * The facts of one kind that an agglomeration imported; one that was taken back comes again with a file that states it. With `lock`, nobody else changes them until the transaction ends.
 */
export async function factsKnown(
  manager: EntityManager,
  siren: string,
  kind: AgglomerationImportKind,
  { lock }: { readonly lock: boolean },
): Promise<KnownFact[]> {
  return await manager.query(
    `select id, null as reference, version, name, title,
      case when withdrawn_at is null then given else '{}' end as given from imported_fact where siren = $1 and kind = $2
    order by id ${lock ? 'for update' : ''}`,
    [siren, kind],
  );
}

/** A fact to be written. */
export interface WrittenFact extends Omit<Stated<object>, 'plan' | 'notes'> {
  readonly id: string;
  readonly isNew: boolean;
  readonly name: string;
  readonly given: Values;
  readonly became: Became | null;
}

/** Keeps facts as they are stated, with who imported them and when: new ones, and those that a file states otherwise. */
export async function writeFacts(
  manager: EntityManager,
  kind: AgglomerationImportKind,
  { tenant, now, subject }: WriteMoment,
  facts: readonly WrittenFact[],
): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ became, given, ...fact }) => ({
    ...fact,
    given,
    source: given.source ?? null,
    entity: became?.entity ?? null,
    entityId: became?.id ?? null,
  }));
  await manager.query(
    `insert into imported_fact as known (id, siren, kind, name, title, communes, since, until_day, given, source,
      irregularities, entity, entity_id, imported_by, imported_role, imported_at)
    select id, $2, $3, name, title, array(select jsonb_array_elements_text(communes)), since, until, given, source,
      array(select jsonb_array_elements_text(irregularities)), entity, "entityId", $4, 'PROJECT_OFFICER', $5
    from jsonb_to_recordset($1::jsonb) as stated (id uuid, name text, title text, communes jsonb, since date, until date,
      given jsonb, source text, irregularities jsonb, entity text, "entityId" text)
    on conflict (id) do update set name = excluded.name, title = excluded.title, communes = excluded.communes,
      since = excluded.since, until_day = excluded.until_day, given = excluded.given, source = excluded.source,
      irregularities = excluded.irregularities, imported_by = excluded.imported_by,
      imported_at = excluded.imported_at, withdrawn_at = null, withdrawal_reason = null, version = known.version + 1`,
    [JSON.stringify(rows), tenant, kind, await authorKey(manager, subject), now],
  );
}

/** SQL: the columns of a fact under the names of ImportedFactRow. */
export const importedFactColumns = `fact.id, fact.siren, fact.kind, fact.title, fact.communes as "communeCodes", fact.since,
  fact.until_day as until, fact.source, fact.irregularities, fact.entity, fact.entity_id as "entityId", fact.given,
  fact.imported_role as "importedBy", fact.imported_at as "importedAt", fact.demonstration, fact.version,
  fact.withdrawn_at as "withdrawnAt", fact.withdrawal_reason as "withdrawalReason"`;

/** Imported facts by id; null for what does not exist for this reader. @param ids UUIDs */
export async function factsById(manager: EntityManager, ids: readonly string[]): Promise<(ImportedFactRow | null)[]> {
  const rows: ImportedFactRow[] = await manager.query(
    `select ${importedFactColumns} from imported_fact fact where fact.id = any($1::uuid[])`,
    [ids],
  );
  return oneInOrderOf(ids, rows, ({ id }) => id);
}

export interface FactQuestion {
  readonly kinds: readonly AgglomerationImportKind[] | null;
  /** Those that were taken back, in place of those that stand. */
  readonly withdrawn: boolean;
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of what each agglomeration imported, the oldest first. */
export async function factPages(
  manager: EntityManager,
  sirens: readonly string[],
  { kinds, withdrawn, ...page }: FactQuestion,
): Promise<Page<ImportedFactRow>[]> {
  const where: Condition[] = [() => `fact.withdrawn_at is ${withdrawn ? 'not null' : 'null'}`];
  if (kinds !== null) where.push((place) => `fact.kind = any(${place(kinds)}::text[])`);
  const sort = [
    { sql: 'fact.imported_at', type: 'timestamptz' },
    { sql: 'fact.id', type: 'uuid' },
  ] as const;
  return await fetchPages<ImportedFactRow>(
    manager,
    {
      name: 'importedFacts',
      from: 'imported_fact fact',
      select: importedFactColumns,
      where,
      sort,
      question: [kinds, withdrawn],
      parent: 'fact.siren',
    },
    sirens,
    page,
  );
}
