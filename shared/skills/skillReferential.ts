/** One skill of the list that needs, posts and requests share. */
export interface ReferenceSkillRow {
  /** Stable: what rows of every scale name. */
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  /** Skills of one family stand in for each other most easily. */
  readonly family: string;
  /** First day it may be asked for. */
  readonly since: string;
}

const since = '2017-01-01';

/** The territory's skills, by code; a skill is added at its day, and its code never means another one. */
export const skillReferential: readonly ReferenceSkillRow[] = [
  { code: 'CIRCULAR', fr: 'économie circulaire', en: 'circular economy', family: 'TRANSITION', since },
  { code: 'ENERGY', fr: 'énergie des bâtiments', en: 'energy of buildings', family: 'BUILDING', since },
  {
    code: 'FACILITATION',
    fr: 'animation et implication habitante',
    en: "facilitation and inhabitants' involvement",
    family: 'INVOLVEMENT',
    since,
  },
  { code: 'FOOD', fr: 'alimentation', en: 'food', family: 'TRANSITION', since },
  { code: 'FUNDING', fr: 'montage financier', en: 'project finance', family: 'METHOD', since },
  { code: 'HOUSING', fr: 'rénovation de l’habitat', en: 'housing renovation', family: 'BUILDING', since },
  { code: 'LANDSCAPE', fr: 'paysage et biodiversité', en: 'landscape and biodiversity', family: 'SPACE', since },
  { code: 'MOBILITY', fr: 'mobilités', en: 'mobility', family: 'SPACE', since },
  { code: 'PLANNING', fr: 'urbanisme', en: 'town planning', family: 'SPACE', since },
  { code: 'PROCUREMENT', fr: 'marchés publics', en: 'public procurement', family: 'METHOD', since },
];
