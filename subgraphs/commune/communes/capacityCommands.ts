import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import type { SetCommuneTrajectoryInput, SetInvestmentCapacityInput } from './capacityInputs.js';
import { insertPoint } from './capacityStore.js';
import { checkDay } from './checkDay.js';

/** The entity of the outcome is the commune: the trajectory is read of it. */
export async function setCommuneTrajectory(
  context: RequestContext,
  input: SetCommuneTrajectoryInput,
): Promise<Outcome> {
  return await change(context, 'setCommuneTrajectory', input, async ({ manager, tenant, record }) => {
    refuseIf([
      ...(['starting', 'wished'] as const).flatMap((name) => checkModel(['input', name], input[name])),
      ...checkDay(['input', 'since'], input.since),
    ]);
    const { starting, wished, since, visibility } = input;
    const id = newId();
    await insertPoint(
      manager,
      'commune_trajectory',
      { id, insee: tenant },
      Object.entries({ starting, wished, since, visibility }),
    );
    await record({ entity: 'CommuneTrajectory', id, verb: 'CREATE', visibility, change: { starting, wished, since } });
    return { entityId: tenant, version: 1 };
  });
}

/** The entity of the outcome is the commune: its capacities are read of it. */
export async function setInvestmentCapacity(
  context: RequestContext,
  input: SetInvestmentCapacityInput,
): Promise<Outcome> {
  return await change(context, 'setInvestmentCapacity', input, async ({ manager, tenant, record }) => {
    refuseIf([...checkTitle(['input', 'source'], input.source), ...checkDay(['input', 'since'], input.since)]);
    const { since, amountCents, visibility } = input;
    const source = input.source.trim();
    const id = newId();
    await insertPoint(manager, 'investment_capacity', { id, insee: tenant }, [
      ['since', since],
      ['amount_cents', amountCents],
      ['source', source],
      ['visibility', visibility],
    ]);
    await record({
      entity: 'InvestmentCapacity',
      id,
      verb: 'CREATE',
      visibility,
      change: { since, amountCents, source },
    });
    return { entityId: tenant, version: 1 };
  });
}

function checkModel(path: readonly string[], text: string): Obstacle[] {
  if (text.trim() !== '') return checkText(path, text);
  return [invalid(path, { fr: 'Écrivez un texte\u00a0: il est vide.', en: 'Write something: this is empty.' })];
}
