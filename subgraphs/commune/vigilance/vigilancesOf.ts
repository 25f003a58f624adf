import type { EntityManager } from 'typeorm';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import { actionsOnDays } from '../actions/actionsOnDays.js';
import { ownedBy } from '../communes/ownedBy.js';
import { contractsEnded } from '../contracts/contractsEnded.js';
import { attendancesOf } from '../forums/attendance.js';
import { peersMobilised } from '../forums/peersMobilised.js';
import { firstDayOfYearTo } from '../forums/shownParticipation.js';
import { type PresentationThen, presentationsUntil } from '../management/presentationsUntil.js';
import { type DistrictVisited, districtsVisited } from '../stands/districtsVisited.js';
import type { Figure } from './Figure.js';
import { type InvolvementSeen, involvement } from './involvement.js';
import { type PresentationsSeen, personalisedCarrying } from './personalisedCarrying.js';
import { silos } from './silos.js';
import { thresholdsOf } from './thresholdStore.js';
import type { Vigilance, VigilanceFigure } from './Vigilance.js';
import type { Alert } from './VigilanceAlert.js';
import { yearBefore } from './yearBefore.js';

/**
 * The three risks of each commune on a day, in the language of the request; null for a commune that is not the actor's own.
 * Eight statements, however many rows: thresholds, actions, their history, presentations, attendance, micro-districts,
 * forum sessions, contracts.
 */
export async function vigilancesOf(
  manager: EntityManager,
  codes: readonly string[],
  day: string,
  context: RequestContext,
): Promise<(Vigilance | null)[]> {
  const own = codes.filter((insee) => ownedBy(context.actor, insee));
  if (own.length === 0) return codes.map(() => null);
  const year = { first: firstDayOfYearTo(day), last: day };
  const before = yearBefore(day);
  const thresholds = await thresholdsOf(manager, own);
  const actionsOn = await actionsOnDays(manager, own, [day, before]);
  const presentations = await presentationsUntil(manager, own, year);
  const attendance = await attendancesOf(manager, own, day);
  const districts = await districtsVisited(manager, own, year);
  const sessions = await peersMobilised(manager, own, year);
  const contracts = await contractsEnded(manager, own, year);

  const found = new Map<string, Vigilance>();
  own.forEach((insee, index) => {
    const limits = thresholds[index];
    const presented = presentations[index];
    const came = attendance[index];
    const visited = districts[index];
    if (limits === undefined || presented === undefined || came === undefined || visited === undefined) return;
    const now = actionsOn(insee, day);
    const seen = { ...came, ...visitsIn(visited), sessions: sessions[index] ?? [], contracts: contracts[index] ?? [] };
    const carrying = personalisedCarrying(now, presentedIn(presented), limits);
    const crossing = silos(now, actionsOn(insee, before), limits);
    const involved = involvement(seen, limits);
    const say = teller(day, context.locale);
    found.set(insee, {
      asOf: day,
      personalisedCarrying: {
        hhi: say.figure(carrying.hhi),
        mayorShare: say.figure(carrying.mayorShare),
        electedWhoPresentedWhole: say.figure(carrying.electedWhoPresentedWhole),
        ...say.risk(carrying, [carrying.hhi, carrying.mayorShare, carrying.electedWhoPresentedWhole]),
      },
      silos: {
        crossShare: say.figure(crossing.crossShare),
        eiIndex: say.figure(crossing.eiIndex),
        trend: { crossShare: say.figure(crossing.trend.crossShare), eiIndex: say.figure(crossing.trend.eiIndex) },
        ...say.risk(crossing, [crossing.crossShare, crossing.eiIndex]),
      },
      involvement: {
        distinct: say.figure(involved.distinct),
        newcomersShare: say.figure(involved.newcomersShare),
        topTenthShare: say.figure(involved.topTenthShare),
        districtsNotVisited: say.figure(involved.districtsNotVisited),
        peersMobilised: say.figure(involved.peersMobilised),
        contractsKeptBothSides: say.figure(involved.contractsKeptBothSides),
        ...say.risk(involved, [
          involved.distinct,
          involved.districtsNotVisited,
          involved.peersMobilised,
          involved.contractsKeptBothSides,
        ]),
      },
      thresholds: limits,
    });
  });
  return codes.map((insee) => found.get(insee) ?? null);
}

/** Says figures and alerts of a day in one language. */
function teller(asOf: string, locale: Locale) {
  return {
    figure: ({ value, n, rows, why }: Figure): VigilanceFigure => ({
      value,
      n,
      rows,
      asOf,
      why: why?.[locale] ?? null,
    }),
    risk({ alert, reasons }: Alert, figures: readonly Figure[]) {
      const rows = [...new Set(figures.flatMap((figure) => figure.rows))];
      return { alert, reasons: [...new Set(reasons.map((reason) => reason[locale]))], asOf, n: rows.length, rows };
    },
  };
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
