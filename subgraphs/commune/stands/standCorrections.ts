import { change, checkVersion, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { districtTaken } from './createMicroDistrict.js';
import { checkStand, elsewhere } from './createStand.js';
import { checkHeardNeed } from './recordHeardNeed.js';
import type { UpdateHeardNeedInput, UpdateMicroDistrictInput, UpdateStandInput } from './standInputs.js';
import {
  communeOfMicroDistrict,
  isMicroDistrictNamed,
  lockHeardNeed,
  lockMicroDistrict,
  lockStand,
  moveHeardNeeds,
  settledBefore,
  writeCorrection,
} from './store.js';

export async function updateMicroDistrict(context: RequestContext, input: UpdateMicroDistrictInput): Promise<Outcome> {
  return await change(context, 'updateMicroDistrict', input, async ({ manager, record }) => {
    const known = await lockMicroDistrict(manager, input.id);
    checkVersion(known.version, input.expectedVersion);
    const values = { name: input.name?.trim() ?? known.name ?? '', visibility: input.visibility ?? known.visibility };
    refuseIf(checkTitle(['input', 'name'], values.name));
    const taken = await isMicroDistrictNamed(manager, known, values.name);
    refuseIf(taken ? [broken('MICRO_DISTRICT_NAMED_ONCE', ['input', 'name'], districtTaken)] : []);
    const version = await writeCorrection(manager, 'micro_district', known.id, Object.entries(values));
    const { visibility } = values;
    await record({ entity: 'MicroDistrict', id: known.id, verb: 'UPDATE', visibility, change: values });
    return { entityId: known.id, version };
  });
}

/** The needs heard at a stand keep its day: it can be moved as long as nothing was promised or done before. */
export async function updateStand(context: RequestContext, input: UpdateStandInput): Promise<Outcome> {
  return await change(context, 'updateStand', input, async ({ manager, tenant, record }) => {
    const known = await lockStand(manager, input.id);
    checkVersion(known.version, input.expectedVersion);
    const values = {
      microDistrictId: input.microDistrictId ?? known.microDistrictId,
      heldOn: input.heldOn ?? known.heldOn,
      heldBy: [...new Set(input.heldBy ?? known.heldBy ?? [])],
      contacts: input.contacts ?? known.contacts,
      firstContacts: input.firstContacts ?? known.firstContacts,
    };
    const visibility = input.visibility ?? known.visibility;
    refuseIf(checkStand(values, dayOf(new Date())));
    const insee = await communeOfMicroDistrict(manager, values.microDistrictId, tenant);
    if (insee !== known.insee) throw new Refused([invalid(['input', 'microDistrictId'], elsewhere)]);
    const settled = values.heldOn > known.heldOn && (await settledBefore(manager, known.id, values.heldOn));
    refuseIf(settled ? [broken('STAND_BEFORE_WHAT_CAME', ['input', 'heldOn'], tooLate)] : []);
    const version = await writeCorrection(manager, 'stand', known.id, [
      ['micro_district_id', values.microDistrictId],
      ['held_on', values.heldOn],
      ['held_by', values.heldBy],
      ['contacts', values.contacts],
      ['first_contacts', values.firstContacts],
      ['visibility', visibility],
    ]);
    await record({ entity: 'Stand', id: known.id, verb: 'UPDATE', visibility, change: values });
    if (values.heldOn !== known.heldOn) {
      for (const need of await moveHeardNeeds(manager, known.id, values.heldOn)) {
        const told = { entity: 'HeardNeed', verb: 'UPDATE', change: { heardOn: values.heldOn } } as const;
        await record({ ...told, id: need.id, visibility: need.visibility });
      }
    }
    return { entityId: known.id, version };
  });
}

/** A name that was written by mistake is taken out here; what came of the need is said by its follow-up. */
export async function updateHeardNeed(context: RequestContext, input: UpdateHeardNeedInput): Promise<Outcome> {
  return await change(context, 'updateHeardNeed', input, async ({ manager, record }) => {
    const known = await lockHeardNeed(manager, input.id);
    checkVersion(known.version, input.expectedVersion);
    const values = {
      text: input.text?.trim() ?? known.text ?? '',
      theme: input.theme ?? known.theme,
      visibility: input.visibility ?? known.visibility,
    };
    refuseIf(checkHeardNeed({ text: values.text, deadline: known.deadline }));
    const version = await writeCorrection(manager, 'heard_need', known.id, Object.entries(values));
    const { visibility } = values;
    await record({ entity: 'HeardNeed', id: known.id, verb: 'UPDATE', visibility, change: values });
    return { entityId: known.id, version };
  });
}

const tooLate = {
  fr: 'Un besoin entendu à ce stand a une échéance ou une suite avant ce jour\u00a0: gardez un jour plus ancien, ou corrigez d’abord ce besoin.',
  en: 'A need heard at this stand has a deadline or a follow-up before this day: keep an earlier day, or correct that need first.',
};
