import type { DecisionAct } from '#shared/journal/acts.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { callSiren, grenay, grenayAgent, loos, loosAgent, otherSiren } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const decided = (projectId: string, to: DecisionAct['to'], more: Partial<DecisionAct> = {}): DecisionAct => ({
  projectId,
  addressee: loos,
  agglomeration: callSiren,
  labellingReference: 'CALL-2026-001',
  to,
  reason: to === 'TO_MATURE' ? 'Précisez l’implication des habitants.' : null,
  decidedAt: '2026-11-20T10:00:00.000Z',
  ...more,
});
const state = async (id: string) =>
  (await commune.ask(loosAgent, 'query ($id: ID!) { project(id: $id) { state version } }', { id })).data.project;

describe("an agglomeration's decision that reaches the commune", () => {
  it('to mature the project reopens it: it is edited, and proposed anew to the same agglomeration', async () => {
    const { id, version } = await commune.project('PROPOSED');
    expect(await commune.deliver('call', 'DECISION', decided(id, 'UNDER_REVIEW'))).toBe('RECEIVED');
    expect(await state(id)).toEqual({ state: 'PROPOSED', version });
    await commune.deliver('call', 'DECISION', decided(id, 'TO_MATURE'));
    const reopened = await state(id);
    expect(reopened).toEqual({ state: 'SHARED', version: version + 1 });
    const edited = await commune.call(loosAgent, 'updateProject', {
      id,
      expectedVersion: reopened.version,
      summary: 'Avec trois ateliers d’habitants.',
    });
    const { project, problems } = await commune.call(loosAgent, 'proposeProject', {
      id,
      expectedVersion: edited.project.version,
    });
    expect(problems).toEqual([]);
    expect(project.state).toBe('PROPOSED');
    const kinds = await commune.rows('select kind from outbox where stream = $1 order by number', [id]);
    expect(kinds).toEqual([{ kind: 'PROPOSAL' }, { kind: 'PROPOSAL' }]);
  });

  it('to suspend it reopens it only where the commune belongs to that agglomeration no longer: it is proposed elsewhere', async () => {
    const { id, version } = await commune.project('PROPOSED');
    await commune.deliver('call', 'DECISION', decided(id, 'SUSPENDED', { reason: 'Rien ne se fait.' }));
    expect(await state(id)).toEqual({ state: 'PROPOSED', version });
    await commune.deliver('call', 'DECISION', decided(id, 'SUSPENDED', { membershipOver: true }));
    expect(await state(id)).toEqual({ state: 'SHARED', version: version + 1 });
  });

  it('reopens nothing for a co-carrier, for another agglomeration, or of a withdrawn project; the receipt is kept', async () => {
    const proposed = await commune.project('PROPOSED', { coCarriers: [grenay] });
    await commune.deliver('call', 'DECISION', decided(proposed.id, 'TO_MATURE', { addressee: grenay }));
    await commune.deliver('call', 'DECISION', decided(proposed.id, 'NOT_RETAINED', { agglomeration: otherSiren }));
    expect((await state(proposed.id)).state).toBe('PROPOSED');
    const withdrawn = await commune.project('WITHDRAWN');
    await commune.deliver('call', 'DECISION', decided(withdrawn.id, 'NOT_RETAINED'));
    expect((await state(withdrawn.id)).state).toBe('WITHDRAWN');
    expect(await commune.rows('select insee from decision_receipt where project_id = $1', [proposed.id])).toEqual([
      { insee: grenay },
      { insee: loos },
    ]);
  });

  it('is refused when it has not its form, or speaks of another project than its stream', async () => {
    const { id } = await commune.project('PROPOSED');
    const other = await commune.project('PROPOSED');
    for (const wrong of [{ to: 'SPLENDID' }, { addressee: '6252' }, { decidedAt: 'yesterday' }]) {
      const payload = { ...decided(id, 'TO_MATURE'), ...wrong };
      await expect(commune.deliver('call', 'DECISION', payload)).rejects.toThrow('NOT_ADDRESSED_HERE');
    }
    await expect(commune.deliver('call', 'OPINION', decided(id, 'TO_MATURE'))).rejects.toThrow('NOT_ADDRESSED_HERE');
    expect((await state(id)).state).toBe('PROPOSED');
    expect((await state(other.id)).state).toBe('PROPOSED');
  });
});

describe("a project's timeline", () => {
  const timeline = async (id: string, actor = loosAgent) =>
    (await commune.ask(actor, 'query ($id: ID!) { project(id: $id) { timeline { scale what detail } } }', { id })).data
      .project.timeline;

  it('tells what communes did and what the agglomeration decided, in the order it happened', async () => {
    const { id } = await commune.project('PROPOSED', { coCarriers: [grenay] });
    const decidedAt = new Date().toISOString();
    await commune.deliver('call', 'DECISION', decided(id, 'TO_MATURE', { decidedAt }));
    const told = await timeline(id);
    expect(told.map(({ scale, what }: { scale: string; what: string }) => `${scale} ${what}`)).toEqual([
      'COMMUNE CREATED',
      'COMMUNE SHARED',
      'COMMUNE CO_CARRIER_CONFIRMED',
      'COMMUNE PROPOSED',
      'AGGLOMERATION TO_MATURE',
      'COMMUNE REOPENED',
    ]);
    expect(told[2].detail).toBe('Grenay');
    expect(told[4].detail).toBe('Précisez l’implication des habitants.');
    // A decision is addressed: the co-carrier reads only what was sent to it.
    const seen = (await timeline(id, grenayAgent)).map(({ what }: { what: string }) => what);
    expect(seen).not.toContain('TO_MATURE');
    expect(seen).toContain('PROPOSED');
  });

  it('tells the commune that pilots the team, in its own language, that a post works there no longer', async () => {
    const { id } = await commune.project('PROPOSED', { coCarriers: [grenay] });
    const ended = {
      projectId: id,
      addressee: loos,
      pole: '200066694',
      allocationId: id,
      allocationReference: 'PMA-2026-031',
      endedOn: '2026-11-20',
      reason: 'CONSENT_OVER',
      endedAt: new Date().toISOString(),
    };
    await expect(commune.deliver('pma', 'ALLOCATION_ENDED', { ...ended, reason: 'TIRED' })).rejects.toThrow();
    expect(await commune.deliver('pma', 'ALLOCATION_ENDED', ended)).toBe('RECEIVED');
    expect((await timeline(id)).at(-1)).toEqual({
      scale: 'POLE',
      what: 'ALLOCATION_ENDED',
      detail: 'PMA-2026-031 — le consentement a pris fin',
    });
    const seen = (await timeline(id, grenayAgent)).map(({ what }: { what: string }) => what);
    expect(seen).not.toContain('ALLOCATION_ENDED');
    expect((await state(id)).state).toBe('PROPOSED');
  });
});
