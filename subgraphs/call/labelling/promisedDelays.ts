import type { EntityManager } from 'typeorm';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { today } from '../territory/today.js';
import type { PromisedDelay, SetPromisedDelayInput } from './PromisedDelay.js';

/** Days within which an agglomeration answers that has promised nothing else. */
export const usualDelay = 60;

/** The days an agglomeration promises for what becomes admissible on that day. */
export async function promisedDaysOn(manager: EntityManager, siren: string, day: string): Promise<number> {
  const [delay]: PromisedDelay[] = await manager.query(
    'select days from promised_delay where siren = $1 and since <= $2 order by since desc limit 1',
    [siren, day],
  );
  return delay?.days ?? usualDelay;
}

/** What each agglomeration promised, oldest first; where it never did, the usual delay alone. */
export async function promisedDelaysOf(manager: EntityManager, sirens: readonly string[]): Promise<PromisedDelay[][]> {
  const rows: (PromisedDelay & { siren: string })[] = await manager.query(
    'select siren, since, days from promised_delay where siren = any($1) order by siren, since',
    [sirens],
  );
  return listsInOrderOf(sirens, rows, (row) => row.siren).map((delays) => [
    { since: null, days: usualDelay },
    ...delays,
  ]);
}

/** Promises another delay from a day on; files that are admissible already keep theirs. */
export async function setPromisedDelay(context: RequestContext, input: SetPromisedDelayInput): Promise<Outcome> {
  return await change(context, 'setPromisedDelay', input, async ({ manager, tenant, record }) => {
    const { since, days } = input;
    refuseIf(delayObstacles(input, today()));
    const written: object[] = await manager.query(
      'insert into promised_delay (siren, since, days) values ($1, $2, $3) on conflict do nothing returning since',
      [tenant, since, days],
    );
    refuseIf(written.length === 0 ? [dayTaken] : []);
    const change = { since, days };
    await record({ entity: 'PromisedDelay', id: `${tenant} ${since}`, verb: 'CREATE', visibility: 'PUBLIC', change });
    return { entityId: since, version: days };
  });
}

function delayObstacles({ since, days }: SetPromisedDelayInput, day: string): Obstacle[] {
  return [
    ...(since < day ? [past] : []),
    ...(days < 1 || days > 365
      ? [
          invalid(['input', 'days'], {
            fr: 'Le délai compte de 1 à 365 jours.',
            en: 'The delay has 1 to 365 days.',
          }),
        ]
      : []),
  ];
}

const past = broken(
  'delay.since',
  ['input', 'since'],
  {
    fr: 'Un délai ne se promet pas pour le passé\u00a0: choisissez aujourd’hui ou un jour à venir.',
    en: 'A delay is not promised for the past: choose today or a day to come.',
  },
  { fr: 'Un jour à partir d’aujourd’hui.', en: 'A day from today on.' },
);

const dayTaken = broken(
  'delay.day',
  ['input', 'since'],
  {
    fr: 'Un délai commence déjà ce jour-là\u00a0: choisissez un autre jour.',
    en: 'A delay begins on that day already: choose another day.',
  },
  { fr: 'Un jour sans délai enregistré.', en: 'A day that bears no delay.' },
);
