import { isDeepStrictEqual } from 'node:util';
import { inColumn } from '#shared/exchange/import/inColumn.js';
import type { ColumnProblem, Values } from '#shared/exchange/import/planLines.js';
import type { Message } from '#shared/graphql/GraphError.js';
import type { Obstacle } from '#shared/graphql/problems.js';
import { dayOf } from '#shared/graphql/today.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import type { Theme } from '../../actions/Theme.js';
import { FollowUp } from '../../stands/FollowUp.js';
import type { HeardNeedRow } from '../../stands/HeardNeed.js';
import { decide, type FollowedUp } from '../../stands/lifecycle.js';
import { checkHeardNeed } from '../../stands/recordHeardNeed.js';
import type { StandLine } from './StandLine.js';

/** The commune's own records that can follow a need up: id by reference. */
export interface FollowUpReferences {
  readonly actions: ReadonlyMap<string, string>;
  readonly contracts: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, string>;
}

type Wrong = { readonly problems: readonly ColumnProblem[] };

/** A need that is new here, with what has come of it since. */
export function newHeardNeed(
  values: Values,
  heardOn: string,
  references: FollowUpReferences,
): Pick<StandLine, 'heard'> | Wrong {
  const missing = (['text', 'theme', 'deadline'] as const).filter((name) => values[name] == null);
  if (missing.length > 0) return { problems: missing.map((column) => ({ column, message: neededToCreate })) };
  const deadline = String(values.deadline);
  const words = { text: String(values.text).trim(), deadline };
  const wrong = checkHeardNeed(words).map(inColumn);
  if (deadline < heardOn) wrong.push({ column: 'deadline', message: deadlineAfter });
  const before = { ...unanswered, deadline, heardOn };
  const followed = followedUp(before, values, references);
  if ('problems' in followed) return { problems: [...wrong, ...followed.problems] };
  if (wrong.length > 0) return { problems: wrong };
  const theme = values.theme as Theme;
  const visibility = (values.visibility ?? Visibility.PRIVATE) as Visibility;
  return { heard: { text: words.text, theme, heardOn, visibility, ...followed.state } };
}

/** What a line changes of a need that was heard: what came of it, never what was said. */
export function changedHeardNeed(
  need: HeardNeedRow,
  values: Values,
  references: FollowUpReferences,
): { readonly followed: FollowedUp | null } | Wrong {
  const said = { text: values.text, theme: values.theme, visibility: values.visibility };
  const other = Object.entries(said).filter(
    ([name, value]) =>
      value != null && (typeof value === 'string' ? value.trim() : value) !== need[name as keyof typeof said],
  );
  if (other.length > 0) return { problems: other.map(([column]) => ({ column, message: saidStands })) };
  const followed = followedUp(need, values, references);
  if ('problems' in followed) return followed;
  const { followUp, actionId, contractId, projectId, answer, answeredOn, deadline } = need;
  const was: FollowedUp = { followUp, actionId, contractId, projectId, answer, answeredOn, deadline };
  const changed = !isDeepStrictEqual(pick(followed.state), was);
  return { followed: changed ? pick(followed.state) : null };
}

function pick({ followUp, actionId, contractId, projectId, answer, answeredOn, deadline }: FollowedUp): FollowedUp {
  return { followUp, actionId, contractId, projectId, answer, answeredOn, deadline };
}

function followedUp(
  before: FollowedUp & { readonly heardOn: string },
  values: Values,
  references: FollowUpReferences,
): { readonly state: FollowedUp } | { readonly problems: readonly ColumnProblem[] } {
  const followUp = (values.followUp ?? before.followUp) as FollowUp;
  const linked = linksOf(before, followUp, values, references);
  if (linked.problems.length > 0) return { problems: linked.problems };
  const { answeredOn } = values;
  if (typeof answeredOn === 'string') {
    if (before.answeredOn !== null && before.answeredOn !== answeredOn) return problem('answeredOn', answerDayStands);
    if (followUp === FollowUp.NONE) return problem('answeredOn', notAnswered);
    if (answeredOn < before.heardOn || answeredOn > dayOf(new Date())) return problem('answeredOn', answeredThen);
  }
  const on = typeof answeredOn === 'string' ? answeredOn : dayOf(new Date());
  const words = {
    ...(values.answer == null ? {} : { answer: String(values.answer) }),
    ...(typeof values.deadline === 'string' ? { deadline: values.deadline } : {}),
  };
  const outcome = decide(before, { followUp, ...linked.links, ...words, on });
  if (outcome.kind === 'REFUSED') return { problems: outcome.obstacles.map(inItsColumn) };
  return { state: outcome.state };
}

const columns = [
  ['action', 'actionId', 'actions', FollowUp.ACTION],
  ['contract', 'contractId', 'contracts', FollowUp.CONTRACT],
  ['project', 'projectId', 'projects', FollowUp.PROJECT],
] as const;

/** The records that a line names by their references; those that were named stay while the follow-up does. */
function linksOf(before: FollowedUp, followUp: FollowUp, values: Values, references: FollowUpReferences) {
  const problems: ColumnProblem[] = [];
  const links = columns.map(([column, name, among, kind]): [string, string | null] => {
    const reference = values[column];
    if (typeof reference !== 'string') return [name, followUp === kind ? before[name] : null];
    const id = references[among].get(reference) ?? null;
    if (id === null) problems.push({ column, message: unknownReference });
    return [name, id];
  });
  return { problems, links: Object.fromEntries(links) as Pick<FollowedUp, 'actionId' | 'contractId' | 'projectId'> };
}

function inItsColumn(obstacle: Obstacle): ColumnProblem {
  const { column, message } = inColumn(obstacle);
  return { column: column?.replace(/Id$/, '') ?? null, message };
}

function problem(column: string, message: Message): { problems: ColumnProblem[] } {
  return { problems: [{ column, message }] };
}

const unanswered: Omit<FollowedUp, 'deadline'> = {
  followUp: FollowUp.NONE,
  actionId: null,
  contractId: null,
  projectId: null,
  answer: null,
  answeredOn: null,
};

const neededToCreate: Message = {
  fr: 'Un besoin entendu a un texte, un thème et une échéance\u00a0: remplissez cette cellule.',
  en: 'A heard need has a text, a theme and a deadline: fill in this cell.',
};
const deadlineAfter: Message = {
  fr: 'L’échéance précède le jour du stand\u00a0: corrigez l’un des deux jours.',
  en: 'The deadline comes before the day of the stand: correct one of the two days.',
};
const saidStands: Message = {
  fr: 'Ce qui a été entendu est inscrit et ne change plus\u00a0: reprenez sa valeur, ou videz la cellule.',
  en: 'What was heard is recorded and no longer changes: take its value, or empty the cell.',
};
const unknownReference: Message = {
  fr: 'Aucune fiche de votre commune n’a cette référence\u00a0: corrigez-la, ou videz la cellule.',
  en: 'No record of your commune has this reference: correct it, or empty the cell.',
};
const answerDayStands: Message = {
  fr: 'Le jour de la première suite est inscrit et ne change plus\u00a0: reprenez-le, ou videz la cellule.',
  en: 'The day of the first follow-up is recorded and no longer changes: take it, or empty the cell.',
};
const notAnswered: Message = {
  fr: 'Rien n’a encore été donné comme suite\u00a0: videz cette cellule, ou dites quelle suite.',
  en: 'Nothing has come of it yet: empty this cell, or say what did.',
};
const answeredThen: Message = {
  fr: 'Donnez un jour entre celui du stand et aujourd’hui.',
  en: 'Give a day between that of the stand and today.',
};
