import fc from 'fast-check';
import { CoCarrierState } from '#commune/projects/CoCarrier.js';
import { type CarryingCommand, type CarryingSituation, decideCarrying } from '#commune/projects/carrying.js';
import { ProjectState } from '#commune/projects/ProjectState.js';
import { departureAct } from '#shared/journal/acts.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, bullyAgent, callSiren, grenay, grenayAgent, lens, lensAgent, loosAgent } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const read = async (id: string, actor = loosAgent) =>
  (
    await commune.ask(
      actor,
      'query ($id: ID!) { project(id: $id) { version state coCarriers { commune { insee } state } formerCoCarriers { commune { insee } state } } }',
      { id },
    )
  ).data.project;
const rules = (payload: { problems: { rule?: string; __typename: string }[] }) =>
  payload.problems.map(({ rule, __typename }) => rule ?? __typename);

describe('a commune invited to carry a project', () => {
  it('confirms for itself, once, and the lead sees it in the version it must read again', async () => {
    const draft = await commune.project('DRAFT', { coCarriers: [grenay, lens] });
    const input = { projectId: draft.id, expectedVersion: draft.version };
    const { project, problems } = await commune.call(grenayAgent, 'confirmCoCarrying', input);
    expect(problems).toEqual([]);
    expect(project.version).toBe(draft.version + 1);
    expect(project.coCarriers).toMatchObject([
      { commune: { insee: grenay }, state: 'CONFIRMED' },
      { commune: { insee: lens }, state: 'INVITED', confirmedOn: null },
    ]);
    const again = { ...input, expectedVersion: project.version };
    expect(rules(await commune.call(grenayAgent, 'confirmCoCarrying', again))).toEqual(['AlreadyDone']);
    const stale = await commune.call(loosAgent, 'updateProject', {
      id: draft.id,
      expectedVersion: draft.version,
      title: 'X',
    });
    expect(stale.problems).toMatchObject([{ currentVersion: draft.version + 1 }]);
  });

  it('that has not answered keeps the project from being proposed, by name; that declines is no longer among its carriers', async () => {
    const shared = await commune.project('SHARED', { coCarriers: [grenay] });
    const propose = (expectedVersion: number) =>
      commune.call(loosAgent, 'proposeProject', { id: shared.id, expectedVersion });
    const early = await propose(shared.version);
    expect(rules(early)).toEqual(['CO_CARRIERS_HAVE_ANSWERED']);
    expect(early.problems[0].message).toContain('Grenay');
    const input = { projectId: shared.id, expectedVersion: shared.version, reason: 'Pas cette année.' };
    const declined = await commune.call(grenayAgent, 'declineCoCarrying', input);
    expect(declined.project).toMatchObject({
      coCarriers: [],
      formerCoCarriers: [{ commune: { insee: grenay }, state: 'DECLINED' }],
    });
    const { project } = await propose(declined.project.version);
    expect(project.state).toBe('PROPOSED');
    const [sent] = await commune.rows(`select payload from outbox where stream = $1`, [shared.id]);
    expect(sent?.payload).toMatchObject({ coCarriers: [] });
  });

  it('that declines a draft sees it no more, until it is invited again and answers anew', async () => {
    const draft = await commune.project('DRAFT', { coCarriers: [grenay] });
    const declined = await commune.call(grenayAgent, 'declineCoCarrying', {
      projectId: draft.id,
      expectedVersion: draft.version,
    });
    expect(declined).toEqual({ project: null, problems: [] });
    expect(await read(draft.id, grenayAgent)).toBeNull();
    const { version } = await read(draft.id);
    const invited = await commune.call(loosAgent, 'updateProject', {
      id: draft.id,
      expectedVersion: version,
      coCarriers: [grenay],
    });
    expect(invited.project).toMatchObject({ coCarriers: [{ state: 'INVITED' }], formerCoCarriers: [] });
    expect(await read(draft.id, grenayAgent)).toMatchObject({ state: 'DRAFT' });
  });

  it('leaves while the project is proposed: it is no longer a carrier, and the agglomeration is told why', async () => {
    const proposed = await commune.project('PROPOSED', { coCarriers: [grenay] });
    const input = { projectId: proposed.id, expectedVersion: proposed.version };
    expect(rules(await commune.call(grenayAgent, 'declineCoCarrying', input))).toEqual(['CONFIRMED_LEAVES']);
    expect(rules(await commune.call(grenayAgent, 'leaveProject', { ...input, reason: ' ' }))).toEqual([
      'LEAVING_HAS_REASON',
    ]);
    const { project } = await commune.call(grenayAgent, 'leaveProject', { ...input, reason: 'Budget revu.' });
    expect(project).toMatchObject({ state: 'PROPOSED', formerCoCarriers: [{ state: 'LEFT' }] });
    const sent = await commune.rows('select kind, payload from outbox where stream = $1 order by number', [
      proposed.id,
    ]);
    expect(sent.map(({ kind }) => kind)).toEqual(['PROPOSAL', 'DEPARTURE']);
    expect(departureAct.parse(sent[1]?.payload)).toMatchObject({
      addressee: callSiren,
      commune: grenay,
      reason: 'Budget revu.',
    });
  });

  it('and its lead who proposes at the same moment: one is first, and nobody is proposed that has left', async () => {
    const shared = await commune.project('SHARED', { coCarriers: [grenay] });
    const input = { projectId: shared.id, expectedVersion: shared.version };
    const { project } = await commune.call(grenayAgent, 'confirmCoCarrying', input);
    const [proposal, leaving] = await Promise.all([
      commune.call(loosAgent, 'proposeProject', { id: shared.id, expectedVersion: project.version }),
      commune.call(grenayAgent, 'leaveProject', { ...input, expectedVersion: project.version, reason: 'Non.' }),
    ]);
    const lost = [proposal, leaving].filter(({ problems }) => problems.length > 0);
    expect(lost).toHaveLength(1);
    expect(lost[0].problems).toMatchObject([{ currentVersion: project.version + 1 }]);
  });

  it('answers for itself alone: neither the lead, nor another commune, nor an institution answers for it', async () => {
    const shared = await commune.project('SHARED', { coCarriers: [grenay] });
    const input = { projectId: shared.id, expectedVersion: shared.version };
    expect(rules(await commune.call(loosAgent, 'confirmCoCarrying', input))).toEqual(['LEAD_WITHDRAWS']);
    for (const other of [lensAgent, bullyAgent, analyst]) {
      await expect(commune.call(other, 'confirmCoCarrying', input)).rejects.toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    }
    for (const projectId of ['not-an-id', '019b8d2b-8c00-7000-8000-000000000000']) {
      await expect(commune.call(grenayAgent, 'confirmCoCarrying', { ...input, projectId })).rejects.toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    }
    expect((await read(shared.id)).coCarriers).toMatchObject([{ state: 'INVITED' }]);
  });
});

