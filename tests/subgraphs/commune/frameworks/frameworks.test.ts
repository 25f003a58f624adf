import { v7 } from 'uuid';
import { dayOf } from '#shared/graphql/today.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { bullyAgent, grenayAgent, lensAgent, loosAgent } from '../smallTerritory.js';
import { adoptionOf, call, frameworkWith } from './frameworkCalls.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const today = dayOf(new Date());
const rules = (problems: { rule?: string; __typename: string }[]) => problems.map((one) => one.rule ?? one.__typename);
const stays = { code: '23514' };

describe('a framework', () => {
  it('is drafted, published, drafted again: each version stays as it was, and the journal tells', async () => {
    const framework = await frameworkWith(commune, 2);
    expect(framework).toMatchObject({ published: 2, version: 4, draft: null, commune: { insee: '62528' } });
    expect(framework.versions).toEqual([
      { number: 1, publishedOn: today, summary: 'Début.', content: 'Étape 1.' },
      { number: 2, publishedOn: today, summary: 'Version 2.', content: 'Étape 2.' },
    ]);
    const verbs = await commune.rows('select verb from journal where id = $1 order by xid, seq', [framework.id]);
    expect(verbs.map(({ verb }) => verb)).toEqual(['CREATE', 'PUBLISH', 'UPDATE', 'PUBLISH']);
  });

  it('once published is not edited: the rule refuses the version, and the draft is the next one', async () => {
    const { id, version: expectedVersion } = await frameworkWith(commune, 1);
    const edit = { id, expectedVersion, summary: '', content: 'Réécrite.' };
    const { problems } = await call(commune, loosAgent, 'editFrameworkDraft', { ...edit, number: 1 });
    expect(rules(problems)).toEqual(['PUBLISHED_IS_FIXED']);
    expect(problems[0].satisfiedBy).toContain('2');
    for (const number of [0, -1, 3, 2_147_483_647]) {
      const answer = await call(commune, loosAgent, 'editFrameworkDraft', { ...edit, number });
      expect(answer.problems[0]).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'number'] });
    }
    const { framework } = await call(commune, loosAgent, 'editFrameworkDraft', { ...edit, number: 2 });
    expect(framework.draft).toEqual({ number: 2, summary: '', content: 'Réécrite.' });
    expect(framework.versions).toHaveLength(1);
    expect(framework.versions[0].content).toBe('Étape 1.');
  });

  it('once published is not edited: the database refuses its owner too', async () => {
    const { id } = await frameworkWith(commune, 1);
    for (const change of [
      `update framework_version set content = 'Réécrite.' where framework_id = $1`,
      `update framework_version set published_on = published_on - 1 where framework_id = $1`,
      'delete from framework_version where framework_id = $1',
      `insert into framework_version (framework_id, insee, number, summary, content, published_on)
        values ($1, '62528', 3, '', 'Sans la deuxième.', now())`,
      `update framework set visibility = 'PRIVATE' where id = $1`,
      'update framework set published = 0 where id = $1',
    ]) {
      await expect(commune.rows(change, [id])).rejects.toMatchObject(stays);
    }
    await expect(commune.rows('truncate framework_version cascade')).rejects.toMatchObject(stays);
    const kept = await commune.rows('select number, content from framework_version where framework_id = $1', [id]);
    expect(kept).toEqual([{ number: 1, content: 'Étape 1.' }]);
  });

  it('is published with a content, and with another one than before', async () => {
    const empty = await frameworkWith(commune, 0, { summary: '', content: '' });
    const publish = { id: empty.id, expectedVersion: empty.version };
    expect(rules((await call(commune, loosAgent, 'publishFramework', publish)).problems)).toEqual([
      'PUBLICATION_HAS_CONTENT',
    ]);
    const { id, version } = await frameworkWith(commune, 1);
    const same = { id, expectedVersion: version, summary: 'Autre.', content: 'Étape 1.' };
    await call(commune, loosAgent, 'editFrameworkDraft', same);
    const { problems } = await call(commune, loosAgent, 'publishFramework', { id, expectedVersion: version + 1 });
    expect(rules(problems)).toEqual(['PUBLICATION_CHANGES_CONTENT']);
  });

  it('once published to others stays in their sight', async () => {
    const { id, version } = await frameworkWith(commune, 1);
    const hide = { id, expectedVersion: version, visibility: 'PRIVATE' };
    const { problems } = await call(commune, loosAgent, 'updateFramework', hide);
    expect(rules(problems)).toEqual(['PUBLISHED_STAYS_SEEN']);
    const { framework } = await call(commune, loosAgent, 'updateFramework', { ...hide, visibility: 'PUBLIC' });
    expect(framework.visibility).toBe('PUBLIC');
    const draft = await frameworkWith(commune, 0);
    const hidden = await call(commune, loosAgent, 'updateFramework', { ...hide, id: draft.id, expectedVersion: 1 });
    expect(hidden.framework.visibility).toBe('PRIVATE');
  });

  it('by two writers at once is published by exactly one', async () => {
    const { id, version } = await frameworkWith(commune, 0);
    const answers = await Promise.all(
      [1, 2, 3].map(() => call(commune, loosAgent, 'publishFramework', { id, expectedVersion: version })),
    );
    expect(answers.filter(({ framework }) => framework !== null)).toHaveLength(1);
    for (const { problems } of answers.filter(({ framework }) => framework === null)) {
      expect(problems).toEqual([expect.objectContaining({ currentVersion: version + 1 })]);
    }
    expect(await commune.rows('select 1 from framework_version where framework_id = $1', [id])).toHaveLength(1);
  });

  it('keeps HTML, right-to-left marks and emoji as they were written', async () => {
    const strange = '<img src=x onerror=alert(1)> \u202eesrever\u202c 🐝 « œ »';
    const { title, versions } = await frameworkWith(commune, 1, { title: strange, summary: strange, content: strange });
    expect([title, versions[0].summary, versions[0].content]).toEqual([strange, strange, strange]);
  });
});

