import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import type { SupportAct } from '#shared/journal/supportActs.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { callSiren, grenay, grenayAgent, loos, loosAgent } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const recordConsent =
  'mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { problems { message } } }';

/** As the planner asks for a support that the agglomeration told of. */
const wordOn = async (needId: string, hostCode: string | null) => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Support { communeWord } } }`;
  const support = { needId, role: 'PEER_EXCHANGE', communeCodes: [loos], hostCode };
  const { data } = await commune.ask(loosAgent, query, { of: [{ __typename: 'Support', id: v7(), ...support }] });
  return data._entities[0].communeWord;
};

it('a commune asked to receive peers is told so, answers for itself, and its word goes to the agglomeration that asked', async () => {
  const { id: projectId } = await commune.project('PROPOSED');
  const [need] = await commune.rows('select id from need where project_id = $1', [projectId]);
  const needId = String((need as { id: string }).id);
  const offer: SupportAct = {
    projectId,
    addressee: grenay,
    agglomeration: callSiren,
    supportId: v7(),
    supportReference: 'CALL-A-2026-012',
    needId,
    role: 'PEER_EXCHANGE',
    kind: 'PEER_EXCHANGE',
    host: grenay,
    state: 'OFFERED',
    halfDays: 0,
    from: '2026-01-04',
    until: '2099-04-30',
    upskilling: null,
    endedOn: null,
    endReason: null,
    reason: null,
    decidedAt: '2026-01-02T10:00:00.000Z',
  };
  await commune.deliver('call', 'SUPPORT', offer);
  const waiting = async () =>
    (
      await commune.ask(
        grenayAgent,
        `{ commune(insee: "${grenay}") { consentsAsked { nodes { reference hostCode } } } }`,
      )
    ).data.commune.consentsAsked.nodes;
  const hosted = async (agent: Actor, of: string) => {
    const nodes = 'nodes { reference state project { id } }';
    const { data: told } = await commune.ask(
      agent,
      `{ commune(insee: "${of}") { exchangesHosted { totalCount ${nodes} } } }`,
    );
    return told.commune.exchangesHosted;
  };
  const word = {
    needId,
    role: 'PEER_EXCHANGE',
    act: { body: 'EXECUTIVE', decidedOn: '2026-01-10', enforceableFrom: '2026-01-11' },
  };
  const said = await commune.ask(loosAgent, recordConsent, {
    input: { ...word, idempotencyKey: v7(), scale: 'AGGLOMERATION', state: 'GRANTED', expectedVersion: 0 },
  });
  expect(said.data.recordConsent.problems).toEqual([]);
  expect([await wordOn(needId, null), await wordOn(needId, grenay)]).toEqual(['GRANTED', 'NONE']);
  expect(await waiting()).toEqual([{ reference: 'CALL-A-2026-012', hostCode: grenay }]);
  const told = { reference: 'CALL-A-2026-012', project: { id: projectId } };
  expect(await hosted(grenayAgent, grenay)).toEqual({ totalCount: 1, nodes: [{ ...told, state: 'OFFERED' }] });
  const { data } = await commune.ask(grenayAgent, recordConsent, {
    input: {
      idempotencyKey: v7(),
      needId,
      scale: 'PEERS',
      role: 'PEER_EXCHANGE',
      state: 'GRANTED',
      act: { body: 'EXECUTIVE', decidedOn: '2026-01-10', enforceableFrom: '2026-01-11' },
      expectedVersion: 0,
    },
  });
  expect(data.recordConsent.problems).toEqual([]);
  expect(await waiting()).toEqual([]);
  expect(await wordOn(needId, grenay)).toBe('GRANTED');
  // Each exchange is one line, as it was told last, and for the host's own eyes.
  await commune.deliver('call', 'SUPPORT', { ...offer, state: 'CONSENTED', decidedAt: '2026-01-12T10:00:00.000Z' });
  expect(await hosted(grenayAgent, grenay)).toEqual({ totalCount: 1, nodes: [{ ...told, state: 'CONSENTED' }] });
  for (const of of [grenay, loos]) expect(await hosted(loosAgent, of)).toEqual({ totalCount: 0, nodes: [] });
  const delivered = await commune.rows(
    `select receiver, payload->>'addressee' as to, payload->>'commune' as by, payload->>'state' as state from outbox
    where stream = $1 and kind = 'CONSENT' and payload->>'scale' = 'PEERS'`,
    [projectId],
  );
  expect(delivered).toEqual([{ receiver: 'call', to: callSiren, by: grenay, state: 'GRANTED' }]);
});
