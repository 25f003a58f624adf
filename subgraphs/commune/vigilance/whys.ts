import type { Message } from '#shared/graphql/GraphError.js';

/** Why a figure of operations cannot be told. */
export const noOperation: Message = {
  fr: 'Aucune opération n’était en cours ce jour-là.',
  en: 'No operation was running on that day.',
};

/** Some actions were recorded by that day, but their state on it was not. */
export function notTold(count: number): Message {
  return {
    fr: `L’état de ${count} action(s) ce jour-là n’est pas connu\u00a0: elles ont été reprises d’ailleurs sans leur histoire.`,
    en: `The state of ${count} action(s) on that day is not known: they were brought in without their history.`,
  };
}
