import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '../database/versionedRow.js';
import { ownRow } from '../graphql/ownRow.js';
import type { ToldChapterRow } from './ToldChapter.js';

/** Where a scale keeps its chapters. Names are the code's own. */
export interface ChapterTable {
  readonly table: string;
  /** The column that says who tells it. */
  readonly owner: 'insee' | 'siren' | 'pole';
  /** GraphQL type name, for the journal. */
  readonly entity: string;
}

/** A chapter's row, as `s`, under the names its type has. */
export const toldColumns = `s.id, s.period, s.title, s.text, s.axis, s.contributors as "contributorCounts",
  s.consent_given_on as "consentGivenOn", s.consent_withdrawn_on as "consentWithdrawnOn",
  s.published_on as "publishedOn", s.withdrawn_on as "withdrawnOn", s.visibility, s.demonstration, s.version,
  s.created_at as "createdAt", s.updated_at as "updatedAt"`;

/** SQL: in the order of a story. */
export const periodOrder = "array_position(array['MEMORY', 'PRESENT', 'FUTURE'], s.period)";

/** SQL of the columns that every scale's chapters have, with what the database holds of them whoever writes. */
export const toldTable = `
    id uuid primary key,
    period text not null check (period in ('MEMORY', 'PRESENT', 'FUTURE')),
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    text text not null check (length(text) <= 10000),
    axis text check (length(axis) <= 100 and axis ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    contributors jsonb not null default '[]' check (jsonb_typeof(contributors) = 'array'),
    consent_given_on date,
    consent_withdrawn_on date,
    published_on date,
    withdrawn_on date,
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint public_is_consented check (visibility <> 'PUBLIC' or (
      consent_given_on is not null and consent_withdrawn_on is null and published_on is not null and btrim(text) <> '')),
    constraint withdrawn_is_hidden check (withdrawn_on is null or visibility = 'PRIVATE'),
    constraint consent_ends_after_it_began check (consent_withdrawn_on is null or consent_given_on <= consent_withdrawn_on)`;

/** What can be written of a chapter; a field that is absent stays as it is. */
export type ChapterValues = Partial<
  Omit<ToldChapterRow, 'id' | 'demonstration' | 'version' | 'createdAt' | 'updatedAt'>
>;

const columnOf: Readonly<Record<keyof ChapterValues, string>> = {
  period: 'period',
  title: 'title',
  text: 'text',
  axis: 'axis',
  contributorCounts: 'contributors',
  consentGivenOn: 'consent_given_on',
  consentWithdrawnOn: 'consent_withdrawn_on',
  publishedOn: 'published_on',
  withdrawnOn: 'withdrawn_on',
  visibility: 'visibility',
};

function written(values: ChapterValues): Written {
  return Object.entries(columnOf).flatMap(([name, column]): [string, unknown][] => {
    const value = values[name as keyof ChapterValues];
    if (value === undefined) return [];
    return [[column, name === 'contributorCounts' ? JSON.stringify(value) : value]];
  });
}

export async function insertChapter(
  manager: EntityManager,
  of: ChapterTable,
  row: { readonly id: string; readonly owner: string; readonly now: Date },
  values: ChapterValues,
): Promise<void> {
  await insertRow(manager, of.table, [
    ['id', row.id],
    [of.owner, row.owner],
    ['created_at', row.now],
    ['updated_at', row.now],
    ...written(values),
  ]);
}

/** Writes the values and gives the new version. The row is locked already. */
export async function writeChapter(
  manager: EntityManager,
  of: ChapterTable,
  id: string,
  now: Date,
  values: ChapterValues,
): Promise<number> {
  return await updateVersionedRow(manager, of.table, { id, now }, written(values));
}

/** The actor's own chapter and whose it is, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockChapter(
  manager: EntityManager,
  { table, owner }: ChapterTable,
  id: string,
): Promise<ToldChapterRow & { readonly owner: string }> {
  return await ownRow(manager, { table, alias: 's', columns: `${toldColumns}, s.${owner} as owner` }, id);
}
