import type { ActionsThen } from '../actions/ActionsThen.js';
import { carryingWeights } from './carryingWeights.js';
import { type Figure, known, unknown } from './Figure.js';
import { herfindahl } from './herfindahl.js';
import { isRunning } from './isRunning.js';
import { mayorShare } from './mayorShare.js';
import { type PresentationSeen, presentersOfWhole } from './presentersOfWhole.js';
import { percent } from './saidNumbers.js';
import type { Thresholds } from './thresholds.js';
import { type Alert, alertOf, type Sign } from './VigilanceAlert.js';
import { noOperation, notTold } from './whys.js';

export interface PersonalisedCarryingFigures extends Alert {
  readonly hhi: Figure;
  readonly mayorShare: Figure;
  readonly electedWhoPresentedWhole: Figure;
}

/** The commune's presentations: those of the twelve months, and whether it has ever recorded one. */
export interface PresentationsSeen {
  readonly ofYear: readonly PresentationSeen[];
  readonly everRecorded: boolean;
}

/** The first risk: that the approach rests on one person. */
export function personalisedCarrying(
  actions: ActionsThen,
  presentations: PresentationsSeen,
  thresholds: Thresholds,
): PersonalisedCarryingFigures {
  const running = actions.known.filter(isRunning);
  const rows = running.map(({ id }) => id);
  const weights = carryingWeights(running);
  const figure = (value: number | null): Figure => {
    if (actions.unknown.length > 0) return unknown(notTold(actions.unknown.length), running.length, rows);
    return value === null ? unknown(noOperation) : known(value, running.length, rows);
  };
  const share = figure(mayorShare(weights));
  const presenters = presenterCount(presentations);
  return {
    hhi: figure(herfindahl([...weights.values()])),
    mayorShare: share,
    electedWhoPresentedWhole: presenters,
    ...alertOf([mayorOver(share, thresholds), tooFew(presenters, thresholds)]),
  };
}

function presenterCount({ ofYear, everRecorded }: PresentationsSeen): Figure {
  if (!everRecorded) return unknown(noPresentation);
  const whole = ofYear.filter(({ elected, scope }) => elected && scope === 'WHOLE');
  const rows = whole.map(({ id }) => id);
  return known(presentersOfWhole(whole).length, whole.length, rows);
}

function mayorOver({ value, why }: Figure, { mayorShareOver }: Thresholds): Sign {
  if (value === null) return { holds: null, says: why };
  return {
    holds: value > mayorShareOver,
    says: {
      fr: `Le maire porte ${percent(value, 'fr')} des opérations en cours\u00a0; votre seuil est de ${percent(mayorShareOver, 'fr')}.`,
      en: `The mayor carries ${percent(value, 'en')} of running operations; your threshold is ${percent(mayorShareOver, 'en')}.`,
    },
  };
}

function tooFew({ value, why }: Figure, { presentersAtLeast }: Thresholds): Sign {
  if (value === null) return { holds: null, says: why };
  return {
    holds: value < presentersAtLeast,
    says: {
      fr: `Élus qui ont présenté toute la démarche dans la commune et au-dehors en douze mois\u00a0: ${value}, pour ${presentersAtLeast} attendus.`,
      en: `Elected members who presented the whole approach inside and outside within twelve months: ${value} of ${presentersAtLeast} expected.`,
    },
  };
}

const noPresentation = {
  fr: 'Aucune présentation de la démarche n’est enregistrée\u00a0: enregistrez qui l’a présentée, où et quand.',
  en: 'No presentation of the approach is recorded: record who presented it, where and when.',
};
