import type { Message } from '#shared/graphql/GraphError.js';
import type { Attendance } from '../forums/attendance.js';
import { type Figure, known, unknown } from './Figure.js';
import { number, percent } from './saidNumbers.js';
import type { Thresholds } from './thresholds.js';
import { topTenthShare } from './topTenthShare.js';
import { type Alert, alertOf, type Sign } from './VigilanceAlert.js';

/** What a commune recorded of the twelve months to a day. */
export interface InvolvementSeen extends Attendance {
  readonly districts: readonly string[];
  readonly districtsNotVisited: readonly string[];
  /** True when the commune has ever recorded a stand. */
  readonly standsRecorded: boolean;
  /** Forum sessions that say how many peers they mobilised. */
  readonly sessions: readonly { readonly id: string; readonly peersMobilised: number }[];
  /** Contracts that ended in those months. */
  readonly contracts: readonly { readonly id: string; readonly state: string }[];
}

export interface InvolvementFigures extends Alert {
  readonly distinct: Figure;
  readonly newcomersShare: Figure;
  readonly topTenthShare: Figure;
  readonly districtsNotVisited: Figure;
  readonly peersMobilised: Figure;
  readonly contractsKeptBothSides: Figure;
}

/** The third risk: that the same people come, to the same places. */
export function involvement(seen: InvolvementSeen, thresholds: Thresholds): InvolvementFigures {
  const persons = seen.times.length;
  const came = (value: number | null): Figure =>
    value === null ? unknown(nobodyRecorded) : known(value, persons, seen.meetings);
  const figures = {
    distinct: came(persons === 0 ? null : persons),
    newcomersShare:
      persons > 0 && !seen.recordedBefore
        ? unknown(nothingBefore, persons, seen.meetings)
        : came(persons === 0 ? null : seen.newcomers / persons),
    topTenthShare: came(topTenthShare(seen.times)),
    districtsNotVisited: notVisited(seen),
    peersMobilised: peers(seen),
    contractsKeptBothSides: kept(seen),
  };
  return { ...figures, ...alertOf(signs(figures, thresholds)) };
}

function notVisited({ districts, districtsNotVisited, standsRecorded }: InvolvementSeen): Figure {
  if (districts.length === 0) return unknown(noDistrict);
  if (!standsRecorded) return unknown(noStand, districts.length);
  return known(districtsNotVisited.length, districts.length, districtsNotVisited);
}

function peers({ sessions }: InvolvementSeen): Figure {
  if (sessions.length === 0) return unknown(noSession);
  const sum = sessions.reduce((total, { peersMobilised }) => total + peersMobilised, 0);
  return known(
    sum,
    sessions.length,
    sessions.map(({ id }) => id),
  );
}

/** HONOURED is what both sides' judgements made of a contract: each held its word. */
function kept({ contracts }: InvolvementSeen): Figure {
  if (contracts.length === 0) return unknown(noContract);
  const honoured = contracts.filter(({ state }) => state === 'HONOURED');
  return known(
    honoured.length,
    contracts.length,
    contracts.map(({ id }) => id),
  );
}

type Looked = Pick<InvolvementFigures, 'newcomersShare' | 'topTenthShare' | 'districtsNotVisited'>;

/** Only what the commune set a threshold for is looked at; until it sets one, nothing tells. */
function signs(figures: Looked, thresholds: Thresholds): Sign[] {
  const { newcomersShareUnder, topTenthShareOver, districtsNotVisitedOver } = thresholds;
  const set = [
    sign(figures.newcomersShare, newcomersShareUnder, (value, limit) => value < limit, newcomersFew),
    sign(figures.topTenthShare, topTenthShareOver, (value, limit) => value > limit, sameOnes),
    sign(figures.districtsNotVisited, districtsNotVisitedOver, (value, limit) => value > limit, leftAside),
  ].filter((one) => one !== null);
  return set.length > 0 ? set : [{ holds: null, says: noThreshold }];
}

function sign(
  { value, why }: Figure,
  limit: number | null,
  passes: (value: number, limit: number) => boolean,
  says: (value: number, limit: number) => Message,
): Sign | null {
  if (limit === null) return null;
  if (value === null) return { holds: null, says: why };
  return { holds: passes(value, limit), says: says(value, limit) };
}

const newcomersFew = (value: number, limit: number): Message => ({
  fr: `Nouveaux participants\u00a0: ${percent(value, 'fr')}, sous votre seuil de ${percent(limit, 'fr')}.`,
  en: `Newcomers: ${percent(value, 'en')}, under your threshold of ${percent(limit, 'en')}.`,
});
const sameOnes = (value: number, limit: number): Message => ({
  fr: `Le dixième le plus présent fait ${percent(value, 'fr')} des venues, au-dessus de votre seuil de ${percent(limit, 'fr')}.`,
  en: `The most involved tenth makes ${percent(value, 'en')} of attendances, over your threshold of ${percent(limit, 'en')}.`,
});
const leftAside = (value: number, limit: number): Message => ({
  fr: `Micro-quartiers sans stand depuis douze mois\u00a0: ${number(value, 'fr')}, au-dessus de votre seuil de ${number(limit, 'fr')}.`,
  en: `Micro-districts without a stand for twelve months: ${number(value, 'en')}, over your threshold of ${number(limit, 'en')}.`,
});

const nobodyRecorded = {
  fr: 'Aucune venue n’est enregistrée sur ces douze mois\u00a0: enregistrez qui vient aux stands, forums et évènements.',
  en: 'Nobody is recorded as having come in these twelve months: record who comes to stands, forums and events.',
};
const nothingBefore = {
  fr: 'Aucune venue n’est enregistrée avant ces douze mois\u00a0: on ne sait pas encore qui est nouveau.',
  en: 'Nobody is recorded as having come before these twelve months: who is new is not known yet.',
};
const noDistrict = {
  fr: 'Aucun micro-quartier n’est enregistré\u00a0: créez ceux de la commune.',
  en: 'No micro-district is recorded: create those of the commune.',
};
const noStand = {
  fr: 'Aucun stand n’est enregistré\u00a0: enregistrez les stands tenus.',
  en: 'No stand is recorded: record the stands held.',
};
const noSession = {
  fr: 'Aucun forum de ces douze mois ne dit combien de pairs il a mobilisés.',
  en: 'No forum session of these twelve months says how many peers it mobilised.',
};
const noContract = {
  fr: 'Aucun contrat moral ne s’est achevé en ces douze mois.',
  en: 'No fifty/fifty contract ended in these twelve months.',
};
const noThreshold = {
  fr: 'Vous n’avez fixé aucun seuil pour l’implication\u00a0: fixez-en un pour être alerté.',
  en: 'You have set no threshold for involvement: set one to be alerted.',
};
