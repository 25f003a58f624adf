import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText } from '#shared/graphql/textChecks.js';

/** Half-days of the largest request: fifty people for ten years. */
const mostHalfDays = 100_000;

/** What does not fit in a request; empty when all does. @param today the day it is written */
export function checkRequest(
  request: {
    readonly halfDays: number;
    readonly ownHalfDays: number;
    readonly from: string;
    readonly until: string;
    readonly reason: string;
  },
  today: string,
): Obstacle[] {
  const { halfDays, ownHalfDays, from, until, reason } = request;
  const obstacles = checkText(['input', 'reason'], reason);
  if (reason.trim() === '') obstacles.push(invalid(['input', 'reason'], reasonless));
  if (halfDays < 1 || halfDays > mostHalfDays) obstacles.push(invalid(['input', 'halfDays'], amount));
  if (ownHalfDays < 0 || ownHalfDays > mostHalfDays) obstacles.push(invalid(['input', 'ownHalfDays'], ownAmount));
  if (from > until) obstacles.push(invalid(['input', 'until'], reversed));
  if (until < today) obstacles.push(invalid(['input', 'until'], past));
  if (from < '2000-01-01' || until > '2199-12-31') obstacles.push(invalid(['input', 'from'], outOfCalendar));
  return obstacles;
}

const reasonless = {
  fr: 'Une demande au pôle se motive\u00a0: écrivez pourquoi personne ne peut ici.',
  en: 'A request to the pole has its reason: write why nobody here can.',
};
const amount = {
  fr: `Une demande compte de 1 à ${mostHalfDays} demi-journées\u00a0: corrigez la quantité.`,
  en: `A request is for 1 to ${mostHalfDays} half-days: correct the quantity.`,
};
const ownAmount = {
  fr: `Ce que vos postes ont encore compte de 0 à ${mostHalfDays} demi-journées\u00a0: corrigez-le.`,
  en: `What your posts have left is 0 to ${mostHalfDays} half-days: correct it.`,
};
const reversed = {
  fr: 'Le dernier jour vient avant le premier\u00a0: inversez les dates.',
  en: 'The last day comes before the first: swap the dates.',
};
const past = {
  fr: 'La période est déjà passée\u00a0: demandez des jours à venir.',
  en: 'The window is past already: ask for days to come.',
};
const outOfCalendar = {
  fr: 'La période sort du calendrier\u00a0: donnez des dates entre 2000 et 2199.',
  en: 'The window is out of the calendar: give dates between 2000 and 2199.',
};
