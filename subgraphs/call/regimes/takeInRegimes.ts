import type { EntityManager } from 'typeorm';
import { announceRegimes } from './announceRegimes.js';
import { regimesById } from './store.js';

/** A regime that already is, as a file states it; an act that does not bind yet has no day. */
export interface StatedRegime {
  readonly id: string;
  readonly competence: string;
  readonly commune: string;
  readonly regime: string;
  readonly since: string;
  readonly body: string;
  readonly reference: string;
  readonly decidedOn: string;
  readonly enforceableFrom: string | null;
}

/** One name for a change point: of a competence in a commune only one regime begins a day. */
export function changePoint(of: Pick<StatedRegime, 'competence' | 'commune' | 'since'>): string {
  return `${of.competence} ${of.commune} ${of.since}`;
}

/** The change points that an agglomeration has recorded. */
export async function regimePoints(manager: EntityManager, siren: string): Promise<ReadonlySet<string>> {
  const rows: { competence: string; commune: string; since: string }[] = await manager.query(
    'select competence, commune, since from regime where siren = $1 order by competence, commune, since',
    [siren],
  );
  return new Set(rows.map(changePoint));
}

/** Writes regimes that a file brings, and tells the communes concerned. */
export async function takeInRegimes(
  manager: EntityManager,
  siren: string,
  regimes: readonly StatedRegime[],
): Promise<void> {
  if (regimes.length === 0) return;
  await manager.query(
    `insert into regime (id, siren, competence, commune, regime, since, act_body, act_reference, act_decided_on,
      act_enforceable_from, decision_id)
    select id, $1, competence, commune, regime, since, body, reference, "decidedOn", "enforceableFrom", id
    from jsonb_to_recordset($2::jsonb) as given (id uuid, competence text, commune text, regime text, since date,
      body text, reference text, "decidedOn" date, "enforceableFrom" date)`,
    [siren, JSON.stringify(regimes)],
  );
  const written = await regimesById(
    manager,
    regimes.map(({ id }) => id),
  );
  await announceRegimes(
    manager,
    written.filter((row) => row !== null),
  );
}
