import type { Message } from '#shared/graphql/GraphError.js';
import { levelNames } from './levels.js';
import type { Candidate, Matching, MatchRequest } from './match.js';

export const reasonKinds = ['SKILL', 'CAPACITY', 'CONTINUITY', 'DISTANCE', 'LOAD'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** Why a post stands where it stands, in the order in which the list is sorted, with the figures it was sorted by. */
export function reasonsOf(
  { level, free, onProject, metres, load }: Candidate,
  request: MatchRequest,
): { readonly kind: ReasonKind; readonly words: Message }[] {
  const share = Math.round((100 * load.committed) / Math.max(1, load.capacity));
  const asked = levelNames[request.level];
  const held = levelNames[level];
  return [
    {
      kind: 'SKILL',
      words:
        level === request.level
          ? {
              fr: `tient la compétence au niveau demandé (${asked?.fr})`,
              en: `holds the skill at the level asked (${asked?.en})`,
            }
          : {
              fr: `tient la compétence au-dessus du niveau demandé (${held?.fr} pour ${asked?.fr})`,
              en: `holds the skill above the level asked (${held?.en} for ${asked?.en})`,
            },
    },
    {
      kind: 'CAPACITY',
      words: {
        fr: `${free} demi-journée(s) libres dans la période, sur ${request.halfDays} à trouver`,
        en: `${free} half-day(s) free in the window, of ${request.halfDays} to find`,
      },
    },
    {
      kind: 'CONTINUITY',
      words: onProject
        ? { fr: 'a déjà travaillé sur ce projet', en: 'has worked on this project already' }
        : { fr: 'ne connaît pas encore ce projet', en: 'does not know this project yet' },
    },
    {
      kind: 'DISTANCE',
      words:
        metres === null
          ? { fr: 'distance inconnue', en: 'distance unknown' }
          : {
              fr: `employeur à ${kilometres(metres, 'fr')} km de la commune chef de file`,
              en: `employer ${kilometres(metres, 'en')} km from the lead commune`,
            },
    },
    {
      kind: 'LOAD',
      words: {
        fr: `${load.committed} demi-journée(s) déjà promises sur ${load.capacity} (${share}\u00a0%)`,
        en: `${load.committed} half-day(s) of ${load.capacity} promised already (${share}%)`,
      },
    },
  ];
}

/** What would make it possible, in words; empty where nothing is missing. @param skillName names of the nearest skill */
export function waysInWords(matching: Matching, skillName: Message | null): { kind: string; words: Message }[] {
  const { missing, ways } = matching;
  if (missing === 0) return [];
  const found = [
    {
      kind: 'MISSING',
      words: { fr: `Il manque ${missing} demi-journée(s).`, en: `${missing} half-day(s) are missing.` },
    },
  ];
  if (ways.laterWindow !== undefined) {
    const { from, until, free } = ways.laterWindow;
    found.push({
      kind: 'LATER_WINDOW',
      words: {
        fr: `De ${from} à ${until}, ${free} demi-journées seraient libres\u00a0: proposez cette période.`,
        en: `From ${from} to ${until}, ${free} half-days would be free: suggest that window.`,
      },
    });
  }
  if (ways.lowerLevel !== undefined) {
    const { level, free } = ways.lowerLevel;
    found.push({
      kind: 'LOWER_LEVEL',
      words: {
        fr: `Au niveau en dessous (${levelNames[level]?.fr}), ${free} demi-journée(s) sont libres dans la période.`,
        en: `At a lower level (${levelNames[level]?.en}), ${free} half-day(s) are free in the window.`,
      },
    });
  }
  if (ways.nearestSkill !== undefined) {
    const { skill, free } = ways.nearestSkill;
    found.push({
      kind: 'NEAREST_SKILL',
      words: {
        fr: `Compétence la plus proche\u00a0: ${skillName?.fr ?? skill}, ${free} demi-journée(s) libres.`,
        en: `Nearest skill: ${skillName?.en ?? skill}, ${free} half-day(s) free.`,
      },
    });
  }
  return found;
}

/** To a hundred metres: a centre is no more exact than that. */
function kilometres(metres: number, locale: 'fr' | 'en'): string {
  const text = (Math.round(metres / 100) / 10).toFixed(1);
  return locale === 'fr' ? text.replace('.', ',') : text;
}
