import type { Message } from '#shared/graphql/GraphError.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';

/** The three levels from the lowest: a level includes those before it. */
export const levelNumbers: Readonly<Record<SkillLevel, number>> = {
  [SkillLevel.PRACTISES]: 1,
  [SkillLevel.LEADS]: 2,
  [SkillLevel.TEACHES]: 3,
};

/** What one calls who holds a level, by its number. */
export const levelNames: Readonly<Record<number, Message>> = {
  1: { fr: 'pratique', en: 'practises' },
  2: { fr: 'conduit', en: 'leads' },
  3: { fr: 'transmet', en: 'teaches' },
};
