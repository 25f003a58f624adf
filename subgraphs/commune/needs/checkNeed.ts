import { NeedKind } from '#shared/graphql/NeedKind.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText, longestTitle } from '#shared/graphql/textChecks.js';
import { checkSkill } from '#shared/skills/checkSkill.js';
import type { ReferenceSkillRow } from '#shared/skills/skillReferential.js';
import { checkDay } from '../communes/checkDay.js';
import type { NeedValues } from './store.js';

/** More half-days than a project can mean: a hundred people for twenty years. */
const mostHalfDays = 1_000_000;

/** What does not fit in a need, beside the skills that may be asked for; empty when all does. */
export function checkNeed(need: NeedValues, skills: readonly ReferenceSkillRow[]): Obstacle[] {
  return [
    ...(need.skill === null ? [] : checkSkill(['input', 'skill'], need.skill, skills)),
    ...checkText(['input', 'description'], need.description),
    ...checkText(['input', 'competence'], need.competence, longestTitle),
    ...checkText(['input', 'relay'], need.relay ?? null, longestTitle),
    ...(['quantityHalfDays', 'ownHalfDays', 'inhabitantsHalfDays'] as const).flatMap((name) =>
      (need[name] ?? 0) <= mostHalfDays ? [] : [invalid(['input', name], tooMany)],
    ),
    ...checkUnits(need),
    ...checkWindow(need),
  ];
}

function checkUnits({
  kind,
  quantityHalfDays,
  quantityCents,
  inhabitantsHalfDays,
  coFundingObject,
}: NeedValues): Obstacle[] {
  const found: Obstacle[] = [];
  if (kind === NeedKind.CO_FUNDING && quantityHalfDays !== null) {
    found.push(invalid(['input', 'quantityHalfDays'], inMoney));
  }
  if (kind !== NeedKind.CO_FUNDING && quantityCents !== null) {
    found.push(invalid(['input', 'quantityCents'], inHalfDays));
  }
  if (kind !== NeedKind.CO_FUNDING && coFundingObject != null) {
    found.push(invalid(['input', 'coFundingObject'], moneyOnly));
  }
  if (kind !== NeedKind.FACILITATION && inhabitantsHalfDays > 0) {
    found.push(invalid(['input', 'inhabitantsHalfDays'], facilitationOnly));
  }
  return found;
}

function checkWindow({ from, until }: NeedValues): Obstacle[] {
  const days = [...checkDay(['input', 'from'], from), ...checkDay(['input', 'until'], until)];
  if (days.length > 0 || from === null || until === null || from <= until) return days;
  return [
    invalid(['input', 'until'], {
      fr: `La période finit le ${until}, avant de commencer le ${from}\u00a0: corrigez l’un des deux jours.`,
      en: `The window ends on ${until}, before it begins on ${from}: correct one of the two days.`,
    }),
  ];
}

const tooMany = {
  fr: `Au plus ${mostHalfDays} demi-journées.`,
  en: `At most ${mostHalfDays} half-days.`,
};
const inMoney = {
  fr: 'Un besoin de cofinancement se compte en euros\u00a0: donnez quantityCents.',
  en: 'A need of co-funding is counted in money: give quantityCents.',
};
const inHalfDays = {
  fr: 'Seul un besoin de cofinancement se compte en euros\u00a0: donnez quantityHalfDays.',
  en: 'Only a need of co-funding is counted in money: give quantityHalfDays.',
};
const moneyOnly = {
  fr: 'Seul un besoin de cofinancement dit à quoi sert l’argent\u00a0: laissez ce champ vide.',
  en: 'Only a need of co-funding says what the money is for: leave this out.',
};
const facilitationOnly = {
  fr: 'Les habitants n’apportent du temps qu’à l’animation\u00a0: mettez 0 ici.',
  en: 'Inhabitants bring time to facilitation only: put 0 here.',
};
