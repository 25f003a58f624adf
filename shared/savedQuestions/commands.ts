import { v7 } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '../graphql/change.js';
import { GraphError, type Message } from '../graphql/GraphError.js';
import { broken, invalid, type Obstacle } from '../graphql/problems.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import { checkTitle } from '../graphql/textChecks.js';
import { dayOf } from '../graphql/today.js';
import type { Actor, Scale } from '../identity/Actor.js';
import { type Dimension, dimensionsOf, indicators } from '../subsidiarity/observatory/indicators.js';
import type { QuestionScale } from './QuestionScale.js';
import type { RemoveSavedQuestionInput, SaveQuestionInput } from './savedQuestionInputs.js';
import { seenOf } from './seenOf.js';
import { insertQuestion, ownQuestions, questionsById, territoryFor } from './store.js';

/** More than anybody reads. */
const mostQuestions = 20;

/** Keeps a question for the actor's institution, and looks at it for the first time. */
export async function saveQuestion(
  context: RequestContext,
  terms: QuestionScale,
  input: SaveQuestionInput,
): Promise<Outcome> {
  return await change(context, terms.names.save, input, async ({ manager, tenant, record }) => {
    refuseIf([...checkKeeper(terms, context.actor), ...checkQuestion(terms.scale, input)]);
    if ((await ownQuestions(manager, terms)).length >= mostQuestions) refuseIf([tooMany]);
    const { name, indicator, direction, threshold, agglomeration = null, theme = null, band = null } = input;
    const id = v7();
    const territory = await territoryFor(manager, terms, tenant);
    const asked = { id, name, indicator, direction, threshold, agglomeration, theme, band, passedOn: null, territory };
    const [seen] = await seenOf(manager, terms.scale, [asked], dayOf(new Date()));
    await insertQuestion(manager, terms.ownerOf(context.actor), asked, seen);
    await record({
      entity: 'SavedQuestion',
      id,
      verb: 'CREATE',
      visibility: 'PRIVATE',
      change: { indicator, direction, threshold },
    });
    return { entityId: id, version: 1 };
  });
}

/** Forgets a question. */
export async function removeSavedQuestion(
  context: RequestContext,
  terms: QuestionScale,
  input: RemoveSavedQuestionInput,
): Promise<Outcome> {
  return await change(context, terms.names.remove, input, async ({ manager, record }) => {
    refuseIf(checkKeeper(terms, context.actor));
    const [row] = await questionsById(manager, [input.id]);
    if (row == null) throw new GraphError('NOT_FOUND');
    const { id, version } = row;
    checkVersion(version, input.expectedVersion);
    await manager.query('delete from saved_question where id = $1', [id]);
    await record({ entity: 'SavedQuestion', id, verb: 'REMOVE', visibility: 'PRIVATE', tombstone: true });
    return { entityId: id, version };
  });
}

/** Questions are kept where one acts: at another scale one keeps none. */
function checkKeeper({ scale, roles }: QuestionScale, actor: Actor): Obstacle[] {
  return actor.scale === scale && roles.includes(actor.role) ? [] : [elsewhere];
}

function checkQuestion(scale: Scale, input: SaveQuestionInput): Obstacle[] {
  const { indicator, threshold } = input;
  const dimensions = dimensionsOf(indicator, scale);
  const most = indicators[indicator].unit === 'DAYS' ? 3_650 : 1;
  const places: readonly (readonly [keyof SaveQuestionInput, Dimension])[] = [
    ['agglomeration', 'AGGLOMERATION'],
    ['theme', 'THEME'],
    ['band', 'BAND'],
  ];
  return [
    ...checkTitle(['input', 'name'], input.name),
    ...(dimensions === undefined ? [invalid(['input', 'indicator'], notOurs[scale])] : []),
    ...(threshold >= 0 && threshold <= most ? [] : [invalid(['input', 'threshold'], outside(most))]),
    ...places.flatMap(([field, dimension]) =>
      input[field] == null || dimensions === undefined || dimensions.includes(dimension)
        ? []
        : [invalid(['input', field], notBrokenDown)],
    ),
  ];
}

const notOurs: Readonly<Record<Scale, Message>> = {
  commune: {
    fr: 'Ce chiffre n’est pas compté sur les lignes des communes\u00a0: choisissez-en un autre.',
    en: 'This figure is not counted from the communes’ rows: choose another.',
  },
  call: {
    fr: 'Ce chiffre n’est pas compté sur les lignes des agglomérations\u00a0: choisissez-en un autre.',
    en: 'This figure is not counted from the agglomerations’ rows: choose another.',
  },
  pma: {
    fr: 'Ce chiffre n’est pas compté sur les lignes du pôle\u00a0: choisissez-en un autre.',
    en: 'This figure is not counted from the pole’s rows: choose another.',
  },
};
const notBrokenDown = {
  fr: 'Ce chiffre ne se découpe pas ainsi\u00a0: laissez ce choix vide.',
  en: 'This figure is not broken down so: leave this choice empty.',
};
const outside = (most: number) => ({
  fr:
    most === 1
      ? 'Donnez une part entre 0 et 1\u00a0: 0,5 pour la moitié.'
      : 'Donnez un nombre de jours, 3\u00a0650 au plus.',
  en: most === 1 ? 'Give a part from 0 to 1: 0.5 for half.' : 'Give a number of days, 3,650 at most.',
});
const tooMany = broken('TOO_MANY_QUESTIONS', ['input'], {
  fr: `Vous suivez déjà ${mostQuestions} questions\u00a0: retirez-en une d’abord.`,
  en: `You keep ${mostQuestions} questions already: remove one first.`,
});
const elsewhere = broken('QUESTIONS_ARE_KEPT_WHERE_ONE_ACTS', ['input'], {
  fr: 'Vous n’agissez pas à cet échelon\u00a0: suivez vos questions à celui pour lequel vous agissez.',
  en: 'You do not act at this scale: keep your questions at the one you act for.',
});
