import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { grenayAgent, loos, loosAgent } from '../smallTerritory.js';
import { openStands, type StandsUnderTest } from './openStands.js';

let stands: StandsUnderTest;
beforeAll(async () => {
  stands = await openStands();
});
afterAll(() => stands?.commune.close());

describe('a heard need', () => {
  it('is dated as its stand, waits, and is followed up by an action of the commune', async () => {
    const need = await stands.heardNeed();
    expect(need).toMatchObject({ heardOn: '2026-03-14', followUp: 'NONE', answeredOn: null, version: 1 });
    const action = await stands.commune.action();
    const followed = await stands.made('followUpHeardNeed', {
      id: need.id,
      expectedVersion: 1,
      followUp: 'ACTION',
      actionId: action.id,
    });
    expect(followed).toMatchObject({ followUp: 'ACTION', action: { id: action.id }, contract: null, version: 2 });
    expect(followed.answeredOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const verbs = await stands.commune.rows('select verb from journal where id = $1 order by xid, seq', [need.id]);
    expect(verbs.map(({ verb }) => verb)).toEqual(['CREATE', 'FOLLOW_UP']);
  });

  it('is never followed up by what is somebody else’s or does not exist', async () => {
    const need = await stands.heardNeed();
    const theirs = await stands.commune.action({ visibility: 'PUBLIC' }, grenayAgent);
    const project = await stands.commune.project('SHARED', { visibility: 'PUBLIC' }, grenayAgent);
    for (const [followUp, field, id] of [
      ['ACTION', 'actionId', theirs.id],
      ['ACTION', 'actionId', v7()],
      ['PROJECT', 'projectId', project.id],
      ['PROJECT', 'projectId', 'x'],
      ['CONTRACT', 'contractId', v7()],
    ]) {
      const { heardNeed, problems } = await stands.change(loosAgent, 'followUpHeardNeed', {
        id: need.id,
        expectedVersion: 1,
        followUp,
        [field as string]: id,
      });
      expect(heardNeed).toBeNull();
      expect(problems).toEqual([expect.objectContaining({ path: ['input', field] })]);
    }
    expect(await stands.commune.rows('select version, follow_up from heard_need where id = $1', [need.id])).toEqual([
      { version: 1, follow_up: 'NONE' },
    ]);
  });

  it('hides the action that followed where the reader may not see it', async () => {
    const need = await stands.heardNeed({ visibility: 'PUBLIC' });
    const { id: actionId } = await stands.commune.action({ visibility: 'PRIVATE' });
    await stands.made('followUpHeardNeed', { id: need.id, expectedVersion: 1, followUp: 'ACTION', actionId });
    const { data } = await stands.commune.ask(
      grenayAgent,
      `{ heardNeed(id: "${need.id}") { followUp action { id } stand { id } microDistrict { id } } }`,
    );
    expect(data.heardNeed).toEqual({ followUp: 'ACTION', action: null, stand: null, microDistrict: null });
  });

  it('by two writers at once is followed up by exactly one, and the other learns the version', async () => {
    const need = await stands.heardNeed();
    const answers = await Promise.all(
      ['un', 'deux', 'trois'].map((answer) =>
        stands.change(loosAgent, 'followUpHeardNeed', { id: need.id, expectedVersion: 1, followUp: 'ANSWER', answer }),
      ),
    );
    expect(answers.filter(({ heardNeed }) => heardNeed !== null)).toHaveLength(1);
    for (const { problems } of answers.filter(({ heardNeed }) => heardNeed === null)) {
      expect(problems).toEqual([expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 2 })]);
    }
  });

  it('sent twice is recorded once; its key with another text is a problem', async () => {
    const stand = await stands.stand();
    const input = {
      idempotencyKey: v7(),
      standId: stand.id,
      text: 'Un abri.',
      theme: 'MOBILITY',
      deadline: '2026-09-01',
    };
    const first = await stands.made('recordHeardNeed', input);
    expect((await stands.made('recordHeardNeed', input)).id).toBe(first.id);
    expect(await stands.commune.rows('select 1 from heard_need where stand_id = $1', [stand.id])).toHaveLength(1);
    const { problems } = await stands.change(loosAgent, 'recordHeardNeed', { ...input, text: 'Autre.' });
    expect(problems).toEqual([expect.objectContaining({ __typename: 'KeyReused' })]);
  });

  it.each([
    ['an empty text', { text: ' ' }, 'text'],
    ['a text of 10,001 characters', { text: 'x'.repeat(10_001) }, 'text'],
    ['a text of 100,000 characters', { text: 'é'.repeat(100_000) }, 'text'],
    ['a deadline before the stand', { deadline: '2026-03-13' }, 'deadline'],
    ['a deadline outside the calendar', { deadline: '9999-01-01' }, 'deadline'],
    ['a stand of nobody', { standId: v7() }, 'standId'],
    ['a stand that is no id', { standId: 'x' }, 'standId'],
    ['a null character', { text: 'a\u0000b' }, 'text'],
  ])('with %s is a problem that says where, and writes nothing', async (_what, given, field) => {
    const standId = (await stands.stand()).id;
    const input = { standId, text: 'Un banc.', theme: 'MOBILITY', deadline: '2026-09-01', ...given };
    const { heardNeed, problems } = await stands.change(loosAgent, 'recordHeardNeed', input);
    expect(heardNeed).toBeNull();
    expect(problems[0]).toMatchObject({ __typename: 'InvalidInput', path: ['input', field] });
    expect(await stands.commune.rows('select 1 from heard_need where stand_id = $1', [standId])).toEqual([]);
  });

  it('keeps HTML, marks and emoji as they were said', async () => {
    const text = '<b>Un banc</b> \u202eà l’ombre\u202c 🌳';
    expect((await stands.heardNeed({ text })).text).toBe(text);
  });
});

