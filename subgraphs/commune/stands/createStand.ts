import { v7 as newId } from 'uuid';
import { change, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkAmong, checkHeldOn, checkPersons } from './meetingChecks.js';
import type { CreateStandInput } from './standInputs.js';
import { communeOfMicroDistrict, insertStand } from './store.js';

export async function createStand(context: RequestContext, input: CreateStandInput): Promise<Outcome> {
  return await change(context, 'createStand', input, async ({ manager, tenant, record }) => {
    const now = new Date();
    refuseIf(checkStand(input, dayOf(now)));
    const insee = await communeOfMicroDistrict(manager, input.microDistrictId, tenant);
    if (insee === null) throw new Refused([invalid(['input', 'microDistrictId'], elsewhere)]);
    const { idempotencyKey: _key, visibility, ...given } = input;
    const id = newId();
    const values = { ...given, heldBy: [...new Set(given.heldBy)] };
    await insertStand(manager, { id, insee, visibility, now }, values);
    await record({ entity: 'Stand', id, verb: 'CREATE', visibility, change: values });
    return { entityId: id, version: 1 };
  });
}

/** What does not fit in a stand; empty when all does. */
export function checkStand(
  {
    heldOn,
    heldBy,
    contacts,
    firstContacts,
  }: Pick<CreateStandInput, 'heldOn' | 'heldBy' | 'contacts' | 'firstContacts'>,
  today: string,
): Obstacle[] {
  return [
    ...checkHeldOn(heldOn, today),
    ...(heldBy.length > 0 ? [] : [invalid(['input', 'heldBy'], nobody)]),
    ...checkPersons('contacts', contacts),
    ...checkAmong('firstContacts', firstContacts, contacts),
  ];
}

export const elsewhere = {
  fr: 'Choisissez un micro-quartier de votre commune.',
  en: 'Choose a micro-district of your commune.',
};
const nobody = {
  fr: 'Dites qui tenait le stand\u00a0: des élus, des techniciens, ou les deux.',
  en: 'Say who held the stand: elected members, technicians, or both.',
};
