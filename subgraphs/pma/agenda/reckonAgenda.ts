import { quarterAt } from '#shared/councils/quarters.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { monthsOf } from '#shared/graphql/months.js';

/** What may be done about a skill that is short, in the order in which it is thought of. */
export const agendaAnswers = ['POOL', 'TRAIN', 'BORROW', 'RECRUIT'] as const;
export type Answer = (typeof agendaAnswers)[number];

/** A request that the pole has not served in whole. */
export interface UncoveredRequest {
  readonly id: string;
  readonly skill: string;
  /** 1 practises, 2 leads, 3 teaches. */
  readonly level: number;
  /** SIREN of the agglomeration that asks. */
  readonly territory: string;
  readonly missingHalfDays: number;
  /** First and last month of its window. */
  readonly from: string;
  readonly until: string;
}

/** Half-days that posts of the pole have left in a quarter. */
export interface Remaining {
  /** Of those who hold the skill at the level. */
  readonly able: number;
  /** Of those who hold it less well, or another of its family. */
  readonly near: number;
}

/** A skill that is short in a territory and a quarter, with what is advised. */
export interface Shortage {
  readonly skill: string;
  readonly territory: string;
  readonly quarter: string;
  readonly level: number;
  readonly missingHalfDays: number;
  readonly requests: readonly { readonly id: string; readonly halfDays: number }[];
  readonly remaining: Remaining;
  /** In how many of the asked quarters the skill is short in this territory. */
  readonly quartersShort: number;
  readonly answer: Answer;
}

/** The rule below, as it is told beside its answers. */
export const agendaRule = 'agenda-1';

/** Half-days a quarter from which a lasting shortage is worth a post: about a quarter of one person's time. */
const worthAPost = 30;

/**
 * Rule agenda-1. What is missing of each request is spread evenly over the months of its window, the remainder to the first
 * ones, and summed by skill, territory and quarter. Then: POOL where posts that hold the skill have enough left that
 * quarter; else TRAIN where posts that nearly hold it have; else RECRUIT where it is short in more than one quarter and by
 * enough for a post; else BORROW from municipal managers. It advises; people decide.
 * @param quarters those asked about, "2026-Q4"
 */
export function reckonAgenda(
  requests: readonly UncoveredRequest[],
  quarters: readonly string[],
  remainingOf: (skill: string, level: number, quarter: string) => Remaining,
): Shortage[] {
  const groups = new Map<string, Omit<Shortage, 'answer' | 'remaining' | 'quartersShort'>>();
  for (const request of requests) {
    for (const [quarter, halfDays] of spread(request)) {
      if (halfDays === 0 || !quarters.includes(quarter)) continue;
      const { skill, territory, level } = request;
      const key = [skill, territory, quarter].join(' ');
      const known = groups.get(key);
      groups.set(key, {
        ...{ skill, territory, quarter },
        level: Math.min(level, known?.level ?? level),
        missingHalfDays: (known?.missingHalfDays ?? 0) + halfDays,
        requests: [...(known?.requests ?? []), { id: request.id, halfDays }],
      });
    }
  }
  const shortages = [...groups.values()];
  return shortages
    .map((shortage) => {
      const { skill, territory, level, quarter } = shortage;
      const remaining = remainingOf(skill, level, quarter);
      const quartersShort = shortages.filter((one) => one.skill === skill && one.territory === territory).length;
      return { ...shortage, remaining, quartersShort, answer: answerTo({ ...shortage, remaining, quartersShort }) };
    })
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** A shortage's place in the agenda: by quarter, then by skill and territory. */
export const keyOf = ({ quarter, skill, territory }: Pick<Shortage, 'quarter' | 'skill' | 'territory'>): string =>
  `${quarter} ${skill} ${territory}`;

/** Half-days of a request by quarter. */
export function spread({ missingHalfDays, from, until }: UncoveredRequest): Map<string, number> {
  const months = monthsOf({ from, until });
  const each = Math.floor(missingHalfDays / months.length);
  const byQuarter = new Map<string, number>();
  for (const [place, month] of months.entries()) {
    const { name } = quarterAt(month);
    const more = place < missingHalfDays - each * months.length ? 1 : 0;
    byQuarter.set(name, (byQuarter.get(name) ?? 0) + each + more);
  }
  return byQuarter;
}

function answerTo({ missingHalfDays, remaining, quartersShort }: Omit<Shortage, 'answer'>): Answer {
  if (remaining.able >= missingHalfDays) return 'POOL';
  if (remaining.near >= missingHalfDays) return 'TRAIN';
  return quartersShort > 1 && missingHalfDays >= worthAPost ? 'RECRUIT' : 'BORROW';
}

/** Why that answer, with its figures. */
export function reasonOf({ answer, missingHalfDays: missing, remaining, quartersShort }: Shortage): Message {
  switch (answer) {
    case 'POOL':
      return {
        fr: `Des postes du pôle tiennent cette compétence et ont ${remaining.able} demi-journées libres ce trimestre-là, pour ${missing} qui manquent\u00a0: répartissez-les.`,
        en: `Posts of the pole hold this skill and have ${remaining.able} half-days left in that quarter, for ${missing} that lack: share them out.`,
      };
    case 'TRAIN':
      return {
        fr: `Des postes proches de cette compétence ont ${remaining.near} demi-journées libres, pour ${missing} qui manquent\u00a0: formez-les.`,
        en: `Posts close to this skill have ${remaining.near} half-days left, for ${missing} that lack: train them.`,
      };
    case 'RECRUIT':
      return {
        fr: `Il manque ${missing} demi-journées, et cette compétence manque dans ce territoire pendant ${quartersShort} trimestres\u00a0: un poste se justifie.`,
        en: `${missing} half-days lack, and this skill is short in this territory for ${quartersShort} quarters: a post is justified.`,
      };
    case 'BORROW':
      return {
        fr: `Il manque ${missing} demi-journées, trop peu ou trop peu longtemps pour un poste\u00a0: demandez aux communes qui peuvent prêter un cadre.`,
        en: `${missing} half-days lack, too few or too briefly for a post: ask the communes that can lend a manager.`,
      };
    default:
      return answer satisfies never;
  }
}
