import type { EntityManager } from 'typeorm';
import type { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { grouped, wellFormed } from '../territory/identifiers.js';

/** A day from which a post masters a skill so; a null level is a skill lost. */
export interface SkillPoint {
  readonly code: string;
  readonly level: `${SkillLevel}` | null;
  readonly since: string;
}

/** The change points of each post's skills, in the order of their days. */
export async function skillPointsOf(manager: EntityManager, technicians: readonly string[]): Promise<SkillPoint[][]> {
  const rows: (SkillPoint & { technicianId: string })[] = await manager.query(
    `select technician_id as "technicianId", code, level, since from technician_skill
    where technician_id = any($1::uuid[]) order by since, code`,
    [wellFormed(technicians)],
  );
  return grouped(technicians, rows, ({ technicianId }) => technicianId);
}

/** What is mastered on a day, by code. */
export function heldOn(points: readonly SkillPoint[], day: string): ReadonlyMap<string, `${SkillLevel}`> {
  const held = new Map<string, `${SkillLevel}`>();
  for (const { code, level, since } of points) {
    if (since > day) break;
    if (level === null) held.delete(code);
    else held.set(code, level);
  }
  return held;
}
