import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import type { SetCommuneTrajectoryInput, SetInvestmentCapacityInput } from './capacityInputs.js';
import { checkDay } from './checkDay.js';
import { insertPoint } from './insertPoint.js';

/** Others forget what was superseded, whoever could see it. */
const superseded = { verb: 'SUPERSEDE', visibility: 'PRIVATE', tombstone: true } as const;

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
    const former = await insertPoint(
      manager,
      { table: 'commune_trajectory', id, insee: tenant, since },
      Object.entries({ starting, wished, visibility }),
    );
    for (const one of former) await record({ ...superseded, entity: 'CommuneTrajectory', id: one });
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
    const former = await insertPoint(manager, { table: 'investment_capacity', id, insee: tenant, since }, [
      ['amount_cents', amountCents],
      ['source', source],
      ['visibility', visibility],
    ]);
    for (const one of former) await record({ ...superseded, entity: 'InvestmentCapacity', id: one });
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
