import { v7 } from 'uuid';
import { daysFrom, today } from '#tests/support/days.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
}, 120_000);
afterAll(() => product?.stop());

const lensLievin = '246200364';
const others = ['200072460', '246200299'];
const loos = '62528';

interface Counts {
  readonly really: number;
  readonly nominally: number;
  readonly not: number;
  readonly n: number;
}
interface Initiative {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly engagementCounts: Counts;
}

const initiatives = async (persona = 'project-officer', siren = lensLievin): Promise<Initiative[]> => {
  const answer = await product.ask(
    persona,
    `query($siren: SIREN!, $on: Date) { agglomeration(siren: $siren) { initiatives { nodes {
      id title theme engagementCounts(on: $on) { really nominally not n } } } } }`,
    { siren, on: today() },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.agglomeration.initiatives.nodes;
};
const about = async (theme: string): Promise<Initiative> => {
  const found = (await initiatives()).find((one) => one.theme === theme);
  if (found === undefined) throw new Error(`No initiative about ${theme}.`);
  return found;
};
const standingOf = async (id: string, on: string | null = null) => {
  const answer = await product.ask(
    'project-officer',
    `query($id: ID!, $on: Date) { initiative(id: $id) { standings(on: $on, filter: { communes: ["${loos}"] }) { totalCount
      nodes { level state lastActOn localActionCount engagement { id version } localActions { nodes { id } } } } } }`,
    { id, on },
  );
  expect(answer.errors).toBeUndefined();
  const { nodes, totalCount } = answer.data.initiative.standings;
  expect(totalCount).toBe(1);
  return nodes[0];
};
const change = async (name: string, type: string, input: object, fields: string) => {
  const answer = await product.ask(
    'commune-agent',
    `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} problems { __typename message } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data[name];
};

describe('the initiatives of an agglomeration', () => {
  it('are those of its sources, dated, without an objective of involvement that nobody stated', async () => {
    const answer = await product.ask(
      'public',
      `{ agglomeration(siren: "${lensLievin}") { initiatives { nodes { title statedOn source { title } demonstration
        objective { value unit approximate } participationObjectiveDefined participationObjective { text } } } } }`,
    );
    const { nodes } = answer.data.agglomeration.initiatives;
    expect(nodes.map(({ title }: { title: string }) => title)).toEqual([
      'Démarche alimentaire de territoire',
      'Démarche mobilité',
      'Démarche rénovation habitat',
      'Démarche zéro gaspillage',
    ]);
    expect(nodes[2]).toEqual({
      title: 'Démarche rénovation habitat',
      statedOn: '2017-09-19',
      source: { title: expect.stringContaining('Loos-en-Gohelle') },
      demonstration: false,
      objective: { value: 23000, unit: 'logements', approximate: true },
      participationObjectiveDefined: false,
      participationObjective: null,
    });
  });

  it('answer in one request who is really engaged, who only by their word, who is not', async () => {
    const { query, variables } = operation('agglomeration/initiative-engagement');
    const answer = await product.ask('project-officer', query, variables);
    expect(answer.errors).toBeUndefined();
    for (const { engagementCounts, standings } of answer.data.agglomeration.initiatives.nodes) {
      const levels = standings.nodes.map(({ level }: { level: string }) => level);
      const count = (level: string) => levels.filter((one: string) => one === level).length;
      expect(engagementCounts).toMatchObject({
        really: count('REALLY'),
        nominally: count('NOMINALLY'),
        not: count('NOT'),
        n: 36,
        asOf: today(),
      });
      for (const { level, localActionCount, lastActOn } of standings.nodes) {
        if (level === 'REALLY') expect(localActionCount).toBeGreaterThan(0);
        if (level === 'NOMINALLY')
          expect({ localActionCount, lastActOn }).toEqual({ localActionCount: 0, lastActOn: null });
      }
    }
    const sums = (await initiatives()).map(({ engagementCounts: { really, nominally } }) => [really, nominally]);
    expect(sums.some(([really = 0, nominally = 0]) => really > 0 && nominally > 0)).toBe(true);
  });

  it('count a commune as engaged by its own word alone, and really so by its own act', async () => {
    const { id, engagementCounts: before } = await about('FOOD');
    expect(await standingOf(id)).toMatchObject({ level: 'NOT', state: null, engagement: null });
    const given = { initiativeId: id, expectedVersion: 0, body: 'DELIBERATION', actReference: 'DELIB-2026-099' };
    const fields = 'initiativeEngagement { id state version }';
    const { initiativeEngagement } = await change('engageInInitiative', 'EngageInInitiativeInput', given, fields);
    expect(initiativeEngagement).toMatchObject({ state: 'ENGAGED', version: 1 });
    expect(await standingOf(id)).toMatchObject({ level: 'NOMINALLY', state: 'ENGAGED' });

    const created = await change(
      'createAction',
      'CreateActionInput',
      { title: 'Cantine en légumes du canton', theme: 'FOOD', visibility: 'PRIVATE' },
      'action { id version }',
    );
    const link = { id: created.action.id, expectedVersion: 1, initiativeId: id };
    const linked = await change(
      'setActionInitiative',
      'SetActionInitiativeInput',
      link,
      'action { id version initiative { title } }',
    );
    expect(linked.action).toMatchObject({ version: 2, initiative: { title: 'Démarche alimentaire de territoire' } });
    // Nobody else sees the action: it makes nothing real.
    expect(await standingOf(id)).toMatchObject({ level: 'NOMINALLY', localActionCount: 0 });
    const shown = { id: created.action.id, expectedVersion: 2, visibility: 'SHARED' };
    await change('updateAction', 'UpdateActionInput', shown, 'action { id }');
    expect(await standingOf(id)).toMatchObject({
      level: 'REALLY',
      localActionCount: 1,
      localActions: { nodes: [{ id: created.action.id }] },
    });
    // The day before, the word and the act had not been there.
    const yesterday = daysFrom(-2);
    expect(await standingOf(id, yesterday)).toMatchObject({ level: 'NOT', state: null });
    const { engagementCounts: after } = await about('FOOD');
    expect(after.n).toBe(before.n);

    const back = { id: initiativeEngagement.id, expectedVersion: 1, reason: 'Agent parti.' };
    await change('withdrawEngagement', 'WithdrawEngagementInput', back, fields);
    expect(await standingOf(id)).toMatchObject({ level: 'NOT', state: 'WITHDRAWN', localActionCount: 1 });
  });

  it('bring each word of a commune to its agglomeration, where its officers and the analysts alone read it', async () => {
    const { id } = await about('FOOD');
    const question = `{ initiative(id: "${id}") { engagementReceipts { state reference reason commune { insee } } } }`;
    const own = async (persona: string) =>
      (await product.ask(persona, question)).data.initiative.engagementReceipts.filter(
        ({ commune }: { commune: { insee: string } }) => commune.insee === loos,
      );
    for (let tries = 0; tries < 100 && (await own('project-officer'))[0]?.state !== 'WITHDRAWN'; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const received = [
      { state: 'WITHDRAWN', reference: 'DELIB-2026-099', reason: 'Agent parti.', commune: { insee: loos } },
    ];
    expect(await own('project-officer')).toEqual(received);
    expect(await own('analyst')).toEqual(received);
    for (const persona of ['public', 'commune-agent', 'director']) expect(await own(persona)).toEqual([]);
  });

  it('show the public no level, and no commune’s word', async () => {
    const answer = await product.ask(
      'public',
      `{ agglomeration(siren: "${lensLievin}") { initiatives { nodes { engagementCounts { n }
        standings { totalCount nodes { level } } } } silentCommunes { totalCount nodes { days } } }
        commune(insee: "${loos}") { initiativeEngagements { totalCount } } }`,
    );
    for (const node of answer.data.agglomeration.initiatives.nodes) {
      expect(node).toEqual({ engagementCounts: null, standings: { totalCount: 0, nodes: [] } });
    }
    expect(answer.data.agglomeration.silentCommunes).toEqual({ totalCount: 0, nodes: [] });
    expect(answer.data.commune.initiativeEngagements).toEqual({ totalCount: 0 });
  });
});

describe('communes without an act for ninety days', () => {
  const silent = async (persona: string, siren: string, on = today()) => {
    const answer = await product.ask(
      persona,
      `query($siren: SIREN!, $on: Date) { agglomeration(siren: $siren) { silentCommunes(on: $on, first: 100) {
        totalCount nodes { lastActOn days commune { insee } } } } }`,
      { siren, on },
    );
    return answer.data.agglomeration.silentCommunes;
  };

  it('are told to their agglomeration’s officers, the longest silent first', async () => {
    const { nodes, totalCount } = await silent('project-officer', lensLievin);
    expect(totalCount).toBeGreaterThan(3);
    expect(nodes).toHaveLength(totalCount);
    const days = nodes.map((node: { days: number | null }) => node.days ?? Number.POSITIVE_INFINITY);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(Math.min(...days)).toBeGreaterThanOrEqual(90);
    expect(nodes.map((node: { commune: { insee: string } }) => node.commune.insee)).not.toContain(loos);
  });

  it('are told to the analyst, and to nobody of another agglomeration, the pole or a commune', async () => {
    for (const siren of others) {
      expect((await silent('analyst', siren)).totalCount).toBeGreaterThan(0);
      expect(await silent('project-officer', siren)).toEqual({ totalCount: 0, nodes: [] });
    }
    for (const persona of ['director', 'commune-agent', 'public', 'administrator']) {
      expect(await silent(persona, lensLievin)).toEqual({ totalCount: 0, nodes: [] });
    }
  });
});

describe('while the communes’ scale is down', () => {
  it('how real an engagement is is unknown, not “not engaged”, and the words received are still read', async () => {
    await product.scales.commune.stop();
    const { query, variables } = operation('agglomeration/initiative-engagement');
    const answer = await product.ask('project-officer', query, variables);
    expect(answer.status).toBe(200);
    expect([...new Set((answer.errors ?? []).map(({ extensions }) => extensions.scale))]).toEqual(['commune']);
    const { nodes } = answer.data.agglomeration.initiatives;
    expect(nodes).toHaveLength(4);
    for (const node of nodes) {
      expect(node).toMatchObject({ title: expect.any(String), engagementCounts: null, standings: null });
      expect(node.engagementReceipts.length).toBeGreaterThan(0);
      expect(node.engagementReceipts[0].commune.name).toEqual(expect.any(String));
    }
  });
});