it('no sequence of answers makes a commune carry what it declined or left, and leaving always says why', () => {
  const command = fc.oneof(
    fc.constant<CarryingCommand>({ kind: 'CONFIRM' }),
    fc.constantFrom('', 'raison').map((reason): CarryingCommand => ({ kind: 'DECLINE', reason })),
    fc.constantFrom('', ' ', 'raison').map((reason): CarryingCommand => ({ kind: 'LEAVE', reason })),
  );
  const project = fc.constantFrom(...Object.values(ProjectState));
  fc.assert(
    fc.property(project, fc.constantFrom(null, callSiren), fc.array(command), (state, proposedTo, commands) => {
      let situation: CarryingSituation = { project: state, proposedTo, standing: CoCarrierState.INVITED };
      let told = 0;
      for (const one of commands) {
        const outcome = decideCarrying(situation, one);
        if (outcome.kind === 'REFUSED') continue;
        expect(state).not.toBe(ProjectState.WITHDRAWN);
        expect([CoCarrierState.DECLINED, CoCarrierState.LEFT]).not.toContain(situation.standing);
        if (outcome.state === CoCarrierState.LEFT) expect(outcome.reason).toBe('raison');
        if (outcome.addressee !== null) told += 1;
        situation = { ...situation, standing: outcome.state };
      }
      expect(told).toBeLessThanOrEqual(proposedTo === null ? 0 : 1);
    }),
  );
});
