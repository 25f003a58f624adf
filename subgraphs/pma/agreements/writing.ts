import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { clock } from '../territory/clock.js';
import type { AgreementStateName, Kind, PartyKind } from './kinds.js';

/** An agreement locked for a change. */
export interface LockedAgreement {
  readonly id: string;
  readonly version: number;
  readonly kind: Kind;
  readonly state: AgreementStateName;
  readonly provider: string;
  readonly receiver: string;
  readonly endsOn: string | null;
  readonly renews: string | null;
  readonly personAgreedOn: string | null;
}

const table = 'secondment_agreement';

/** @throws GraphError FORBIDDEN for another pole's that the actor may read, NOT_FOUND for any other */
export async function lockAgreement(manager: EntityManager, id: string): Promise<LockedAgreement> {
  const columns = `g.id, g.version, g.kind, g.state, g.provider, g.receiver, g.ends_on as "endsOn", g.renews,
    g.person_agreed_on as "personAgreedOn"`;
  return await ownRow<LockedAgreement>(manager, { table, alias: 'g', columns }, id);
}

export async function insertAgreement(manager: EntityManager, written: Written): Promise<void> {
  await insertRow(manager, table, written);
}

/** @returns the new version */
export async function updateAgreement(manager: EntityManager, id: string, written: Written): Promise<number> {
  return await updateVersionedRow(manager, table, { id, now: clock.now() }, written);
}

/** What bodies are to a pole; null for one that it does not know. */
export async function partyKinds(
  manager: EntityManager,
  pole: string,
  codes: readonly string[],
): Promise<(PartyKind | null)[]> {
  const rows: { code: string; kind: PartyKind | null }[] = await manager.query(
    `select code, case
        when code = $1 then 'POLE'
        when exists (select from official_commune where insee = code) then 'COMMUNE'
        else coalesce(
          (select case when kind in ('AGGLOMERATION', 'DEPARTMENT') then kind else 'OTHER' end from pole_member
            where pole = $1 and siren = code and since <= $3 order by since desc limit 1),
          (select 'COMMUNE' from organisation where siren = code)) end as kind
    from unnest($2::text[]) as asked (code)`,
    [pole, codes, clock.today()],
  );
  const byCode = new Map(rows.map(({ code, kind }) => [code, kind]));
  return codes.map((code) => byCode.get(code) ?? null);
}

/** The agreement to renew, where it is one of the pole's between the same parties. @throws GraphError NOT_FOUND */
export async function renewedAgreement(
  manager: EntityManager,
  id: string,
  parties: { readonly provider: string; readonly receiver: string },
): Promise<LockedAgreement> {
  const known = await lockAgreement(manager, id);
  if (known.provider !== parties.provider || known.receiver !== parties.receiver) throw new GraphError('NOT_FOUND');
  return known;
}
