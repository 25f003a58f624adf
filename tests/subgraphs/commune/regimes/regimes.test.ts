import { competenceNamed } from '#shared/competences/Competence.js';
import { streamOf } from '#shared/journal/regimeActs.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { loosAgent } from '../smallTerritory.js';

const lensLievin = '246200364';
const other = '200072460';
const loos = '62528';

let scale: CommuneUnderTest;
let project: { id: string };
beforeAll(async () => {
  scale = await openCommune();
  project = await scale.project('SHARED');
});
afterAll(async () => {
  await scale?.close();
});

const deliver = (kind: string, payload: Record<string, unknown>) =>
  scale.deliver('call', kind, payload, streamOf(String(payload.agglomeration), loos));
const point = {
  addressee: loos,
  agglomeration: lensLievin,
  competence: 'schools',
  since: '2020-01-01',
  regime: 'COMMUNAL',
  body: 'DELIBERATION',
  reference: 'DELIB-2019-044',
  decidedOn: '2019-11-01',
  enforceableFrom: '2019-11-10',
  line: null,
  operations: [],
  demonstration: false,
};
const told = (values: object = {}) => deliver('REGIME', { ...point, ...values });
const regimeOn = async (on: string) => {
  const { data, errors } = await scale.ask(
    loosAgent,
    `query ($id: ID!, $on: Date) { project(id: $id) { needs {
      competence regime(on: $on) { regime competence since actReference side agglomeration } } } }`,
    { id: project.id, on },
  );
  expect(errors).toBeUndefined();
  return data.project.needs.find((need: { competence: string | null }) => need.competence === 'Écoles')?.regime;
};

describe('the regime of a need’s competence', () => {
  beforeAll(async () => {
    const { version } = (await scale.ask(loosAgent, 'query ($id: ID!) { project(id: $id) { version } }', project)).data
      .project;
    const payload = await scale.call(loosAgent, 'addNeed', {
      projectId: project.id,
      expectedVersion: version,
      kind: 'ENGINEERING',
      description: 'Étude thermique du groupe scolaire.',
      quantityHalfDays: 6,
      competence: 'Écoles',
    });
    expect(payload.problems).toEqual([]);
  });

  it('is unknown while the agglomeration told nothing of it', async () => {
    expect(await regimeOn('2026-11-23')).toMatchObject({ regime: 'UNKNOWN', competence: 'schools' });
  });

  it('is what it told last, by the day on which each begins, in whatever order it told', async () => {
    await told({ since: '2024-01-01', regime: 'TRANSFERRED' });
    await told();
    expect(await regimeOn('2023-12-31')).toMatchObject({ regime: 'COMMUNAL', agglomeration: lensLievin });
    expect(await regimeOn('2024-01-01')).toMatchObject({ regime: 'TRANSFERRED', since: '2024-01-01' });
    expect(await regimeOn('2019-12-31')).toMatchObject({ regime: 'UNKNOWN' });
  });

  it('tells on which side of the line the project was put', async () => {
    const operations = [{ operation: 'Groupe scolaire', projectId: project.id, side: 'COMMUNAL' }];
    await told({ since: '2024-01-01', regime: 'TRANSFERRED', line: 'Au-delà de 12 classes.', operations });
    expect(await regimeOn('2026-11-23')).toMatchObject({ regime: 'TRANSFERRED', side: 'COMMUNAL' });
  });

  it('of a mistake that was taken back is the one before', async () => {
    await told({ since: '2024-01-01', regime: null });
    expect(await regimeOn('2026-11-23')).toMatchObject({ regime: 'COMMUNAL', since: '2020-01-01' });
  });

  it('stands among those that the commune was told, with since when it holds', async () => {
    const { data } = await scale.ask(
      loosAgent,
      `query ($insee: INSEE!) { commune(insee: $insee) {
        now: regimesTold(on: "2026-11-23") { competence regime since agglomeration actReference asOf }
        before: regimesTold(on: "2019-12-31") { competence } } }`,
      { insee: loos },
    );
    expect(data.commune.now).toEqual([
      {
        competence: 'schools',
        regime: 'COMMUNAL',
        since: '2020-01-01',
        agglomeration: lensLievin,
        actReference: 'DELIB-2019-044',
        asOf: expect.any(String),
      },
    ]);
    expect(data.commune.before).toEqual([]);
  });

  it('waits for the act to bind', async () => {
    await told({ since: '2025-01-01', regime: 'TRANSFERRED', enforceableFrom: null });
    expect(await regimeOn('2026-11-23')).toMatchObject({ regime: 'COMMUNAL' });
  });

  it('is unknown again once the commune belongs to another agglomeration', async () => {
    await deliver('MEMBERSHIP', {
      addressee: loos,
      agglomeration: other,
      since: '2026-12-01',
      reference: 'Arrêté préfectoral',
      decidedOn: '2026-11-02',
    });
    expect(await regimeOn('2026-11-30')).toMatchObject({ regime: 'COMMUNAL' });
    expect(await regimeOn('2026-12-01')).toMatchObject({ regime: 'UNKNOWN' });
  });

  it('is not taken from a stream of another commune', async () => {
    const stray = scale.deliver('call', 'REGIME', { ...point, agglomeration: other }, streamOf(lensLievin, loos));
    await expect(stray).rejects.toMatchObject({ reason: 'NOT_ADDRESSED_HERE' });
  });
});

it.each([
  ['schools', 'schools'],
  ['ÉCOLES', 'schools'],
  ['collecte et traitement des dechets', 'waste'],
  ['Météorologie', undefined],
])('a need that names its competence %s falls under %s', (text, key) => {
  expect(competenceNamed(text)?.key).toBe(key);
});
