import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import { type ConsentAct, decisionAct } from '#shared/journal/acts.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall, proposalOf } from '../openCall.js';
import { call, grenay, grenayAgent, loos, officer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(async () => {
  await scale?.close();
});

const rows = async (sql: string, projectId: string) =>
  await withClient(scale.ownerUrl, async (client) => (await client.query(sql, [projectId])).rows);
const announced = async (projectId: string) =>
  (await rows('select receiver, kind, payload from outbox where stream = $1 order by number', projectId)).map(
    ({ receiver, kind, payload }) => {
      expect([receiver, kind]).toEqual(['commune', 'DECISION']);
      const { addressee, to, reason, agglomeration } = decisionAct.parse(payload);
      expect(agglomeration).toBe(call);
      return `${addressee} ${to}${reason === null ? '' : ` (${reason})`}`;
    },
  );
const departure = (projectId: string, commune: string) => ({
  projectId,
  addressee: call,
  commune,
  leftOn: '2026-11-22',
  reason: 'Budget revu.',
});

describe('what the agglomeration decides', () => {
  it('leaves with the decision for each commune that carries the project, and once only', async () => {
    const projectId = v7();
    const id = await scale.propose(proposalOf(projectId));
    await scale.move(id, 'ADMISSIBLE');
    const refused = await scale.move(id, 'LABELLED', 'Trop tôt.');
    expect(refused.data.moveLabelling.problems).toHaveLength(1);
    await scale.move(id, 'UNDER_REVIEW');
    await scale.move(id, 'TO_MATURE', 'Précisez.');
    expect(await announced(projectId)).toEqual([
      `${loos} RECEIVED`,
      `${grenay} RECEIVED`,
      `${loos} ADMISSIBLE`,
      `${grenay} ADMISSIBLE`,
      `${loos} UNDER_REVIEW`,
      `${grenay} UNDER_REVIEW`,
      `${loos} TO_MATURE (Précisez.)`,
      `${grenay} TO_MATURE (Précisez.)`,
    ]);
    // A new proposal of the same file opens it again, and the communes hear of that too.
    await scale.deliver('PROPOSAL', { ...proposalOf(projectId), coCarriers: [] });
    expect((await announced(projectId)).slice(8)).toEqual([`${loos} RECEIVED`]);
  });

  it('leaves when a withdrawal suspends the file', async () => {
    const projectId = v7();
    await scale.propose({ ...proposalOf(projectId), coCarriers: [] });
    await scale.deliver('WITHDRAWAL', { projectId, addressee: call, withdrawnOn: '2026-11-22', reason: 'Trop cher.' });
    expect(await announced(projectId)).toEqual([`${loos} RECEIVED`, `${loos} SUSPENDED (Trop cher.)`]);
  });
});

describe('a commune that carries a proposed project no longer', () => {
  it('no longer has a part in its file, which goes on; that it left is kept', async () => {
    const projectId = v7();
    const id = await scale.propose(proposalOf(projectId));
    const read = async (actor: typeof officer) =>
      (await scale.ask(actor, 'query ($id: ID!) { labelling(id: $id) { state version } }', { id })).data.labelling;
    expect(await read(grenayAgent)).toEqual({ state: 'RECEIVED', version: 1 });
    expect(await scale.deliver('DEPARTURE', departure(projectId, grenay))).toBe('RECEIVED');
    expect(await read(grenayAgent)).toBeNull();
    expect(await read(officer)).toEqual({ state: 'RECEIVED', version: 2 });
    const kept = await rows('select commune, reason from departure_receipt where project_id = $1', projectId);
    expect(kept).toEqual([{ commune: grenay, reason: 'Budget revu.' }]);
    await scale.move(id, 'ADMISSIBLE');
    expect((await announced(projectId)).slice(2)).toEqual([`${loos} ADMISSIBLE`]);
  });

  it('is never the lead, and leaves nothing that was never proposed', async () => {
    const projectId = v7();
    await scale.propose(proposalOf(projectId));
    await scale.deliver('DEPARTURE', departure(projectId, loos));
    expect(await rows('select communes from labelling where project_id = $1', projectId)).toEqual([
      { communes: [loos, grenay] },
    ]);
    const unknown = v7();
    await expect(scale.deliver('DEPARTURE', departure(unknown, grenay))).rejects.toThrow('never proposed');
    expect(await rows('select 1 from departure_receipt where project_id = $1', unknown)).toEqual([]);
  });
});

describe("a commune's word on the agglomeration's support", () => {
  const word: ConsentAct = {
    projectId: v7(),
    addressee: call,
    commune: loos,
    state: 'GRANTED',
    decidedOn: '2026-11-20',
    body: 'EXECUTIVE',
    reference: null,
    needId: v7(),
    scale: 'AGGLOMERATION',
    role: 'CO_FACILITATION',
    enforceableFrom: '2026-11-21',
  };

  it('is kept each time as it came, in order', async () => {
    await scale.deliver('CONSENT', word);
    await scale.deliver('CONSENT', { ...word, state: 'WITHDRAWN', enforceableFrom: null });
    expect(
      await rows(
        'select state, role, enforceable_from from consent_receipt where project_id = $1 order by seq',
        word.projectId,
      ),
    ).toMatchObject([
      { state: 'GRANTED', role: 'CO_FACILITATION' },
      { state: 'WITHDRAWN', enforceable_from: null },
    ]);
  });

  it('is refused when it is none, and leaves nothing behind', async () => {
    const projectId = v7();
    for (const wrong of [{ role: 'BOSS' }, { state: 'MAYBE' }, { commune: 'Loos' }, { needId: '12' }]) {
      await expect(scale.deliver('CONSENT', { ...word, projectId, ...wrong })).rejects.toThrow('NOT_ADDRESSED_HERE');
    }
    expect(await rows('select 1 from consent_receipt where project_id = $1', projectId)).toEqual([]);
  });
});
