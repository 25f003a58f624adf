import type { EntityManager } from 'typeorm';
import type { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { grouped } from '../territory/identifiers.js';
import type { ServedRequest } from './serving.js';

/** A request whose window is not over, as far as what serves it is concerned. */
export interface AskedRequest extends ServedRequest {
  readonly id: string;
  readonly projectId: string;
  readonly leadCommune: string;
  readonly skill: string;
  readonly level: `${SkillLevel}`;
}

/** Those of each pole. */
export async function askedOfPoles(manager: EntityManager, poles: readonly string[]): Promise<AskedRequest[][]> {
  const rows: (AskedRequest & { pole: string })[] = await manager.query(
    `select pole, id, project_id as "projectId", lead_commune as "leadCommune", skill, level, state, false as cancelled,
      half_days as "halfDays", found_half_days as "foundHalfDays", until_day as until
    from staffing_request where pole = any($1) and state in ('OPEN', 'PARTLY', 'FILLED') order by until_day, id`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}
