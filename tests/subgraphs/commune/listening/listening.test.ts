import { loadCommuneTerritory } from '#commune/demo/loadCommuneTerritory.js';
import { territoryRows } from '#infra/start/territoryRows.js';
import { loadTerritory } from '#infra/territory/loadTerritory.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { change } from '../change.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, grenay, grenayAgent, loos, loosAgent, smallTerritory } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  const { listeningRounds = [] } = territoryRows(await loadTerritory()).commune;
  const territory = { ...smallTerritory, listeningRounds };
  await loadCommuneTerritory(commune.ownerUrl, territory);
  // A second time it changes nothing.
  await loadCommuneTerritory(commune.ownerUrl, territory);
});
afterAll(() => commune?.close());

const selection = 'round { id held heldOn version visibility source { title } findings { topic progress before } }';
const call = (name: string, input: object, actor: Actor = loosAgent) =>
  change(commune, actor, name, input as Record<string, unknown>, selection);
const rounds = async (actor: Actor, insee: string, filter: object = {}) => {
  const { data, errors } = await commune.ask(
    actor,
    `query ($insee: INSEE!, $filter: ListeningFilter) { commune(insee: $insee) { listeningRounds(filter: $filter) {
      totalCount nodes {
        id held heldOn scales complete demonstration source { title publisher publishedOn }
        findings { scale topic progress before } notHeardAgain { topic }
        previous { held } commune { insee }
      } } } }`,
    { insee, filter },
  );
  expect(errors).toBeUndefined();
  return data.commune.listeningRounds;
};

describe('the rounds of Loos-en-Gohelle that a source reports', () => {
  it('are facts of the territory, dated as their source dates them, and no demonstration', async () => {
    const { totalCount, nodes } = await rounds(publicActor, loos);
    expect(totalCount).toBe(2);
    expect(nodes).toMatchObject([
      {
        held: '2015',
        heldOn: null,
        scales: ['COMMUNE', 'AGGLOMERATION'],
        complete: false,
        demonstration: false,
        previous: null,
      },
      {
        held: '2017-09-19',
        heldOn: '2017-09-19',
        scales: ['COMMUNE', 'AGGLOMERATION', 'POLE'],
        complete: true,
        demonstration: false,
        previous: { held: '2015' },
        source: { publisher: 'Territoires Conseils – Unadel', publishedOn: '2018-08' },
      },
    ]);
  });

  it('compare: better where the source says so, beside what it recalls, and unknown where it says nothing', async () => {
    const { nodes } = await rounds(analyst, loos);
    const [first, second] = nodes;
    expect(first.findings.map(({ progress }: { progress: string | null }) => progress)).toEqual([null]);
    const project = second.findings.find(
      ({ scale, before }: { scale: string; before: string | null }) => scale === 'AGGLOMERATION' && before !== null,
    );
    expect(project).toMatchObject({
      progress: 'BETTER',
      before: first.findings.length === 1 ? expect.any(String) : '',
    });
    expect(second.findings.map(({ progress }: { progress: string | null }) => progress)).not.toContain('NEW');
    expect(second.notHeardAgain).toEqual([]);
  });

  it('are nobody’s to edit', async () => {
    const { nodes } = await rounds(loosAgent, loos);
    const attempt = call('updateListeningRound', { id: nodes[1].id, expectedVersion: 1, summary: 'Autrement.' });
    await expect(attempt).rejects.toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});

describe('a round that a commune records', () => {
  const finding = { scale: 'COMMUNE', topic: 'Stands', finding: 'Les stands rassurent.' };

  it('comes after the one before it, and is compared with it', async () => {
    const input = { heldOn: '2024-05-14', scales: ['COMMUNE'], visibility: 'SHARED' };
    const missing = { scale: 'COMMUNE', topic: 'portage partagé', finding: 'Deux adjoints présentent.' };
    const refused = await call('recordListeningRound', { ...input, findings: [missing] });
    expect(refused.problems).toEqual([expect.objectContaining({ path: ['input', 'findings', '0', 'progress'] })]);
    const { round, problems } = await call('recordListeningRound', {
      ...input,
      findings: [{ ...missing, progress: 'SAME' }, finding],
    });
    expect(problems).toEqual([]);
    expect(round.findings).toMatchObject([
      { progress: 'SAME', before: expect.any(String) },
      { topic: 'Stands', progress: 'NEW', before: null },
    ]);
    expect((await rounds(analyst, loos)).totalCount).toBe(3);
    expect((await rounds(publicActor, loos)).totalCount).toBe(2);
    expect((await rounds(analyst, loos, { published: false, search: 'STANDS' })).totalCount).toBe(1);
    expect((await rounds(analyst, loos, { scales: ['POLE', 'COMMUNE'] })).totalCount).toBe(1);
    const again = await call('recordListeningRound', { ...input, findings: [finding] });
    expect(again.problems[0].rule).toBe('ONE_ROUND_A_DAY');
  });

  it('that another commune keeps to itself is no round before for anybody else', async () => {
    const record = (heldOn: string, visibility: string) =>
      call('recordListeningRound', { heldOn, scales: ['COMMUNE'], visibility, findings: [finding] }, grenayAgent);
    const hidden = (await record('2023-01-10', 'PRIVATE')).round;
    const { round } = await call(
      'recordListeningRound',
      {
        heldOn: '2024-01-10',
        scales: ['COMMUNE'],
        visibility: 'PUBLIC',
        findings: [{ ...finding, progress: 'WORSE' }],
      },
      grenayAgent,
    );
    const [shown] = (await rounds(loosAgent, grenay)).nodes;
    expect(shown).toMatchObject({ id: round.id, previous: null, findings: [{ progress: 'WORSE', before: null }] });
    const { data } = await commune.ask(loosAgent, 'query ($id: ID!) { listeningRound(id: $id) { held } }', {
      id: hidden.id,
    });
    expect(data.listeningRound).toBeNull();
  });

  it('is changed by one writer at a time, with its findings anew', async () => {
    const { round } = await call('recordListeningRound', {
      heldOn: '2025-02-03',
      scales: ['COMMUNE', 'POLE'],
      findings: [{ scale: 'POLE', topic: 'Ingénierie', finding: 'Elle manque.' }],
    });
    const input = { id: round.id, expectedVersion: 1 };
    const answers = await Promise.all([
      call('updateListeningRound', { ...input, findings: [{ ...finding, progress: 'BETTER' }] }),
      call('updateListeningRound', { ...input, summary: 'Trente personnes.' }),
    ]);
    expect(answers.flatMap(({ problems }) => problems)).toEqual([expect.objectContaining({ currentVersion: 2 })]);
  });

  it('is refused when it is to come, empty or of no scale', async () => {
    const { problems } = await call('recordListeningRound', { heldOn: '2150-01-01', scales: [], findings: [] });
    expect(problems.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'input.heldOn',
      'input.scales',
      'input.findings',
    ]);
  });
});

it('rounds of a commune cost the same number of statements for one and for all', async () => {
  const statements = async (first: number) =>
    (
      await commune.ask(
        loosAgent,
        `query ($first: Int!) { listeningRounds(first: $first) { totalCount nodes {
          commune { name } findings { before } notHeardAgain { topic } previous { held } } } }`,
        { first },
      )
    ).extensions?.statements;
  expect(await statements(200)).toBe(await statements(1));
});