describe('an adoption', () => {
  it('takes up a version of another commune, keeps its lineage across agglomerations, and is evaluated', async () => {
    const { id } = await frameworkWith(commune, 2);
    const grenay = await adoptionOf(commune, id, { adaptation: 'Sur un parking.' });
    expect(grenay).toMatchObject({
      adopter: { insee: '62386' },
      adoptedOn: today,
      adaptation: 'Sur un parking.',
      adoptedVersion: { number: 1, content: 'Étape 1.' },
      lineage: [],
      evaluation: null,
    });
    const bully = await adoptionOf(commune, id, { parentId: grenay.id, number: 2 }, bullyAgent);
    const lens = await adoptionOf(commune, id, { parentId: bully.id }, lensAgent);
    expect(bully.lineage).toEqual([{ id: grenay.id }]);
    expect(lens.lineage).toEqual([{ id: grenay.id }, { id: bully.id }]);
    const evaluation = { result: 'WORKED_PARTLY', text: 'Trop peu d’eau.' };
    const answer = await call(commune, lensAgent, 'evaluateAdoption', {
      id: lens.id,
      expectedVersion: 1,
      ...evaluation,
    });
    expect(answer.adoption).toMatchObject({ evaluation: { on: today, ...evaluation }, version: 2 });
    const { data } = await commune.ask(
      loosAgent,
      `{ framework(id: "${id}") { adoptions { totalCount nodes { adopter { insee } evaluation { result } } } }
         commune(insee: "62498") { adoptions { totalCount } }
         frameworks(filter: { adoptedBy: ["62186"] }) { nodes { id } } }`,
    );
    expect(data.framework.adoptions.totalCount).toBe(3);
    expect(data.framework.adoptions.nodes.at(-1)).toEqual({
      adopter: { insee: '62498' },
      evaluation: { result: 'WORKED_PARTLY' },
    });
    expect(data.commune.adoptions.totalCount).toBe(1);
    expect(data.frameworks.nodes).toEqual([{ id }]);
  });

  it('is of another’s framework, of a published version, once, and not before its publication', async () => {
    const { id: frameworkId } = await frameworkWith(commune, 1);
    const unpublished = await frameworkWith(commune, 0);
    await adoptionOf(commune, frameworkId);
    const adopt = { frameworkId, number: 1 };
    const cases = [
      [loosAgent, adopt, 'ADOPTED_FROM_ANOTHER'],
      [grenayAgent, adopt, 'AlreadyDone'],
      [lensAgent, { ...adopt, number: 2 }, 'InvalidInput'],
      [lensAgent, { ...adopt, number: -2_147_483_648 }, 'InvalidInput'],
      [lensAgent, { ...adopt, frameworkId: unpublished.id }, 'InvalidInput'],
      [lensAgent, { ...adopt, adoptedOn: '2020-01-01' }, 'ADOPTED_AFTER_PUBLICATION'],
      [lensAgent, { ...adopt, adoptedOn: '2199-01-01' }, 'InvalidInput'],
      [lensAgent, { ...adopt, adaptation: 'x'.repeat(100_000) }, 'InvalidInput'],
      [lensAgent, { ...adopt, frameworkId: v7() }, 'InvalidInput'],
      [lensAgent, { ...adopt, frameworkId: 'x' }, 'InvalidInput'],
      [lensAgent, { ...adopt, parentId: 'x' }, 'InvalidInput'],
    ] as const;
    for (const [actor, input, problem] of cases) {
      const { adoption, problems } = await call(commune, actor, 'adoptFramework', input);
      expect([adoption, rules(problems)]).toEqual([null, [problem]]);
    }
  });

  it('is not taken from an adoption of something else, nor from one that is hidden', async () => {
    const [one, other] = [await frameworkWith(commune, 1), await frameworkWith(commune, 1)];
    const elsewhere = await adoptionOf(commune, other.id);
    const hidden = await adoptionOf(commune, one.id, { visibility: 'PRIVATE' });
    for (const parentId of [elsewhere.id, hidden.id]) {
      const { problems } = await call(commune, lensAgent, 'adoptFramework', {
        frameworkId: one.id,
        number: 1,
        parentId,
      });
      expect(problems).toEqual([expect.objectContaining({ path: ['input', 'parentId'] })]);
    }
  });

  it('is evaluated by who adopted it, after adopting, in words, and never backwards', async () => {
    const { id } = await adoptionOf(commune, (await frameworkWith(commune, 1)).id);
    const evaluate = { id, expectedVersion: 1, result: 'WORKED', text: 'Vingt parcelles.' };
    const before = await call(commune, grenayAgent, 'evaluateAdoption', { ...evaluate, on: '2020-01-01' });
    expect(rules(before.problems)).toEqual(['EVALUATED_AFTER_ADOPTION']);
    const silent = await call(commune, grenayAgent, 'evaluateAdoption', { ...evaluate, text: ' ' });
    expect(rules(silent.problems)).toEqual(['EVALUATION_SAYS_WHY']);
    await expect(call(commune, loosAgent, 'evaluateAdoption', evaluate)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    const answers = await Promise.all([1, 2].map(() => call(commune, grenayAgent, 'evaluateAdoption', evaluate)));
    expect(answers.filter(({ adoption }) => adoption !== null)).toHaveLength(1);
  });

  it('by the same request twice is made once', async () => {
    const { id: frameworkId } = await frameworkWith(commune, 1);
    const input = { idempotencyKey: v7(), frameworkId, number: 1 };
    const [first, again] = [
      await call(commune, lensAgent, 'adoptFramework', input),
      await call(commune, lensAgent, 'adoptFramework', input),
    ];
    expect([again.adoption.id, again.problems]).toEqual([first.adoption.id, []]);
    const other = await call(commune, lensAgent, 'adoptFramework', { ...input, adaptation: 'Autre.' });
    expect(rules(other.problems)).toEqual(['KeyReused']);
  });

  it('keeps what was adopted, from whom and when, whoever asks the database', async () => {
    const { id: frameworkId } = await frameworkWith(commune, 2);
    const { id } = await adoptionOf(commune, frameworkId);
    for (const change of ['number = 2', `adopted_on = '2030-01-01'`, 'parent_id = id', `insee = '62498'`]) {
      await expect(commune.rows(`update framework_adoption set ${change} where id = $1`, [id])).rejects.toMatchObject(
        stays,
      );
    }
    for (const change of [`result = 'WORKED'`, `evaluated_on = '2020-01-01', result = 'WORKED', evaluation = 'x'`]) {
      await expect(commune.rows(`update framework_adoption set ${change} where id = $1`, [id])).rejects.toThrow(
        'check',
      );
    }
    await expect(
      commune.rows(
        `insert into framework_adoption (id, insee, framework_id, framework_insee, number, adopted_on, adaptation, visibility)
        values ($1, '62528', $2, '62528', 1, now(), '', 'SHARED')`,
        [v7(), frameworkId],
      ),
    ).rejects.toThrow('adopted_from_another');
  });
});
