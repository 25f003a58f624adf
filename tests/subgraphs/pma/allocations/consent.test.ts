import { v7 } from 'uuid';
import { inTransaction } from '#shared/database/transaction.js';
import type { ConsentAct } from '#shared/journal/acts.js';
import { journalReadable } from '#tests/support/journalReadable.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { allocation, bully, grenay, loos, poleSiren, project } from '../poleRows.js';
import { run } from './commands.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const numbers = new Map<string, number>();
const deliver = (given: Partial<ConsentAct> & { projectId: string }, kind = 'CONSENT') => {
  const number = (numbers.get(given.projectId) ?? 0) + 1;
  numbers.set(given.projectId, number);
  const payload: ConsentAct = {
    addressee: poleSiren,
    commune: loos,
    state: 'GRANTED',
    decidedOn: '2026-11-20',
    body: 'EXECUTIVE',
    reference: null,
    ...given,
  };
  const recordedAt = new Date().toISOString();
  return pole.scale.receive({
    ...{ id: v7(), stream: given.projectId, number, kind, from: 'commune', to: 'pma', payload, recordedAt },
  });
};
const checksOf = async (number: number) =>
  (await pole.ask(`{ allocation(id: "${allocation(number)}") { checks } }`)).data.allocation.checks;

/** Whether the accepted allocation of project 1 could begin, as far as the commune's word goes. */
const consents = async () => {
  const { data } = await pole.ask(`{ allocation(id: "${allocation(5)}") { availableTransitions { to reason } } }`);
  const [start] = data.allocation.availableTransitions.filter(({ to }: { to: string }) => to === 'ACTIVE');
  return !/commune pilote/.test(start.reason ?? '');
};
const endOf = async (number: number) =>
  (await pole.ask(`{ allocation(id: "${allocation(number)}") { state endedOn endReason } }`)).data.allocation;

describe("a commune's word", () => {
  it('is kept as a receipt, and the last one counts', async () => {
    expect(await deliver({ projectId: project(2), commune: grenay, reference: 'D-1' })).toBe('RECEIVED');
    expect(await checksOf(3)).toEqual(['OVER_ALLOCATED', 'NO_EMPLOYER_AGREEMENT']);
    await deliver({ projectId: project(2), commune: grenay, state: 'WITHDRAWN' });
    expect(await checksOf(3)).toEqual(['NO_EMPLOYER_AGREEMENT']);
    expect(await endOf(3)).toEqual({ state: 'ENDED', endedOn: '2026-11-23', endReason: 'CONSENT_WITHDRAWN' });
    const { data } = await pole.ask(
      `{ allocation(id: "${allocation(3)}") { consents { commune { name } state decidedOn body reference } } }`,
      actors.grenay,
    );
    expect(data.allocation.consents).toEqual([
      { commune: { name: 'Grenay' }, state: 'GRANTED', decidedOn: '2026-11-20', body: 'EXECUTIVE', reference: 'D-1' },
      { commune: { name: 'Grenay' }, state: 'WITHDRAWN', decidedOn: '2026-11-20', body: 'EXECUTIVE', reference: null },
    ]);
  });

  it("is not replaced by another commune's", async () => {
    await deliver({ projectId: project(1), commune: bully, state: 'REFUSED' });
    expect(await consents()).toBe(true);
    expect(await endOf(1)).toEqual({ state: 'ACTIVE', endedOn: null, endReason: null });
  });

  it('withdrawn stops what has not begun, and ends what has', async () => {
    const agreed = await run(pole, 'recordEmployerAgreement', {
      ...{ id: allocation(5), expectedVersion: 1, agreedOn: '2026-11-20' },
    });
    await deliver({ projectId: project(1), state: 'WITHDRAWN' });
    const start = await run(pole, 'moveAllocation', {
      ...{ id: allocation(5), expectedVersion: agreed.allocation.version, to: 'ACTIVE' },
    });
    expect(start.problems).toMatchObject([{ rule: 'CONSENT', message: expect.stringMatching(/a retiré/) }]);
    expect(await endOf(1)).toEqual({ state: 'ENDED', endedOn: '2026-11-23', endReason: 'CONSENT_WITHDRAWN' });
    expect(await checksOf(1)).toEqual([]);
    expect(await checksOf(4)).toEqual([]);
  });

  it('withdrawn stops it in the database too', async () => {
    const scope = { ...actors.director, audience: 'institution' as const, readOnly: false };
    const force = inTransaction(pole.app, scope, (manager) =>
      manager.query("update allocation set state = 'ACTIVE' where id = $1", [allocation(5)]),
    );
    await expect(force).rejects.toThrow('no consent of the pilot commune');
  });

  it('counts need by need, for a secondment alone, on the days its act binds', async () => {
    const terms = { projectId: project(1), scale: 'POLE', role: 'SECONDMENT', body: 'AGREEMENT' } as const;
    const [one, other] = [v7(), v7()];
    const held = { enforceableFrom: '2020-01-01' };
    expect(await consents()).toBe(false);
    await deliver({ ...terms, ...held, needId: one, role: 'ADVICE' });
    expect(await consents()).toBe(false);
    for (const [given, holds] of [
      [{ enforceableFrom: null }, false],
      [{ enforceableFrom: '2199-01-01' }, false],
      [{ ...held, from: '2199-01-01' }, false],
      [{ ...held, until: '2020-12-31' }, false],
      [{ ...held, until: '2199-12-31' }, true],
    ] as const) {
      await deliver({ ...terms, ...given, needId: one });
      expect([given, await consents()]).toEqual([given, holds]);
    }
    // Another need's refusal takes nothing from it; its own withdrawal does, and what was said before does not revive.
    await deliver({ ...terms, needId: other, state: 'REFUSED' });
    expect(await consents()).toBe(true);
    await deliver({ ...terms, needId: one, state: 'WITHDRAWN' });
    expect(await consents()).toBe(false);
    await deliver({ projectId: project(1) });
    expect(await consents()).toBe(true);
    // A word without a need speaks of the whole project; the next one, whatever its need, takes its place.
    await deliver({ ...terms, needId: other, state: 'WITHDRAWN' });
    expect(await consents()).toBe(false);
  });

  it('on another scale’s support is not the pole’s business', async () => {
    await expect(deliver({ projectId: project(2), scale: 'AGGLOMERATION', role: 'ADVICE' })).rejects.toThrow(
      'NOT_ADDRESSED_HERE',
    );
  });

  it('that is no consent, or for nobody here, is not received', async () => {
    await expect(deliver({ projectId: project(11) }, 'PROPOSAL')).rejects.toThrow('NOT_ADDRESSED_HERE');
    await expect(deliver({ projectId: project(12), addressee: '130005481' })).rejects.toThrow();
    await expect(deliver({ projectId: project(13), commune: 'Loos' })).rejects.toThrow();
  });

  it('can be followed by the pole in its changes, and by nobody else', async () => {
    const changes = async (actor = actors.director as (typeof actors)[keyof typeof actors]) =>
      (await pole.ask('{ poleChanges(first: 200) { changes { entity id verb } } }', actor)).data.poleChanges.changes;
    await journalReadable(pole.ownerUrl);
    expect(await changes()).toContainEqual({ entity: 'Project', id: project(2), verb: 'CONSENT_WITHDRAWN' });
    const ofAnalyst: { entity: string }[] = await changes(actors.analyst);
    expect(new Set(ofAnalyst.map((one) => one.entity))).toEqual(new Set(['Technician']));
    expect(await changes(actors.everybody)).toEqual([]);
  });
});
