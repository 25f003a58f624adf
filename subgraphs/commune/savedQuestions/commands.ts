import { v7 } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { type Dimension, dimensionsOf, indicators } from '#shared/subsidiarity/observatory/indicators.js';
import type { RemoveSavedQuestionInput, SaveQuestionInput } from './savedQuestionInputs.js';
import { seenOf } from './seenOf.js';
import { ownQuestions, questionsById } from './store.js';

/** More than anybody reads. */
const mostQuestions = 20;

/** Keeps a question for the actor's commune, and looks at it for the first time. */
export async function saveQuestion(context: RequestContext, input: SaveQuestionInput): Promise<Outcome> {
  return await change(context, 'saveQuestion', input, async ({ manager, tenant, record }) => {
    refuseIf(checkQuestion(input));
    if ((await ownQuestions(manager)).length >= mostQuestions) refuseIf([tooMany]);
    const { name, indicator, direction, threshold, agglomeration = null, theme = null, band = null } = input;
    const id = v7();
    const today = dayOf(new Date());
    const asked = { id, indicator, direction, threshold, agglomeration, theme, band, passedOn: null };
    const [seen] = await seenOf(manager, [asked], today);
    await manager.query(
      `insert into saved_question (id, insee, name, indicator, agglomeration, theme, band, direction, threshold, quarter,
        value, n, evaluated_on, passed_on)
      values ($1, $2, $3, $4, coalesce($5, ''), coalesce($6, ''), coalesce($7, ''), $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[id, tenant, name, indicator, agglomeration, theme, band, direction, threshold],
        ...[seen?.quarter ?? null, seen?.value ?? null, seen?.n ?? null],
        ...[seen?.evaluatedOn ?? null, seen?.passedOn ?? null],
      ],
    );
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
export async function removeSavedQuestion(context: RequestContext, input: RemoveSavedQuestionInput): Promise<Outcome> {
  return await change(context, 'removeSavedQuestion', input, async ({ manager, record }) => {
    const [row] = await questionsById(manager, [input.id]);
    if (row == null) throw new GraphError('NOT_FOUND');
    const { id, version } = row;
    checkVersion(version, input.expectedVersion);
    await manager.query('delete from saved_question where id = $1', [id]);
    await record({ entity: 'SavedQuestion', id, verb: 'REMOVE', visibility: 'PRIVATE', tombstone: true });
    return { entityId: id, version };
  });
}

function checkQuestion(input: SaveQuestionInput): Obstacle[] {
  const { indicator, threshold } = input;
  const dimensions = dimensionsOf(indicator, 'commune');
  const most = indicators[indicator].unit === 'DAYS' ? 3_650 : 1;
  const places: readonly (readonly [keyof SaveQuestionInput, Dimension])[] = [
    ['agglomeration', 'AGGLOMERATION'],
    ['theme', 'THEME'],
    ['band', 'BAND'],
  ];
  return [
    ...checkTitle(['input', 'name'], input.name),
    ...(dimensions === undefined ? [invalid(['input', 'indicator'], notOurs)] : []),
    ...(threshold >= 0 && threshold <= most ? [] : [invalid(['input', 'threshold'], outside(most))]),
    ...places.flatMap(([field, dimension]) =>
      input[field] == null || dimensions === undefined || dimensions.includes(dimension)
        ? []
        : [invalid(['input', field], notBrokenDown)],
    ),
  ];
}

const notOurs = {
  fr: 'Ce chiffre n’est pas compté sur les lignes des communes\u00a0: choisissez-en un autre.',
  en: 'This figure is not counted from the communes’ rows: choose another.',
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
  fr: `Votre commune suit déjà ${mostQuestions} questions\u00a0: retirez-en une d’abord.`,
  en: `Your commune keeps ${mostQuestions} questions already: remove one first.`,
});
