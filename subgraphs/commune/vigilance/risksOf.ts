import type { EntityManager } from 'typeorm';
import { actionsOnDays } from '../actions/actionsOnDays.js';
import { contractsEnded } from '../contracts/contractsEnded.js';
import { attendancesOf } from '../forums/attendance.js';
import { peersMobilised } from '../forums/peersMobilised.js';
import { firstDayOfYearTo } from '../forums/shownParticipation.js';
import { type PresentationThen, presentationsUntil } from '../management/presentationsUntil.js';
import { type DistrictVisited, districtsVisited } from '../stands/districtsVisited.js';
import { type InvolvementFigures, type InvolvementSeen, involvement } from './involvement.js';
import {
  type PersonalisedCarryingFigures,
  type PresentationsSeen,
  personalisedCarrying,
} from './personalisedCarrying.js';
import { type SilosFigures, silos } from './silos.js';
import { type ThresholdsRow, thresholdsOf } from './thresholdStore.js';
import { yearBefore } from './yearBefore.js';

/** The three risks of one commune on a day, in no language yet. */
export interface RisksThen {
  readonly carrying: PersonalisedCarryingFigures;
  readonly crossing: SilosFigures;
  readonly involved: InvolvementFigures;
  readonly limits: ThresholdsRow;
}

/**
 * The three risks of communes on a day, from all of their rows that the transaction may read. Eight statements, however
 * many rows: thresholds, actions, their history, presentations, attendance, micro-districts, forum sessions, contracts.
 */
export async function risksOf(
  manager: EntityManager,
  communes: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, RisksThen>> {
  const year = { first: firstDayOfYearTo(day), last: day };
  const before = yearBefore(day);
  const thresholds = await thresholdsOf(manager, communes);
  const actionsOn = await actionsOnDays(manager, communes, [day, before]);
  const presentations = await presentationsUntil(manager, communes, year);
  const attendance = await attendancesOf(manager, communes, day);
  const districts = await districtsVisited(manager, communes, year);
  const sessions = await peersMobilised(manager, communes, year);
  const contracts = await contractsEnded(manager, communes, year);

  const found = new Map<string, RisksThen>();
  communes.forEach((insee, index) => {
    const limits = thresholds[index];
    const presented = presentations[index];
    const came = attendance[index];
    const visited = districts[index];
    if (limits === undefined || presented === undefined || came === undefined || visited === undefined) return;
    const now = actionsOn(insee, day);
    const seen = { ...came, ...visitsIn(visited), sessions: sessions[index] ?? [], contracts: contracts[index] ?? [] };
    found.set(insee, {
      carrying: personalisedCarrying(now, presentedIn(presented), limits),
      crossing: silos(now, actionsOn(insee, before), limits),
      involved: involvement(seen, limits),
      limits,
    });
  });
  return found;
}

function presentedIn(seen: readonly PresentationThen[]): PresentationsSeen {
  return { ofYear: seen.filter(({ within }) => within), everRecorded: seen.length > 0 };
}

function visitsIn(
  districts: readonly DistrictVisited[],
): Pick<InvolvementSeen, 'districts' | 'districtsNotVisited' | 'standsRecorded'> {
  return {
    districts: districts.map(({ id }) => id),
    districtsNotVisited: districts.filter(({ visited }) => !visited).map(({ id }) => id),
    standsRecorded: districts.some(({ stands }) => stands > 0),
  };
}
