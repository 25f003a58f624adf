import type { EntityManager } from 'typeorm';
import type { EngineeringCapacity } from './EngineeringCapacity.js';
import { heritageOf } from './heritage.js';

interface EngineeringCapacityRow extends EngineeringCapacity {
  readonly insee: string;
}

/** The engineering of each commune and of those it took over, as they stated it, oldest first, one a day of each. */
export async function engineeringCapacitiesOf(
  manager: EntityManager,
  codes: readonly string[],
): Promise<EngineeringCapacityRow[][]> {
  const { codesOf } = await heritageOf(manager);
  const rows: EngineeringCapacityRow[] = await manager.query(
    `select id, insee, since, managers_fte_hundredths as "managersFteHundredths", skills,
      lendable_half_days as "lendableHalfDays", visibility, demonstration
    from engineering_capacity where insee = any($1) and not superseded order by since, insee`,
    [codes.flatMap(codesOf)],
  );
  return codes.map((code) => rows.filter(({ insee }) => codesOf(code).includes(insee)));
}
