import { recordSuccession, type SuccessionOrder, SuccessionRefused } from '#commune/communes/recordSuccession.js';
import { asOwner } from '#shared/database/asOwner.js';
import { dayOf } from '#shared/graphql/today.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { callSiren, grenay, grenayAgent, lens, lensAgent, loos, loosAgent } from '../smallTerritory.js';

const today = dayOf(new Date());
const runs = {
  phase: 'OPERATION',
  electedCarriers: ['Maire'],
  technicians: [{ function: 'Jardinier', service: 'Espaces verts' }],
};
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));
const order: SuccessionOrder = {
  from: [grenay],
  to: loos,
  since: today,
  act: 'Arrêté préfectoral 2026-114',
  source: 'Recueil des actes administratifs du Pas-de-Calais',
};

async function opened(): Promise<CommuneUnderTest & { succeed(more?: Partial<SuccessionOrder>): Promise<object[]> }> {
  const commune = await openCommune();
  return {
    ...commune,
    succeed: (more = {}) =>
      asOwner(commune.ownerUrl, 'test', (manager) => recordSuccession(manager, { ...order, ...more })),
  };
}

type Opened = Awaited<ReturnType<typeof opened>>;

const counts = async (commune: Opened, actor: Actor, insee: string) => {
  const { data, errors } = await commune.ask(
    actor,
    `query ($insee: INSEE!) { commune(insee: $insee) {
      actions { totalCount nodes { id commune { insee } } } projects { totalCount } contracts { totalCount }
      consents { totalCount } vigilance { personalisedCarrying { hhi { n } } }
      closed successor { since act commune { insee } } predecessors { commune { insee } } } }`,
    { insee },
  );
  expect(errors).toBeUndefined();
  return data.commune;
};

