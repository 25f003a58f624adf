import { allowReading, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { factTable } from '#shared/graphql/Fact.js';
import { officialCommuneTable } from '#shared/graphql/officialCommunes.js';

/** Official facts of the territory: readable by all, written by loading only. */
export function territoryTables(): string[] {
  return [
    ...officialCommuneTable('call'),
    ...factTable('call'),
    `create table agglomeration (
      siren text primary key check (siren ~ '^\\d{9}$'),
      name text not null,
      short_name text not null unique check (short_name ~ '^[A-Z0-9]{2,20}$')
    )`,
    // Change points: a commune stays until its next row, so that memberships can neither overlap nor leave holes.
    `create table membership (
      commune text not null references official_commune,
      siren text not null references agglomeration,
      since date not null,
      source jsonb not null,
      primary key (commune, since)
    )`,
    'create index membership_of_agglomeration on membership (siren)',
    ...['agglomeration', 'membership'].flatMap((table) => [
      enableRowSecurity(table, 'call'),
      allowReading(table, 'call', 'true'),
    ]),
  ];
}
