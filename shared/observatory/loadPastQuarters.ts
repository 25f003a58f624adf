import type { EntityManager } from 'typeorm';
import type { Scale } from '../identity/Actor.js';
import type { Atom } from '../subsidiarity/observatory/Atom.js';
import { rulesOn } from '../subsidiarity/rules.js';
import { publishedAtoms } from './publishedAtoms.js';
import { setDown } from './snapshots.js';

/** A quarter of the demonstration that is told as it was set down: its cases are not there any more. */
export interface PastQuarter {
  readonly territory: string;
  /** Such as "2026-Q3". */
  readonly quarter: string;
  readonly takenOn: string;
  readonly atoms: readonly Atom[];
}

/** Sets down the demonstration's past quarters, marked as such; one that was set down stays as it is. */
export async function loadPastQuarters(
  manager: EntityManager,
  scale: Scale,
  quarters: readonly PastQuarter[],
): Promise<void> {
  for (const { territory, quarter, takenOn, atoms } of quarters) {
    const row = {
      territory,
      quarter,
      rules: rulesOn(takenOn).version,
      asOf: takenOn,
      takenAt: new Date(`${takenOn}T01:00:00Z`),
    };
    await setDown(manager, { ...row, demonstration: true }, publishedAtoms(scale, atoms));
  }
}
