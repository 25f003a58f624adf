import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { analyst, bethuneAgent, call, director, loos, loosAgent, officer, otherOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(async () => {
  await scale?.close();
});

const problems =
  'problems { __typename message path ... on RuleBroken { rule } ... on VersionConflict { currentVersion } }';
const change = async (name: string, fields: string, input: Record<string, unknown>, actor: Actor = officer) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await scale.ask(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${problems} } }`,
    {
      input: { idempotencyKey: v7(), ...input },
    },
  );
  return answer.errors === undefined ? answer.data[name] : answer.errors[0]?.extensions?.code;
};
const open = (input: Record<string, unknown> = {}, actor: Actor = officer) =>
  change(
    'openInvolvementCall',
    'call { id version visibility }',
    {
      title: 'Comment rénover rue par rue ?',
      text: 'Dites ce qui aiderait.',
      opensOn: '2026-01-01',
      closesOn: '2026-06-30',
      whoMayAnswer: ['COLLECTIVE', 'COMMUNE'],
      ...input,
    },
    actor,
  );
const contribute = (callId: string, input: Record<string, unknown> = {}, actor: Actor = officer) =>
  change(
    'recordContribution',
    'contribution { id version outcome }',
    {
      callId,
      kind: 'COLLECTIVE',
      label: 'Collectif des jardins',
      text: 'Un logement témoin.',
      receivedOn: '2026-02-01',
      ...input,
    },
    actor,
  );
const answer = (
  contribution: { id: string; version: number },
  input: Record<string, unknown> = {},
  actor: Actor = officer,
) =>
  change(
    'answerContribution',
    'contribution { outcome reason version }',
    {
      id: contribution.id,
      expectedVersion: contribution.version,
      outcome: 'TAKEN',
      reason: 'Il ouvre au printemps.',
      ...input,
    },
    actor,
  );

describe('a call of the space for the involvement of actors', () => {
  it('takes contributions of whom it asks, while it is open, and tells what became of each', async () => {
    const opened = (await open()).call;
    const { contribution, problems: none } = await contribute(opened.id);
    expect(none).toEqual([]);
    expect(contribution.outcome).toBe('WAITING');
    expect((await answer(contribution)).contribution).toEqual({
      outcome: 'TAKEN',
      reason: 'Il ouvre au printemps.',
      version: 2,
    });
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['of a firm it does not ask', { kind: 'FIRM' }, { rule: 'CALL_ASKS_OTHERS' }],
    ['after it closed', { receivedOn: '2026-07-01' }, { rule: 'CALL_IS_OPEN' }],
    ['of a commune without its code', { kind: 'COMMUNE' }, { path: ['input', 'commune'] }],
    ['of a commune that nobody knows', { kind: 'COMMUNE', commune: '75056' }, { path: ['input', 'commune'] }],
    ['with a number that is no RNA', { rna: '123' }, { path: ['input', 'rna'] }],
    ['that says nothing', { text: '  ' }, { path: ['input', 'text'] }],
  ])('takes none %s', async (_what, input, problem) => {
    const opened = (await open()).call;
    expect((await contribute(opened.id, input)).problems).toMatchObject([problem]);
    expect((await contribute(opened.id, { kind: 'COMMUNE', commune: loos })).problems).toEqual([]);
  });

  it('is answered with a reason, once the same way, by one of two who answer at once', async () => {
    const opened = (await open()).call;
    const { contribution } = await contribute(opened.id);
    expect((await answer(contribution, { reason: ' ' })).problems).toMatchObject([{ rule: 'ANSWER_SAYS_WHY' }]);
    expect((await answer(contribution, { outcome: 'WAITING' })).problems).toMatchObject([
      { path: ['input', 'outcome'] },
    ]);
    const both = await Promise.all([
      answer(contribution),
      answer(contribution, { outcome: 'NOT_TAKEN' }, { ...officer, subject: 'second' }),
    ]);
    expect(both.flatMap((one) => one.problems)).toMatchObject([{ currentVersion: 2 }]);
    const same = both.find((one) => one.problems.length === 0).contribution;
    expect((await answer({ ...contribution, version: 2 }, { outcome: same.outcome })).problems).toMatchObject([
      { __typename: 'AlreadyDone' },
    ]);
  });

  it('is written by the officers of its agglomeration alone', async () => {
    const opened = (await open()).call;
    for (const actor of [loosAgent, analyst, director, publicActor]) {
      expect(await open({}, actor)).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
      expect(await contribute(opened.id, {}, actor)).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
    expect(await contribute(opened.id, {}, otherOfficer)).toBe('FORBIDDEN');
  });

  it('and its contributions are read by whom its visibility lets', async () => {
    for (const [visibility, readers] of [
      ['PRIVATE', [officer]],
      ['SHARED', [officer, otherOfficer, analyst, bethuneAgent]],
      ['PUBLIC', [officer, otherOfficer, analyst, bethuneAgent, publicActor]],
    ] as const) {
      const opened = (await open({ visibility })).call;
      await contribute(opened.id);
      for (const actor of [officer, otherOfficer, analyst, bethuneAgent, publicActor]) {
        const { data } = await scale.ask(
          actor,
          'query ($id: ID!) { involvementCall(id: $id) { contributions { totalCount } } }',
          { id: opened.id },
        );
        const seen = (readers as readonly Actor[]).includes(actor);
        expect(data.involvementCall).toEqual(seen ? { contributions: { totalCount: 1 } } : null);
      }
    }
  });
});

it('an agglomeration’s chapter is public by consent, and withdrawn at once', async () => {
  const chapter = (
    await change('createAgglomerationChapter', 'chapter { id version }', {
      period: 'MEMORY',
      title: 'Les galeries',
      text: 'Elles passaient sous les limites.',
      axis: 'cooperation-processes',
      contributors: [{ kind: 'ASSOCIATIONS', count: 3 }],
    })
  ).chapter;
  const seen = async (actor: Actor) =>
    (
      await scale.ask(
        actor,
        `{ agglomerationChapters(filter: { axes: ["cooperation-processes"], agglomerations: ["${call}"] }) {
        nodes { title contributors { count suppressed } } } }`,
      )
    ).data.agglomerationChapters.nodes;
  expect(await seen(otherOfficer)).toEqual([]);
  const move = async (name: string, version: number, input: Record<string, unknown> = {}, actor: Actor = officer) => {
    const answered = await scale.ask(
      actor,
      `mutation ($input: ${name === 'publish' ? 'Publish' : 'Withdraw'}ChapterInput!) {
        ${name}AgglomerationChapter(input: $input) { chapter { visibility version } ${problems} } }`,
      { input: { idempotencyKey: v7(), id: chapter.id, expectedVersion: version, ...input } },
    );
    return answered.errors?.[0]?.extensions?.code ?? answered.data[`${name}AgglomerationChapter`];
  };
  expect(await move('publish', 1, { consentGivenOn: '2026-01-05' }, otherOfficer)).toBe('NOT_FOUND');
  expect((await move('publish', 1, { consentGivenOn: '2090-01-05' })).problems).toMatchObject([
    { rule: 'CONSENT_IS_GIVEN' },
  ]);
  expect((await move('publish', 1, { consentGivenOn: '2026-01-05' })).chapter.visibility).toBe('PUBLIC');
  expect(await seen(publicActor)).toEqual([
    { title: 'Les galeries', contributors: [{ count: null, suppressed: true }] },
  ]);
  expect(await seen(officer)).toEqual([{ title: 'Les galeries', contributors: [{ count: 3, suppressed: false }] }]);
  expect((await move('withdraw', 2)).chapter.visibility).toBe('PRIVATE');
  for (const actor of [publicActor, otherOfficer, analyst]) expect(await seen(actor)).toEqual([]);
});

it('a training counts who took part once it was held, and hides how few', async () => {
  const record = (heldOn: string) =>
    change('recordAgglomerationTraining', 'training { id version }', {
      title: 'Éco-rénovation',
      audience: 'CRAFTSPEOPLE',
      heldOn,
      halfDays: 4,
      visibility: 'PUBLIC',
    });
  const count = (id: string, participants: number) =>
    change('countTrainees', 'training { participants suppressed }', { id, expectedVersion: 1, participants });
  const later = (await record('2190-01-01')).training;
  expect((await count(later.id, 3)).problems).toMatchObject([{ rule: 'TRAINING_WAS_HELD' }]);
  const held = (await record('2026-01-10')).training;
  expect((await count(held.id, -1)).problems).toMatchObject([{ path: ['input', 'participants'] }]);
  expect((await count(held.id, 3)).training).toEqual({ participants: 3, suppressed: false });
  const { data } = await scale.ask(
    publicActor,
    'query ($id: ID!) { agglomerationTraining(id: $id) { participants suppressed } }',
    {
      id: held.id,
    },
  );
  expect(data.agglomerationTraining).toEqual({ participants: null, suppressed: true });
});

it('a training serves an initiative of its own agglomeration, and leads to it', async () => {
  const housing = { title: 'Rénover', theme: 'HOUSING', objective: { text: 'Cent logements.' }, visibility: 'PUBLIC' };
  const begin = async (actor: Actor) =>
    (
      await scale.ask(
        actor,
        'mutation ($input: CreateInitiativeInput!) { createInitiative(input: $input) { initiative { id } } }',
        { input: { idempotencyKey: v7(), ...housing } },
      )
    ).data.createInitiative.initiative;
  const [own, foreign] = [await begin(officer), await begin(otherOfficer)];
  const hold = (initiativeId: string) =>
    change('recordAgglomerationTraining', 'training { initiative { title agglomeration { siren } } }', {
      ...{ title: 'Éco-rénovation', audience: 'CRAFTSPEOPLE', heldOn: '2026-01-10', halfDays: 4, initiativeId },
    });
  expect((await hold(own.id)).training).toEqual({
    initiative: { title: 'Rénover', agglomeration: { siren: officer.tenant } },
  });
  for (const id of [foreign.id, v7(), 'none']) {
    expect((await hold(id)).problems).toMatchObject([{ path: ['input', 'initiativeId'] }]);
  }
});

it('a territorial project is changed by one of two at once, keeps its axes’ keys, and says its pilots', async () => {
  const axes = [
    { key: 'cooperation-processes', title: 'Processus de coopération' },
    { key: 'urban-sheet', title: 'Nappe urbaine' },
  ];
  const made = await change('createTerritorialProject', 'project { id version axes { key } }', {
    title: 'Projet de territoire',
    since: '2026-01-01',
    axes,
  });
  expect(made.project.axes.map(({ key }: { key: string }) => key)).toEqual(['cooperation-processes', 'urban-sheet']);
  const update = (input: Record<string, unknown>, actor: Actor = officer) =>
    change(
      'updateTerritorialProject',
      'project { version wished axes { key } }',
      { id: made.project.id, expectedVersion: 1, ...input },
      actor,
    );
  expect(await update({}, otherOfficer)).toBe('FORBIDDEN');
  expect((await update({ axes: [axes[0], axes[0]] })).problems).toMatchObject([
    { path: ['input', 'axes', '1', 'key'] },
  ]);
  const both = await Promise.all([update({ wished: 'Un archipel vert.' }), update({ axes: [axes[1]] })]);
  expect(both.flatMap((one) => one.problems)).toMatchObject([{ currentVersion: 2 }]);
  const contract = await change('recordPartnershipContract', 'contract { pilotCommunes { insee } }', {
    partner: 'ADEME',
    title: 'Contrat',
    signedOn: '2026-03-01',
    pilotCommunes: [loos],
  });
  expect(contract.contract.pilotCommunes).toEqual([{ insee: loos }]);
  const stranger = await change('recordPartnershipContract', 'contract { id }', {
    partner: 'ADEME',
    title: 'Contrat',
    signedOn: '2026-03-01',
    pilotCommunes: ['62119'],
  });
  expect(stranger.problems).toMatchObject([{ path: ['input', 'pilotCommunes'] }]);
  const many = await change('setVicePresidencies', 'agglomeration { vicePresidencies(on: "2026-06-01") { count } }', {
    since: '2026-01-01',
    count: 5,
    functions: ['Habitat'],
  });
  expect(many.agglomeration.vicePresidencies).toEqual({ count: 5 });
});
