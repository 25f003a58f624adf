import { allowReading, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { factTable } from '#shared/graphql/Fact.js';
import { officialCommuneTable } from '#shared/graphql/officialCommunes.js';

const publicTable = (table: string): string[] => [enableRowSecurity(table, 'pma'), allowReading(table, 'pma', 'true')];

/** Poles, their members by date, organisations that employ. Loaded, never written by a request. */
export const territoryTables: readonly string[] = [
  `create table pole (
    siren text primary key check (siren ~ '^\\d{9}$'),
    name text not null check (name <> '')
  )`,
  `create table pole_member (
    pole text not null references pole,
    siren text not null check (siren ~ '^\\d{9}$'),
    name text not null check (name <> ''),
    kind text not null check (kind in ('AGGLOMERATION', 'DEPARTMENT')),
    since date not null,
    source jsonb not null,
    primary key (pole, siren, since)
  )`,
  `create table organisation (
    siren text primary key check (siren ~ '^\\d{9}$'),
    name text not null check (name <> '')
  )`,
  ...['pole', 'pole_member', 'organisation'].flatMap(publicTable),
  ...officialCommuneTable('pma'),
  ...factTable('pma'),
];
