import type { EntityManager } from 'typeorm';

/** The code by which this scale knows again what it once said: one statement for many texts. */
export async function signaturesOf(manager: EntityManager, texts: readonly string[]): Promise<string[]> {
  const rows: { code: string }[] = await manager.query(
    'select signature_of(said.text) as code from unnest($1::text[]) with ordinality said (text, place) order by place',
    [texts],
  );
  return rows.map(({ code }) => code);
}
