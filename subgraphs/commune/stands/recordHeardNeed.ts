import { v7 as newId } from 'uuid';
import { change, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { checkDay } from '../communes/checkDay.js';
import { ownedBy } from '../communes/ownedBy.js';
import { deadlineBefore } from './lifecycle.js';
import type { RecordHeardNeedInput } from './standInputs.js';
import { insertHeardNeed, standsById } from './store.js';

export async function recordHeardNeed(context: RequestContext, input: RecordHeardNeedInput): Promise<Outcome> {
  return await change(context, 'recordHeardNeed', input, async ({ manager, record }) => {
    const { standId, theme, deadline, visibility } = input;
    refuseIf(checkHeardNeed(input));
    const [stand] = await standsById(manager, [standId], undefined, context);
    if (stand == null || !ownedBy(context.actor, stand.insee)) {
      throw new Refused([invalid(['input', 'standId'], elsewhere)]);
    }
    refuseIf(deadline < stand.heldOn ? [invalid(['input', 'deadline'], deadlineBefore(stand.heldOn))] : []);
    const values = { standId: stand.id, heardOn: stand.heldOn, text: input.text.trim(), theme, deadline };
    const id = newId();
    await insertHeardNeed(manager, { id, insee: stand.insee, visibility, now: new Date() }, values);
    await record({ entity: 'HeardNeed', id, verb: 'CREATE', visibility, change: values });
    return { entityId: id, version: 1 };
  });
}

/** What does not fit in what was heard; empty when all does. */
export function checkHeardNeed({ text, deadline }: Pick<RecordHeardNeedInput, 'text' | 'deadline'>): Obstacle[] {
  const silent = text.trim() === '' ? [invalid(['input', 'text'], empty)] : checkText(['input', 'text'], text);
  return [...silent, ...checkDay(['input', 'deadline'], deadline)];
}

const empty = { fr: 'Écrivez ce qui a été dit.', en: 'Write what was said.' };
const elsewhere = { fr: 'Choisissez un stand de votre commune.', en: 'Choose a stand of your commune.' };