describe('the list of heard needs', () => {
  it('finds those beyond their deadline, by theme, day and words, and pages through them', async () => {
    const stand = await stands.stand({ heldOn: '2024-05-01' });
    const late = await stands.heardNeed({
      standId: stand.id,
      text: 'Été trop sec',
      theme: 'WATER',
      deadline: '2024-06-01',
    });
    const done = await stands.heardNeed({
      standId: stand.id,
      text: 'Eau de pluie',
      theme: 'WATER',
      deadline: '2024-06-02',
    });
    await stands.made('followUpHeardNeed', { id: done.id, expectedVersion: 1, followUp: 'ANSWER', answer: 'Oui.' });
    const found = async (filter: string, more = '') => {
      const { data, errors } = await stands.commune.ask(
        loosAgent,
        `{ commune(insee: "${loos}") { heardNeeds(filter: ${filter} ${more}) {
          totalCount nodes { id } pageInfo { endCursor hasNextPage } } } }`,
      );
      expect(errors).toBeUndefined();
      return data.commune.heardNeeds;
    };
    const ids = async (filter: string) => (await found(filter)).nodes.map(({ id }: { id: string }) => id);
    const old = 'until: "2024-12-31"';
    expect(await ids(`{ overdue: true, ${old} }`)).toEqual([late.id]);
    expect(await ids(`{ overdue: false, ${old} }`)).toEqual([done.id]);
    expect(await ids(`{ themes: [WATER], ${old} }`)).toEqual([late.id, done.id]);
    expect(await ids(`{ followUps: [ANSWER], ${old} }`)).toEqual([done.id]);
    expect(await ids('{ search: "ete TROP" }')).toEqual([late.id]);
    expect(await ids(`{ since: "2024-05-02", ${old} }`)).toEqual([]);
    expect(await ids(`{ microDistricts: ["${stand.microDistrict.id}"] }`)).toEqual([late.id, done.id]);
    const first = await found(`{ ${old} }`, ', first: 1');
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ id: late.id }], pageInfo: { hasNextPage: true } });
    const second = await found(`{ ${old} }`, `, first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second).toMatchObject({ nodes: [{ id: done.id }], pageInfo: { hasNextPage: false } });
  });
});

it('the database itself refuses what the rules exclude', async () => {
  const need = await stands.heardNeed();
  for (const broken of [
    `follow_up = 'ANSWER'`,
    `follow_up = 'ANSWER', answered_on = '2026-04-01', answer = ' '`,
    `follow_up = 'ACTION', answered_on = '2026-04-01'`,
    `answered_on = '2026-04-01'`,
    `answer = 'Oui.'`,
    `deadline = '2026-03-13'`,
    `text = ''`,
  ]) {
    await expect(stands.commune.rows(`update heard_need set ${broken} where id = $1`, [need.id])).rejects.toThrow(
      'check constraint',
    );
  }
});
