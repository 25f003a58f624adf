import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { bethune, lens, poleSiren } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

type Actor = Parameters<typeof runChange>[4];
const programme = (title: string, given: object = {}, actor: Actor = actors.director) =>
  runChange(pole, 'createProgramme', 'programme { id title axis }', { title, since: '2026-01-01', ...given }, actor);
const lead = (programmeId: string, given: object = {}, actor: Actor = actors.director) =>
  runChange(
    pole,
    'recordProgrammeLead',
    'lead { id origin { siren name } adoptions { nodes { takenUpOn } } }',
    { programmeId, title: 'Une pratique', foundAt: 'Ailleurs', foundOn: '2026-03-01', ...given },
    actor,
  );
const adopt = (leadId: string, given: object = {}, actor: Actor = actors.director) =>
  runChange(
    pole,
    'recordLeadAdoption',
    'lead { adoptions { nodes { member { siren } takenUpOn adaptation } } }',
    { leadId, member: bethune, takenUpOn: '2026-05-01', ...given },
    actor,
  );

describe('a programme', () => {
  it('is told to everybody with its practices and who took them up, in as many statements for one as for many', async () => {
    const { programme: made } = await programme('Chaleur');
    const { lead: found } = await lead(made.id, { origin: lens });
    expect(found.origin).toEqual({ siren: lens, name: 'CA de Lens-Liévin' });
    const { lead: taken } = await adopt(found.id, { adaptation: 'Plus petit.' });
    expect(taken.adoptions.nodes).toEqual([
      { member: { siren: bethune }, takenUpOn: '2026-05-01', adaptation: 'Plus petit.' },
    ]);
    const ask = () =>
      pole.ask(
        `{ pole(siren: "${poleSiren}") { programmes { totalCount nodes { title leads { nodes { title
          adoptions { nodes { member { name } } } programme { title } } } } } } }`,
        actors.everybody,
      );
    const one = await ask();
    for (const title of ['Eau', 'Sols']) await lead((await programme(title)).programme.id);
    const many = await ask();
    expect(many.data.pole.programmes.totalCount).toBe(3);
    expect(many.statements).toBe(one.statements);
  });

  it('is written by its own director, once, under an axis of the pole', async () => {
    expect((await programme('Chaleur ')).problems).toMatchObject([{ path: ['input', 'title'] }]);
    expect((await programme('Air', { axis: 'none' })).problems).toMatchObject([{ path: ['input', 'axis'] }]);
    expect((await programme('Air', { until: '2025-01-01' })).problems).toMatchObject([{ path: ['input', 'until'] }]);
    expect((await programme('Air', {}, actors.officer)).code).toBe('FORBIDDEN');
    const { programme: made } = await programme('Bruit');
    expect((await lead(made.id, {}, actors.otherDirector)).code).toBe('FORBIDDEN');
    expect((await lead('none')).code).toBe('NOT_FOUND');
  });

  it('lends a practice to members alone, never to the one it comes from, never twice, never before it was found', async () => {
    const { programme: made } = await programme('Arbres');
    expect((await lead(made.id, { origin: '123456782' })).problems).toMatchObject([{ path: ['input', 'origin'] }]);
    expect((await lead(made.id, { foundOn: '2027-01-01' })).problems).toMatchObject([{ path: ['input', 'foundOn'] }]);
    const { lead: found } = await lead(made.id, { origin: lens });
    expect((await adopt(found.id, { member: lens })).problems).toMatchObject([{ path: ['input', 'member'] }]);
    expect((await adopt(found.id, { member: '123456782' })).problems).toMatchObject([{ path: ['input', 'member'] }]);
    expect((await adopt(found.id, { takenUpOn: '2026-02-01' })).problems).toMatchObject([
      { path: ['input', 'takenUpOn'] },
    ]);
    expect((await adopt(found.id)).problems).toEqual([]);
    expect((await adopt(found.id)).problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
  });
});

describe('a metropolitan working group', () => {
  it('shows counts, and hides from 1 to 4 persons', async () => {
    const made = await runChange(
      pole,
      'createMetropolitanGroup',
      'pole { metropolitanGroups { nodes { title electedMembers technicians } } }',
      { title: 'Groupe', electedMembers: 6, technicians: 3, since: '2026-01-01' },
    );
    expect(made.pole.metropolitanGroups.nodes).toEqual([{ title: 'Groupe', electedMembers: 6, technicians: null }]);
    const many = await runChange(pole, 'createMetropolitanGroup', 'pole { siren }', {
      ...{ title: 'Trop', technicians: 5000, since: '2026-01-01' },
    });
    expect(many.problems).toMatchObject([{ path: ['input', 'technicians'] }]);
  });
});
