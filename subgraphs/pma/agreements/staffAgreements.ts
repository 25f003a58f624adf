import type { EntityManager } from 'typeorm';
import { grouped } from '../territory/identifiers.js';
import type { ChainAgreement } from './chain.js';

/** A signed agreement with who gives instructions by it, and which one it renews. */
export interface StaffAgreement extends ChainAgreement {
  readonly pole: string;
  readonly instructs: string;
  readonly renews: string | null;
}

/** The signed agreements of each pole that hold, held or will hold on some day, by id. */
export async function staffAgreementsOf(manager: EntityManager, poles: readonly string[]): Promise<StaffAgreement[][]> {
  const rows: StaffAgreement[] = await manager.query(
    `select g.pole, g.id, g.kind, g.provider, g.receiver, g.technician_id as "technicianId", g.instructs, g.renews,
      g.starts_on as "startsOn", g.ends_on as "endsOn"
    from secondment_agreement g
    where g.pole = any($1) and g.starts_on <= coalesce(g.ends_on, 'infinity') order by g.id`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}
