import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';

/** The most members that a council may have. */
const mostMembers = 1000;
/** CGCT L5211-10-1: a development council is made where the agglomeration has more than so many inhabitants. */
export const councilThreshold = 50_000;

/** Members counted, never named. */
export interface Composition {
  readonly women: number;
  readonly men: number;
  /** By age in years: under 30, 30 to 44, 45 to 59, 60 to 74, 75 and more. */
  readonly ages: readonly [number, number, number, number, number] | readonly number[];
  /** The agglomeration declares that nobody of them sits in its own council. */
  readonly withoutCouncillors: boolean;
}

/** What keeps a composition from being that of a development council: CGCT L5211-10-1, parity within one, no councillor. */
export function compositionObstacles({ women, men, ages, withoutCouncillors }: Composition): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if ([women, men, ...ages].some((count) => count < 0 || count > mostMembers) || ages.length !== 5) {
    return [invalid(['input', 'women'], outOfRange)];
  }
  const sum = ages.reduce((total, count) => total + count, 0);
  if (sum !== women + men) {
    obstacles.push(
      invalid(['input', 'ages'], {
        fr: `Les âges comptent ${sum} membres, le conseil ${women + men}\u00a0: corrigez l’un des deux.`,
        en: `The ages count ${sum} members, the council ${women + men}: correct one of the two.`,
      }),
    );
  }
  if (women + men === 0) obstacles.push(invalid(['input', 'women'], nobody));
  if (Math.abs(women - men) > 1) obstacles.push(imparity(Math.abs(women - men)));
  if (!withoutCouncillors) obstacles.push(councillors);
  return obstacles;
}

/** Age bands in which nobody sits: asked about, never refused, since the law asks for a reflection and no quota. */
export function emptyBands({ ages }: Pick<Composition, 'ages'>): number[] {
  return ages.flatMap((count, band) => (count === 0 ? [band] : []));
}

function imparity(gap: number): Obstacle {
  return {
    kind: 'RuleBroken',
    rule: 'PARITY',
    article: 'CGCT L5211-10-1',
    path: ['input', 'women'],
    message: {
      fr: `L’écart entre femmes et hommes est de ${gap}, il ne peut dépasser 1\u00a0: complétez le conseil.`,
      en: `The gap between women and men is ${gap}, and may not exceed 1: complete the council.`,
    },
    satisfiedBy: { fr: 'Un écart d’une personne au plus.', en: 'A gap of one person at most.' },
  };
}

const councillors: Obstacle = {
  ...broken('COUNCILLORS', ['input', 'withoutCouncillors'], {
    fr: 'Un conseiller communautaire ne peut y siéger\u00a0: déclarez qu’il n’y en a pas, ou remplacez-le.',
    en: 'A community councillor may not sit in it: declare that there is none, or replace them.',
  }),
  article: 'CGCT L5211-10-1',
} as Obstacle;

const outOfRange = {
  fr: `Un conseil compte de 0 à ${mostMembers} membres de chaque sorte, en cinq tranches d’âge\u00a0: corrigez.`,
  en: `A council counts 0 to ${mostMembers} members of each kind, in five age bands: correct it.`,
};
const nobody = {
  fr: 'Un conseil a des membres\u00a0: donnez leur nombre.',
  en: 'A council has members: give their number.',
};
