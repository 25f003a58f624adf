import type { Message } from '#shared/graphql/GraphError.js';
import type { ActionsThen, ActionThen } from '../actions/ActionsThen.js';
import { crossShare } from './crossShare.js';
import { externalInternalIndex } from './externalInternalIndex.js';
import { type Figure, known, unknown } from './Figure.js';
import { isRunning } from './isRunning.js';
import { number } from './saidNumbers.js';
import type { Thresholds } from './thresholds.js';
import { type Alert, alertOf, type Sign } from './VigilanceAlert.js';
import { noOperation, notTold } from './whys.js';

export interface SilosFigures extends Alert {
  readonly crossShare: Figure;
  readonly eiIndex: Figure;
  /** Change of each within twelve months. */
  readonly trend: { readonly crossShare: Figure; readonly eiIndex: Figure };
}

/** Computed sums of thirds and sevenths differ by less than this without having moved. */
const noise = 1e-9;

/** The second risk: that services and delegations work each for itself. */
export function silos(now: ActionsThen, yearBefore: ActionsThen, { declineOver }: Thresholds): SilosFigures {
  const [cross, index] = [figureOf(crossShare, now, noOperation), figureOf(externalInternalIndex, now, noTie)];
  const trend = {
    crossShare: change(figureOf(crossShare, yearBefore, noOperation), cross),
    eiIndex: change(figureOf(externalInternalIndex, yearBefore, noTie), index),
  };
  return {
    crossShare: cross,
    eiIndex: index,
    trend,
    ...alertOf([fell(trend.crossShare, declineOver, crossFell), fell(trend.eiIndex, declineOver, indexFell)]),
  };
}

function figureOf(
  formula: (running: readonly ActionThen[]) => number | null,
  { known: actions, unknown: untold }: ActionsThen,
  nothing: Message,
): Figure {
  const running = actions.filter(isRunning);
  const rows = running.map(({ id }) => id);
  if (untold.length > 0) return unknown(notTold(untold.length), running.length, rows);
  const value = formula(running);
  return value === null ? unknown(nothing, running.length, rows) : known(value, running.length, rows);
}

/** From the year before to now; counted from the operations of both days. */
function change(before: Figure, now: Figure): Figure {
  const rows = [...new Set([...before.rows, ...now.rows])];
  if (now.value === null) return unknown(now.why, rows.length, rows);
  if (before.value !== null) return known(now.value - before.value, rows.length, rows);
  const { fr, en } = before.why;
  return unknown({ fr: `Un an avant\u00a0: ${fr}`, en: `A year before: ${en}` }, rows.length, rows);
}

function fell({ value, why }: Figure, declineOver: number, says: (by: number) => Message): Sign {
  if (value === null) return { holds: null, says: why };
  return { holds: -value > declineOver + noise, says: says(-value) };
}

const crossFell = (by: number): Message => ({
  fr: `La part des opérations qui croisent délégations et services a baissé de ${number(by * 100, 'fr')} points en douze mois.`,
  en: `The share of operations that cross delegations and services fell by ${number(by * 100, 'en')} points within twelve months.`,
});
const indexFell = (by: number): Message => ({
  fr: `L’indice E–I a baissé de ${number(by, 'fr')} en douze mois\u00a0: les services travaillent davantage chacun de leur côté.`,
  en: `The E–I index fell by ${number(by, 'en')} within twelve months: services work more each on their own side.`,
});
const noTie = {
  fr: 'Aucune opération en cours ne réunit deux services ou délégations.',
  en: 'No running operation joins two services or delegations.',
};
