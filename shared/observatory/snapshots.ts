import type { EntityManager } from 'typeorm';
import { addDays } from '../councils/calendarDays.js';
import { type Quarter, quarterAt } from '../councils/quarters.js';
import { asOwner } from '../database/asOwner.js';
import { clock, dayOf } from '../graphql/today.js';
import type { Scale } from '../identity/Actor.js';
import type { BesideOptions } from '../service/openScale.js';
import { type Sweep, startSweep } from '../service/startSweep.js';
import { indicatorsOf } from '../subsidiarity/observatory/indicators.js';
import { rulesOn } from '../subsidiarity/rules.js';
import { atomsOf, type KnownCell, publishedAtoms } from './publishedAtoms.js';

/** What was set down of a quarter. */
export interface SnapshotRow {
  readonly territory: string;
  readonly quarter: string;
  readonly rules: string;
  readonly asOf: string;
  readonly takenAt: Date;
  readonly demonstration: boolean;
}

/** Quarters looked back at, so that a house that was closed for long misses none. */
const lookedBackAt = 8;
/** Milliseconds between two looks: a quarter that ended at midnight is set down within the quarter of an hour. */
const everyMs = 15 * 60_000;
/** The first look waits until the house has answered its first questions. */
const firstAfterMs = 20_000;

/** Whose figures are set down, at a scale. */
export interface SnapshotTerms {
  readonly scale: Scale;
  /** SQL: a row (territory) for each pole the scale's rows belong to. */
  readonly territories: string;
}

/** Sets down each quarter in the night after its last day, so that a past quarter never changes by itself. */
export function startSnapshots(terms: SnapshotTerms, { ownerUrl, onTrouble }: BesideOptions): Sweep {
  return startSweep(() => takeSnapshots(terms, ownerUrl, clock.now()).then(() => undefined), {
    everyMs,
    firstAfterMs,
    onTrouble,
  });
}

/**
 * Sets down the quarters that are over and were not, each once and for good.
 * @returns the names of those it set down
 */
export async function takeSnapshots(terms: SnapshotTerms, ownerUrl: string, now = new Date()): Promise<string[]> {
  const today = dayOf(now);
  return await asOwner(ownerUrl, `${terms.scale} observatory`, async (manager) => {
    const territories: { territory: string }[] = await manager.query(terms.territories);
    const taken: { territory: string; quarter: string }[] = await manager.query(
      'select territory, quarter from observatory_snapshot',
    );
    const asked = territories.flatMap(({ territory }) =>
      quartersBefore(today)
        .filter(({ name }) => !taken.some((one) => one.territory === territory && one.quarter === name))
        .map((quarter) => ({ territory, quarter })),
    );
    const counted = await atomsOf(manager, asked, indicatorsOf(terms.scale), today);
    const set: string[] = [];
    for (const [place, { territory, quarter }] of asked.entries()) {
      const atoms = counted[place] ?? [];
      // Of a quarter before the first rows there is nothing to keep; of the last one, that there was nothing.
      if (atoms.length === 0 && quarter.name !== quartersBefore(today)[0]?.name) continue;
      const row = {
        territory,
        quarter: quarter.name,
        rules: rulesOn(quarter.until).version,
        asOf: today,
        takenAt: now,
      };
      const cells = publishedAtoms(terms.scale, atoms);
      if (await setDown(manager, { ...row, demonstration: false }, cells)) set.push(quarter.name);
    }
    return set;
  });
}

/** Quarters that are over on a day, the latest first. */
function quartersBefore(day: string): Quarter[] {
  const quarters: Quarter[] = [];
  for (let at = quarterAt(day); quarters.length < lookedBackAt; ) {
    at = quarterAt(addDays(at.from, -1));
    quarters.push(at);
  }
  return quarters;
}

/** Writes a snapshot; false where there is one already, which stays as it is. */
export async function setDown(
  manager: EntityManager,
  { territory, quarter, rules, asOf, takenAt, demonstration }: SnapshotRow,
  cells: readonly KnownCell[],
): Promise<boolean> {
  const written: object[] = await manager.query(
    `insert into observatory_snapshot (territory, quarter, rules, as_of, taken_at, demonstration)
    values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning quarter`,
    [territory, quarter, rules, asOf, takenAt, demonstration],
  );
  if (written.length === 0) return false;
  await manager.query(
    `insert into observatory_cell (territory, quarter, audience, indicator, agglomeration, theme, band, skill, hidden, n, value)
    select $1, $2, audience, indicator, agglomeration, theme, band, skill, hidden, n, value
    from jsonb_to_recordset($3::jsonb) as given (audience text, indicator text, agglomeration text, theme text, band text,
      skill text, hidden boolean, n integer, value double precision)`,
    [territory, quarter, JSON.stringify(cells)],
  );
  return true;
}