describe('a commune that takes over from another', () => {
  let commune: Opened;
  let action: { id: string; version: number };
  let carried: { id: string; version: number; needs: { id: string }[] };
  let contract: { id: string; version: number };
  beforeAll(async () => {
    commune = await opened();
    action = await commune.action({ title: 'Le jardin partagé', ...runs }, grenayAgent);
    await commune.action(runs);
    carried = await commune.project('SHARED', { coCarriers: [grenay] });
    await commune.project('DRAFT', { title: 'La halle' }, grenayAgent);
    const made = await commune.ask(
      grenayAgent,
      `mutation { createContract(input: { idempotencyKey: "c", title: "Le chemin", origin: INHABITANTS,
        party: { kind: GROUP, group: STREET, label: "La rue haute" },
        commitments: [{ side: COMMUNE, text: "Les plants" }, { side: INHABITANTS, text: "L’arrosage" }] }) { contract { id version } problems { message } } }`,
    );
    expect(made.data?.createContract?.problems).toEqual([]);
    contract = made.data.createContract.contract;
  });
  afterAll(() => commune?.close());

  it('has nothing of it before, nor while the day is still to come', async () => {
    await commune.succeed({ since: inDays(30) });
    const before = await counts(commune, loosAgent, loos);
    expect(before.actions.totalCount).toBe(1);
    expect((await counts(commune, grenayAgent, grenay)).actions.totalCount).toBe(1);
    expect((await counts(commune, grenayAgent, grenay)).closed).toBe(false);
    await commune.rows('delete from succession');
  });

  it('says what it comes to, once, and ends the closed commune’s mandates that day', async () => {
    await commune.rows(
      `insert into mandate (id, tenant, subject, role, since, granted_by)
      values (uuidv7(), $1, 'clerk', 'COMMUNE_AGENT', '2020-01-01', gen_random_uuid())`,
      [grenay],
    );
    const [first] = await commune.succeed();
    expect(first).toMatchObject({ insee: grenay, state: 'NEW', actions: 1, projects: 1, mandates: 1 });
    const [again] = await commune.succeed();
    expect(again).toMatchObject({ insee: grenay, state: 'RECORDED', mandates: 0 });
    expect(await commune.rows('select until from mandate where tenant = $1', [grenay])).toEqual([{ until: today }]);
  });

  it('lists and counts what the other left with its own, each row under the code of its day', async () => {
    const after = await counts(commune, loosAgent, loos);
    expect(after.actions.totalCount).toBe(2);
    expect(after.actions.nodes.map((one: { commune: { insee: string } }) => one.commune.insee).sort()).toEqual(
      [grenay, loos].sort(),
    );
    expect(after.vigilance.personalisedCarrying.hhi.n).toBe(2);
    expect(after.predecessors).toEqual([{ commune: { insee: grenay } }]);
    const closed = await counts(commune, loosAgent, grenay);
    expect(closed).toMatchObject({
      closed: true,
      successor: { since: today, act: order.act, commune: { insee: loos } },
    });
    expect(closed.actions.totalCount).toBe(1);
  });

  it('lists once a project that it carried with the one it took over', async () => {
    const { projects } = await counts(commune, loosAgent, loos);
    expect(projects.totalCount).toBe(2);
  });

  it('counts in one statement more rows in no more statements', async () => {
    const ask = async () => {
      const answer = await commune.ask(
        loosAgent,
        `{ commune(insee: "${loos}") { actions { totalCount nodes { id } } } }`,
      );
      return [answer.data.commune.actions.totalCount, answer.extensions.statements];
    };
    const [few, statements] = await ask();
    for (const title of ['Un', 'Deux', 'Trois']) await commune.action({ title });
    expect(await ask()).toEqual([few + 3, statements]);
  });

  it('goes on with it: changes keep the code, one history, and the journal says who', async () => {
    const done = await commune.call(loosAgent, 'updateAction', {
      id: action.id,
      expectedVersion: action.version,
      title: 'Le jardin partagé, agrandi',
    });
    expect(done.problems).toEqual([]);
    const written = await commune.rows(
      `select j.tenant, verb, subject from journal j join journal_audit using (xid, seq)
      join author on key = author where id = $1 order by j.xid, j.seq`,
      [action.id],
    );
    expect(written).toEqual([
      { tenant: grenay, verb: 'CREATE', subject: grenayAgent.subject },
      { tenant: grenay, verb: 'UPDATE', subject: loosAgent.subject },
    ]);
    await commune.journalReadable();
    const { data } = await commune.ask(loosAgent, '{ communeChanges { changes { id verb } } }');
    expect(data.communeChanges.changes).toContainEqual({ id: action.id, verb: 'UPDATE' });
  });

  it('leaves the closed commune’s people with what everybody sees, and nothing to change', async () => {
    const seen = await counts(commune, grenayAgent, grenay);
    expect(seen.actions.totalCount).toBe(0);
    expect(seen.vigilance).toBeNull();
    const refused = commune.call(grenayAgent, 'createAction', { title: 'Trop tard', theme: 'ENERGY' });
    await expect(refused).rejects.toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('shows nobody else more than before', async () => {
    for (const other of [lensAgent, publicActor]) {
      expect((await counts(commune, other, loos)).actions.totalCount).toBe(0);
      expect((await counts(commune, other, grenay)).actions.totalCount).toBe(0);
    }
    const { data } = await commune.ask(lensAgent, `{ action(id: "${action.id}") { id } }`);
    expect(data.action).toBeNull();
  });

  it('finds what is to be signed again in the new name: a contract that runs, not one that is only proposed', async () => {
    expect(contract).toMatchObject({ version: 1 });
    const { data } = await commune.ask(loosAgent, `{ contract(id: "${contract.id}") { toBeSignedAgain } }`);
    expect(data.contract).toEqual({ toBeSignedAgain: false });
    await commune.rows(`update contract set state = 'RUNNING', concluded_on = $2 where id = $1`, [
      contract.id,
      inDays(-10),
    ]);
    const after = await commune.ask(loosAgent, `{ contract(id: "${contract.id}") { toBeSignedAgain } }`);
    expect(after.data.contract).toEqual({ toBeSignedAgain: true });
  });

  it('answers for the other in what it carried, under the code by which the project knows it', async () => {
    const lead = await commune.project('SHARED', { title: 'La voie verte', coCarriers: [grenay] }, lensAgent);
    const confirmed = await commune.call(loosAgent, 'confirmCoCarrying', {
      projectId: lead.id,
      expectedVersion: lead.version,
    });
    expect(confirmed.problems).toEqual([]);
    expect(confirmed.project.coCarriers).toMatchObject([{ commune: { insee: grenay }, state: 'CONFIRMED' }]);
    const said = await commune.ask(
      loosAgent,
      `mutation ($need: ID!) { recordConsent(input: { idempotencyKey: "s", needId: $need, scale: PEERS, role: ADVICE,
        state: GRANTED, expectedVersion: 0, act: { body: EXECUTIVE, decidedOn: "${today}", enforceableFrom: "${today}" } }) {
        consent { commune { insee } toBeSignedAgain } problems { message } } }`,
      { need: lead.needs[0].id },
    );
    expect(said.data.recordConsent).toEqual({
      consent: { commune: { insee: grenay }, toBeSignedAgain: false },
      problems: [],
    });
    await commune.rows(`alter table consent disable trigger user`);
    await commune.rows(`update consent set recorded_at = now() - interval '9 days'`);
    const { data } = await commune.ask(
      loosAgent,
      `{ commune(insee: "${loos}") { consents { nodes { toBeSignedAgain } } } }`,
    );
    expect(data.commune.consents.nodes).toEqual([{ toBeSignedAgain: true }]);
    // Its own invitation to itself is nobody's to answer.
    const own = await commune.ask(loosAgent, `{ project(id: "${carried.id}") { version } }`);
    const answer = await commune.call(loosAgent, 'confirmCoCarrying', {
      projectId: carried.id,
      expectedVersion: own.data.project.version,
    });
    expect(answer.problems).toMatchObject([{ rule: 'LEAD_WITHDRAWS' }]);
  });

  it('receives what is addressed to the closed one', async () => {
    const [project] = await commune.rows(`select id from project where insee = $1`, [grenay]);
    const projectId = String(project?.id);
    await commune.rows(
      `update project set state = 'PROPOSED', visibility = 'SHARED', summary = 'x', shared_on = $2, proposed_on = $2, proposed_to = $3 where id = $1`,
      [projectId, today, callSiren],
    );
    const reception = await commune.deliver('call', 'DECISION', {
      projectId,
      addressee: grenay,
      agglomeration: callSiren,
      labellingReference: 'LAB-1',
      to: 'TO_MATURE',
      reason: 'Précisez le coût.',
      decidedAt: new Date().toISOString(),
    });
    expect(reception).toBe('RECEIVED');
    const { data } = await commune.ask(loosAgent, `{ project(id: "${projectId}") { timeline { what } } }`);
    expect(data.project.timeline.map(({ what }: { what: string }) => what)).toContain('TO_MATURE');
  });

  it('is refused twice over, in a circle, or for a commune that nobody knows', async () => {
    for (const more of [
      { to: lens },
      { from: [loos], to: grenay },
      { from: [loos], to: loos },
      { from: ['99999'], to: loos },
    ]) {
      await expect(commune.succeed(more)).rejects.toBeInstanceOf(SuccessionRefused);
    }
  });
});

it('every policy of the commune scale knows what a commune took over', async () => {
  const commune = await openCommune();
  try {
    const alone = await commune.rows(
      `select tablename, policyname from pg_policies where schemaname = 'public'
        and coalesce(qual, '') || coalesce(with_check, '') ~ $1`,
      [`insee = NULLIF\\(current_setting\\('archipel.tenant'`],
    );
    expect(alone).toEqual([]);
  } finally {
    await commune.close();
  }
});
