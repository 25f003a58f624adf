import type { AgglomerationDemonstration } from '#call/demo/AgglomerationRows.js';
import { loadAgglomerationDemonstration } from '#call/demo/loadAgglomerationDemonstration.js';
import { loadAgglomerationTerritory } from '#call/demo/loadAgglomerationTerritory.js';
import { publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { call, grenay, loos, officer, smallTerritory } from '../smallTerritory.js';

const labelled: AgglomerationDemonstration['labellings'][number] = {
  id: '0190a000-0000-7000-8000-000000000001',
  number: 17,
  siren: call,
  projectId: '0190a000-0000-7000-8000-000000000101',
  projectReference: 'LOOS-2026-003',
  title: 'Verger partagé',
  leadCommune: loos,
  coCarriers: [grenay],
  visibility: 'PUBLIC',
  proposedOn: '2026-03-01',
  withdrawnOn: null,
  withdrawalReason: null,
  state: 'LABELLED',
  reason: 'Implication des habitants engagée.',
  labelledOn: '2026-04-02',
  decisions: [
    { from: 'RECEIVED', to: 'ADMISSIBLE', reason: null, decidedAt: '2026-03-10T14:00:00.000Z' },
    { from: 'ADMISSIBLE', to: 'UNDER_REVIEW', reason: null, decidedAt: '2026-03-20T14:00:00.000Z' },
    {
      from: 'UNDER_REVIEW',
      to: 'LABELLED',
      reason: 'Implication des habitants engagée.',
      decidedAt: '2026-04-02T14:00:00.000Z',
    },
  ],
  receivedAt: '2026-03-01T10:00:00.000Z',
  updatedAt: '2026-04-02T14:00:00.000Z',
};
const withdrawn: typeof labelled = {
  ...labelled,
  id: '0190a000-0000-7000-8000-000000000002',
  number: 18,
  projectId: '0190a000-0000-7000-8000-000000000102',
  visibility: 'SHARED',
  withdrawnOn: '2026-05-02',
  withdrawalReason: 'Le conseil préfère attendre.',
  state: 'SUSPENDED',
  reason: 'Le conseil préfère attendre.',
  labelledOn: null,
  decisions: [
    {
      from: 'RECEIVED',
      to: 'SUSPENDED',
      reason: 'Le conseil préfère attendre.',
      decidedAt: '2026-05-02T14:00:00.000Z',
    },
  ],
};

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
  // Twice: a start that was cut short loads again.
  for (const _time of [1, 2]) {
    await loadAgglomerationTerritory(scale.ownerUrl, smallTerritory);
    await loadAgglomerationDemonstration(scale.ownerUrl, { labellings: [labelled, withdrawn] });
  }
  await scale.journalReadable();
});
afterAll(async () => {
  await scale?.close();
});

describe('the demonstration', () => {
  it('is loaded once, with its receipts, its history and its reference', async () => {
    const { data, errors } = await scale.ask(
      officer,
      `{ labellings(sort: { by: REFERENCE }) { totalCount nodes {
        reference state reason demonstration version labelledOn decisions { from to }
        receipt { title withdrawnOn withdrawalReason leadCommune { name } coCarriers { name } }
      } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.labellings.totalCount).toBe(2);
    expect(data.labellings.nodes[0]).toMatchObject({
      reference: 'CALL-2026-017',
      state: 'LABELLED',
      demonstration: true,
      version: 4,
      labelledOn: '2026-04-02',
      receipt: { withdrawnOn: null, leadCommune: { name: 'Loos-en-Gohelle' }, coCarriers: [{ name: 'Grenay' }] },
    });
    expect(data.labellings.nodes[0].decisions).toHaveLength(3);
    expect(data.labellings.nodes[1]).toMatchObject({
      reference: 'CALL-2026-018',
      state: 'SUSPENDED',
      receipt: { withdrawnOn: '2026-05-02', withdrawalReason: 'Le conseil préfère attendre.' },
    });
  });

  it('is told by the journal as imported, to those who may see it', async () => {
    const question = '{ agglomerationChanges { changes { entity id verb tenant } } }';
    const own = await scale.ask(officer, question);
    expect(own.data.agglomerationChanges.changes).toEqual([
      { entity: 'Labelling', id: labelled.id, verb: 'IMPORT', tenant: call },
      { entity: 'Labelling', id: withdrawn.id, verb: 'IMPORT', tenant: call },
    ]);
    const anybody = await scale.ask(publicActor, question);
    expect(anybody.data.agglomerationChanges.changes.map((one: { id: string }) => one.id)).toEqual([labelled.id]);
  });

  it('goes on: the next proposal takes the next number, and a decision the next version', async () => {
    const id = await scale.propose();
    const { data } = await scale.ask(officer, 'query ($id: ID!) { labelling(id: $id) { reference } }', { id });
    expect(data.labelling.reference).toMatch(/^CALL-\d{4}-\d{3}$/);
    const moved = await scale.move(labelled.id, 'FOLLOWED');
    expect(moved.data.moveLabelling).toMatchObject({ labelling: { state: 'FOLLOWED', version: 5 }, problems: [] });
  });
});
