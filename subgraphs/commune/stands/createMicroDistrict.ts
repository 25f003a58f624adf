import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { broken } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import type { CreateMicroDistrictInput } from './standInputs.js';
import { insertMicroDistrict } from './store.js';

export async function createMicroDistrict(context: RequestContext, input: CreateMicroDistrictInput): Promise<Outcome> {
  return await change(context, 'createMicroDistrict', input, async ({ manager, tenant, record }) => {
    refuseIf(checkTitle(['input', 'name'], input.name));
    const { visibility } = input;
    const [id, name] = [newId(), input.name.trim()];
    const isNew = await insertMicroDistrict(manager, { id, insee: tenant, visibility, now: new Date() }, name);
    refuseIf(isNew ? [] : [broken('MICRO_DISTRICT_NAMED_ONCE', ['input', 'name'], districtTaken)]);
    await record({ entity: 'MicroDistrict', id, verb: 'CREATE', visibility, change: { name, visibility } });
    return { entityId: id, version: 1 };
  });
}

export const districtTaken = {
  fr: 'Votre commune a déjà un micro-quartier de ce nom\u00a0: prenez-le, ou donnez un autre nom.',
  en: 'Your commune has a micro-district of this name already: use it, or give another name.',
};
