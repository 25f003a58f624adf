import type { EntityManager } from 'typeorm';
import { allowReading, enableRowSecurity } from '../database/rowSecurity.js';
import { oneInOrderOf } from '../graphql/inOrderOf.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import type { Scale } from '../identity/Actor.js';
import { type ReferenceSkillRow, skillReferential } from './skillReferential.js';

/** SQL: the referential as rows, which each scale keeps for itself. */
export function skillTable(scale: Scale): string[] {
  return [
    `create table skill (
      code text primary key,
      fr text not null,
      en text not null,
      family text not null,
      since date not null
    )`,
    enableRowSecurity('skill', scale),
    allowReading('skill', scale, 'true'),
  ];
}

/** Takes in the referential, as the owner of the tables; names are renewed, codes stay. */
export async function insertSkills(manager: EntityManager): Promise<void> {
  await manager.query(
    `insert into skill (code, fr, en, family, since)
    select code, fr, en, family, since from jsonb_to_recordset($1::jsonb)
      as given (code text, fr text, en text, family text, since date)
    on conflict (code) do update
      set fr = excluded.fr, en = excluded.en, family = excluded.family, since = excluded.since`,
    [JSON.stringify(skillReferential)],
  );
}

/** The skills that may be asked for on a day, by code. */
export async function skillsOn(manager: EntityManager, day: string): Promise<ReferenceSkillRow[]> {
  return await manager.query('select code, fr, en, family, since from skill where since <= $1 order by code', [day]);
}

/** Names of skills in the language of the request; null for a code that the referential does not have. */
export async function skillLabels(
  manager: EntityManager,
  codes: readonly string[],
  _args: undefined,
  { locale }: RequestContext,
): Promise<(string | null)[]> {
  const rows: { code: string; fr: string; en: string }[] = await manager.query(
    'select code, fr, en from skill where code = any($1)',
    [codes],
  );
  return oneInOrderOf(codes, rows, ({ code }) => code).map((row) => row?.[locale] ?? null);
}
