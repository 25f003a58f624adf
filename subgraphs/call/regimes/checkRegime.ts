import { competences } from '#shared/competences/Competence.js';
import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { Regime, RegimeBody } from '#shared/graphql/Regime.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import type { SetRegimeInput } from './regimeInputs.js';

/** More communes than one decision can be about: the largest agglomeration of the basin has 100. */
const mostCommunes = 200;

/** What stops a regime from being settled so; empty when nothing does. @param today "2026-11-23" */
export function checkRegime(given: SetRegimeInput, today: string): Obstacle[] {
  const { competence, communes, regime, since, act, line } = given;
  const found: Obstacle[] = [
    ...(competences.some(({ key }) => key === competence) ? [] : [invalid(['input', 'competence'], unknown)]),
    ...(communes.length < 1 || communes.length > mostCommunes ? [invalid(['input', 'communes'], someCommunes)] : []),
    ...checkDay(['input', 'since'], since),
    ...checkTitle(['input', 'act', 'reference'], act.reference),
    ...checkPastDay(['input', 'act', 'decidedOn'], act.decidedOn, today),
    ...checkDay(['input', 'act', 'enforceableFrom'], act.enforceableFrom),
    ...(line == null ? [] : checkText(['input', 'line'], line)),
    ...(line?.trim() === '' ? [invalid(['input', 'line'], emptyLine)] : []),
  ];
  if (act.enforceableFrom < act.decidedOn) found.push(invalid(['input', 'act', 'enforceableFrom'], bindsAfter));
  else if (since < act.enforceableFrom) found.push(bindsFirst);
  if (regime === Regime.DELEGATED && act.body !== RegimeBody.AGREEMENT) found.push(byAgreement);
  if (line != null && regime !== Regime.TRANSFERRED) found.push(lineWithinTransfer);
  return found;
}

const unknown = {
  fr: 'Cette compétence n’est pas dans le référentiel\u00a0: choisissez-la dans la liste.',
  en: 'This competence is not in the list of competences: choose it there.',
};
const someCommunes = {
  fr: `Nommez de 1 à ${mostCommunes} communes.`,
  en: `Name 1 to ${mostCommunes} communes.`,
};
const emptyLine = {
  fr: 'La ligne d’intérêt communautaire est vide\u00a0: écrivez-la, ou n’en donnez pas.',
  en: 'The line of community interest is empty: write it, or give none.',
};
const bindsAfter = {
  fr: 'L’acte s’appliquerait avant d’être pris\u00a0: corrigez l’un des deux jours.',
  en: 'The act would bind before it was decided: correct one of the two days.',
};
const bindsFirst: Obstacle = {
  kind: 'RuleBroken',
  rule: 'REGIME_BEGINS_WITH_ITS_ACT',
  article: 'CGCT L2131-1',
  path: ['input', 'since'],
  message: {
    fr: 'Un acte ne s’applique qu’à partir de sa publication et de sa transmission\u00a0: le régime ne peut commencer avant.',
    en: 'An act binds only once it is published and transmitted: the regime cannot begin before.',
  },
  satisfiedBy: { fr: 'Un premier jour qui n’est pas avant celui de l’acte.', en: 'A first day not before the act’s.' },
};
const byAgreement: Obstacle = {
  kind: 'RuleBroken',
  rule: 'DELEGATION_BY_AGREEMENT',
  article: 'CGCT L1111-8',
  path: ['input', 'act', 'body'],
  message: {
    fr: 'Une délégation de compétence se règle par une convention entre l’agglomération et la commune.',
    en: 'A competence is delegated by an agreement between the agglomeration and the commune.',
  },
  satisfiedBy: { fr: 'Une convention signée.', en: 'A signed agreement.' },
};
const lineWithinTransfer = broken(
  'LINE_WITHIN_A_TRANSFER',
  ['input', 'line'],
  {
    fr: 'L’intérêt communautaire partage une compétence transférée\u00a0: sans transfert, il n’y a pas de ligne à tracer.',
    en: 'Community interest divides a competence that was transferred: without a transfer there is no line to draw.',
  },
  { fr: 'Un régime TRANSFERRED, ou pas de ligne.', en: 'The regime TRANSFERRED, or no line.' },
);

/** Another change point of the same competence and commune begins that day: one of the two would be no regime. */
export function alreadyBegins(communes: readonly string[]): Obstacle {
  const named = communes.slice(0, 10).join(', ');
  return broken(
    'ONE_REGIME_A_DAY',
    ['input', 'since'],
    {
      fr: `Un régime de cette compétence commence déjà ce jour-là\u00a0: ${named}. Retirez-le s’il était faux, ou prenez un autre jour.`,
      en: `A regime of this competence begins that day already: ${named}. Remove it if it was wrong, or take another day.`,
    },
    { fr: 'Un jour où aucun autre régime ne commence.', en: 'A day on which no other regime begins.' },
  );
}

/** An agglomeration settles who acts among its own members. */
export function notMembers(communes: readonly string[]): Obstacle {
  const named = communes.slice(0, 10).join(', ');
  return invalid(['input', 'communes'], {
    fr: `Ne sont pas membres de votre agglomération ce jour-là\u00a0: ${named}. Retirez-les.`,
    en: `Are no members of your agglomeration that day: ${named}. Leave them out.`,
  });
}
