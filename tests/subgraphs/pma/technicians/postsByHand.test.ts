import { decideCorrection } from '#pma/technicians/correctedPost.js';
import { decideNewPost, type SaidPost } from '#pma/technicians/newPost.js';
import { inTransaction } from '#shared/database/transaction.js';
import type { Actor } from '#shared/identity/Actor.js';
import { skillReferential } from '#shared/skills/skillReferential.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { follow, request, run } from '../allocations/commands.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { department, lens, loos, poleSiren, post } from '../poleRows.js';
import { asked, sender } from '../staffing/arriving.js';

const said: SaidPost = {
  ...{ code: ' PMA-T21 ', function: 'Conseillère en mobilités', employerName: null },
  ...{ workingTime: 80, pooledShare: 50, since: '2026-12-01', until: null },
  skills: [{ skill: 'mobilités', level: 'LEADS' }],
};
const world = {
  today: '2026-11-23',
  employer: { siren: lens, name: 'CA de Lens-Liévin', leftOn: null },
  skills: skillReferential,
};

describe('a post said by hand', () => {
  const faults = (given: Partial<SaidPost>, employer: Partial<typeof world.employer> | object = {}) => {
    const decided = decideNewPost({ ...world, employer: { ...world.employer, ...employer } }, { ...said, ...given });
    return 'obstacles' in decided ? decided.obstacles : [];
  };

  it('is written with its skills by their codes, from its first day on', () => {
    expect(decideNewPost(world, said)).toEqual({
      post: {
        ...{ code: 'PMA-T21', function: 'Conseillère en mobilités', workingTime: 80, pooledShare: 50 },
        ...{ since: '2026-12-01', until: null, employer: lens, employerName: 'CA de Lens-Liévin' },
        skills: [{ code: 'MOBILITY', level: 'LEADS', since: '2026-12-01' }],
      },
    });
  });

  it.each<[string, Partial<SaidPost>, Record<string, unknown>]>([
    ['without a code', { code: ' ' }, { path: ['input', 'code'] }],
    ['without a function', { function: '' }, { path: ['input', 'function'] }],
    ['that gives nothing', { pooledShare: 0 }, { rule: 'CAPACITY_ABOVE_ZERO', path: ['input', 'pooledShare'] }],
    ['that never works', { workingTime: 0 }, { rule: 'CAPACITY_ABOVE_ZERO', path: ['input', 'workingTime'] }],
    ['of a negative share', { pooledShare: -20 }, { kind: 'InvalidInput', path: ['input', 'pooledShare'] }],
    ['of more than all', { workingTime: 101 }, { kind: 'InvalidInput', path: ['input', 'workingTime'] }],
    [
      'that rounds down to nothing in any month',
      { workingTime: 10, pooledShare: 21 },
      { rule: 'CAPACITY_ABOVE_ZERO', path: ['input', 'pooledShare'] },
    ],
    ['that ends before it begins', { until: '2026-11-30' }, { path: ['input', 'until'] }],
    ['outside any calendar', { since: '1492-01-01' }, { path: ['input', 'since'] }],
    [
      'with one skill under two names',
      { skills: ['MOBILITY', 'Mobilites'].map((skill) => ({ skill, level: 'LEADS' })) },
      { path: ['input', 'skills', '1', 'skill'] },
    ],
  ])('is refused %s', (_what, given, fault) => {
    expect(faults(given)).toMatchObject([fault]);
  });

  it('names the skills nearest to one that nobody knows', () => {
    const [fault] = faults({ skills: [{ skill: 'mobilite douce', level: 'LEADS' }] });
    expect(fault).toMatchObject({ path: ['input', 'skills', '0', 'skill'] });
    expect((fault as { message: { fr: string } }).message.fr).toContain('MOBILITY (mobilités)');
  });

  it('is a member’s, or of a body that is named; not of one that has left by then', () => {
    const left = { leftOn: '2026-12-31' };
    const outside = { rule: 'EMPLOYER_IN_THE_POLE', path: ['input', 'employer'] };
    expect(faults({ since: '2027-01-01' }, left)).toMatchObject([outside]);
    // It is a member still, and what it employs goes on by its own terms.
    expect(faults({}, left)).toEqual([]);
    // It left: what is written of it afterwards is over by then.
    const gone = { leftOn: '2026-10-31' };
    expect(faults({ since: '2026-01-01' }, gone)).toMatchObject([outside]);
    expect(faults({ since: '2026-01-01', until: '2026-10-31' }, gone)).toEqual([]);
    const nobody = { name: null };
    expect(faults({}, nobody)).toMatchObject([{ path: ['input', 'employerName'] }]);
    expect(faults({ employerName: 'Commune de Liévin' }, nobody)).toEqual([]);
  });
});

describe('a correction of a post', () => {
  const known = { ...said, code: 'PMA-T21', employer: lens, workedFrom: null, rests: [] };

  it('changes what it names alone, and questions nothing else', () => {
    // A file may have brought a post that gives nothing.
    const odd = { ...known, pooledShare: 0 };
    expect(decideCorrection(odd, { function: ' Cheffe de projet ' }, null, world.today)).toMatchObject({
      post: { function: 'Cheffe de projet', pooledShare: 0, code: 'PMA-T21', employer: lens },
    });
    expect(decideCorrection(odd, { workingTime: 90 }, null, world.today)).toMatchObject({
      obstacles: [{ rule: 'CAPACITY_ABOVE_ZERO' }],
    });
  });

  it('begins it no later than its work, ends no day before it begins, and leaves its employer to what rests on it', () => {
    const other = { siren: department, name: 'Pas-de-Calais', leftOn: null };
    const worked = { ...known, workedFrom: '2026-12' };
    expect(decideCorrection(worked, { since: '2026-12-31' }, null, world.today)).toHaveProperty('post');
    expect(decideCorrection(worked, { since: '2027-01-01' }, null, world.today)).toMatchObject({
      obstacles: [{ rule: 'POST_BEGINS_AFTER_WORK', satisfiedBy: { en: 'A first day in 2026-12 or before.' } }],
    });
    const ending = { ...known, until: '2026-12-31' };
    expect(decideCorrection(ending, { since: '2027-01-01' }, null, world.today)).toMatchObject({
      obstacles: [{ path: ['input', 'until'] }],
    });
    expect(decideCorrection(known, {}, other, world.today)).toMatchObject({ post: { employer: department } });
    expect(decideCorrection({ ...known, rests: ['AGREEMENT'] }, {}, other, world.today)).toMatchObject({
      obstacles: [{ rule: 'EMPLOYER_OF_WORK_STAYS' }],
    });
  });
});

describe('the director’s posts', () => {
  let pole: OpenPole;
  beforeAll(async () => {
    pole = await openPole();
  });
  afterAll(async () => {
    await pole?.close();
  });

  const shown = `technician { id version code function employer { siren name } workingTime pooledShare since until imported
    skills(on: "2027-02-01") { code level since } months(from: "2027-01", until: "2027-02") { capacity } }`;
  const sound = { ...said, employer: lens };
  const make = (given: object = {}, actor: Actor = actors.director) =>
    runChange(pole, 'createTechnician', shown, { ...sound, ...given }, actor);
  const correct = (technician: { id: string; version: number }, given: object, actor: Actor = actors.director) =>
    runChange(
      pole,
      'updateTechnician',
      shown,
      { technicianId: technician.id, expectedVersion: technician.version, ...given },
      actor,
    );
  const takeBack = (technician: { id: string; version: number }, actor: Actor = actors.director) =>
    runChange(
      pole,
      'removeTechnician',
      shown,
      { technicianId: technician.id, expectedVersion: technician.version },
      actor,
    );

  it('are made, found by matching, corrected, and taken back while nothing rests on them', async () => {
    const { technician, problems } = await make();
    expect(problems).toEqual([]);
    expect(technician).toMatchObject({
      ...{ code: 'PMA-T21', employer: { siren: lens, name: 'CA de Lens-Liévin' }, imported: false, version: 1 },
      skills: [{ code: 'MOBILITY', level: 'LEADS', since: '2026-12-01' }],
      // Two fifths of the half-days worked.
      months: [{ capacity: 16 }, { capacity: 16 }],
    });
    const wanted = asked({ skill: 'MOBILITY', level: 'LEADS', until: '2027-02-28' });
    await sender(pole)('STAFFING_REQUEST', wanted);
    const { data } = await pole.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on StaffingRequest { matches(first: 5) { matches { technician { code } } } } } }',
      actors.director,
      { of: [{ __typename: 'StaffingRequest', id: wanted.requestId }] },
    );
    expect(data._entities[0].matches.matches).toEqual([{ technician: { code: 'PMA-T21' } }]);
    const better = await correct(technician, { function: 'Cheffe de projet', pooledShare: 100, since: '2026-10-01' });
    expect(better).toMatchObject({
      problems: [],
      technician: {
        ...{ version: 2, function: 'Cheffe de projet', since: '2026-10-01', months: [{ capacity: 32 }, {}] },
      },
    });
    const early = await pole.ask(`{ technician(id: "${technician.id}") { skills(on: "2026-10-01") { code } } }`);
    expect(early.data.technician.skills).toEqual([{ code: 'MOBILITY' }]);
    expect((await correct(technician, { pooledShare: 50 })).problems).toMatchObject([
      { __typename: 'VersionConflict' },
    ]);
    await runChange(pole, 'setCapacity', 'technician { id }', {
      ...{ technicianId: technician.id, expectedVersion: 2, month: '2027-01', capacity: 5 },
    });
    expect(await takeBack({ ...technician, version: 3 })).toMatchObject({ technician: null, problems: [] });
    expect((await pole.ask(`{ technician(id: "${technician.id}") { id } }`)).data.technician).toBeNull();
    const rows = await pole.owner.query(
      `select verb, visibility, tombstone from journal where entity = 'Technician' and id = $1 order by seq`,
      [technician.id],
    );
    expect(rows.map(({ verb }: { verb: string }) => verb)).toEqual(['CREATE', 'UPDATE', 'SET_CAPACITY', 'REMOVE']);
    expect(rows.at(-1)).toMatchObject({ visibility: 'SHARED', tombstone: true });
  });

  it('have a code of their own, and an employer that the pole knows or is told', async () => {
    expect((await make({ code: 'PMA-T01' })).problems).toMatchObject([{ rule: 'POST_CODE_IS_FREE' }]);
    const nobody = '216204982';
    expect((await make({ employer: nobody })).problems).toMatchObject([{ path: ['input', 'employerName'] }]);
    const { technician } = await make({ code: 'PMA-T22', employer: nobody, employerName: 'Commune de Liévin' });
    expect(technician.employer).toEqual({ siren: nobody, name: 'Commune de Liévin' });
    expect((await correct(technician, { code: 'PMA-T01' })).problems).toMatchObject([{ rule: 'POST_CODE_IS_FREE' }]);
    expect((await correct(technician, { employer: department })).technician.employer.siren).toBe(department);
    const [both] = await pole.owner.query('select count(*)::int as n from technician where code = $1', ['PMA-T01']);
    expect(both.n).toBe(1);
    const left = { member: department, lastDay: '2026-10-31', act: 'DEL-60' };
    await runChange(pole, 'setPoleMemberEnd', 'pole { siren }', left);
    expect((await make({ code: 'PMA-T23', employer: department })).problems).toMatchObject([
      { rule: 'EMPLOYER_IN_THE_POLE' },
    ]);
    await runChange(pole, 'setPoleMemberEnd', 'pole { siren }', { ...left, lastDay: null, act: null });
    expect((await make({ since: '2026-02-30' })).code).toBe('BAD_INPUT');
  });

  it('stay once something rests on them, and what they promised is kept when they give less', async () => {
    const { technician } = await make({ code: 'PMA-T24', since: '2026-11-01' });
    const placed = await run(
      pole,
      'requestAllocation',
      request({
        ...{ technicianId: technician.id, from: '2027-01-01', until: '2027-01-31' },
        months: [{ month: '2027-01', planned: 12 }],
      }),
    );
    await follow(pole, placed.allocation, ['PROPOSED', 'ACCEPTED']);
    expect((await takeBack(technician)).problems).toMatchObject([{ rule: 'NOTHING_RESTS_ON_THE_POST' }]);
    expect((await correct(technician, { employer: department })).problems).toMatchObject([
      { rule: 'EMPLOYER_OF_WORK_STAYS' },
    ]);
    const less = await correct(technician, { pooledShare: 10 });
    expect(less.problems).toEqual([]);
    const { data } = await pole.ask(
      `{ technician(id: "${technician.id}") { months(from: "2027-01", until: "2027-01") { capacity committed over overrideReason } } }`,
    );
    expect(data.technician.months).toEqual([{ capacity: 3, committed: 12, over: 9, overrideReason: 'CAPACITY_CUT' }]);
  });

  it('work and pool otherwise from a month on, until that is taken back; the months before stay as they were', async () => {
    const { technician } = await make({ code: 'PMA-T27', until: '2027-06-30' });
    let version = 1;
    const set = async (given: object) => {
      const done = await runChange(
        pole,
        'setPostTerms',
        `technician { version workingTime pooledShare terms { fromMonth workingTime pooledShare }
          months(from: "2027-01", until: "2027-03") { month workingTime pooledShare capacity calendarCapacity } }`,
        { technicianId: technician.id, expectedVersion: version, ...given },
      );
      version = done.technician?.version ?? version;
      return done;
    };
    const less = await set({ fromMonth: '2027-02', workingTime: 50 });
    expect(less).toMatchObject({
      problems: [],
      technician: {
        ...{ workingTime: 80, pooledShare: 50 },
        terms: [
          { fromMonth: '2026-12', workingTime: 80, pooledShare: 50 },
          { fromMonth: '2027-02', workingTime: 50, pooledShare: 50 },
        ],
        months: [
          { workingTime: 80, capacity: 16 },
          { workingTime: 50, pooledShare: 50, capacity: 10, calendarCapacity: 10 },
          { workingTime: 50, capacity: 11 },
        ],
      },
    });
    const more = await set({ fromMonth: '2027-03', pooledShare: 100 });
    expect(more.technician.months).toMatchObject([{ capacity: 16 }, { capacity: 10 }, { capacity: 22 }]);
    for (const [given, problem] of [
      [{ fromMonth: '2026-12', pooledShare: 10 }, { path: ['input', 'fromMonth'] }],
      [{ fromMonth: '2027-07', pooledShare: 10 }, { path: ['input', 'fromMonth'] }],
      [{ fromMonth: '2027-04' }, { path: ['input', 'fromMonth'] }],
      [
        { fromMonth: '2027-04', pooledShare: 0 },
        { rule: 'CAPACITY_ABOVE_ZERO', path: ['input', 'pooledShare'] },
      ],
      [
        { fromMonth: '2027-04', workingTime: -5 },
        { __typename: 'InvalidInput', path: ['input', 'workingTime'] },
      ],
    ] as const) {
      expect((await set(given)).problems).toMatchObject([problem]);
    }
    const back = await set({ fromMonth: '2027-02' });
    // The later change said all of its terms: taking back the earlier one leaves it as it is.
    expect(back.technician.months).toMatchObject([{ capacity: 16 }, { capacity: 16 }, { capacity: 22 }]);
    expect(back.technician.terms).toHaveLength(2);
    const wanted = asked({ skill: 'MOBILITY', level: 'LEADS', from: '2027-03-01', until: '2027-03-31', halfDays: 60 });
    await sender(pole)('STAFFING_REQUEST', wanted);
    const { data } = await pole.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on StaffingRequest { matches(first: 5) { matches { freeHalfDays technician { code } } } } } }',
      actors.director,
      { of: [{ __typename: 'StaffingRequest', id: wanted.requestId }] },
    );
    expect(data._entities[0].matches.matches).toContainEqual({ freeHalfDays: 22, technician: { code: 'PMA-T27' } });
  });

  it('are their own director’s to make, correct and take back, by the tables’ policies too', async () => {
    expect((await make({ code: 'PMA-T25' }, actors.officer)).code).toBe('FORBIDDEN');
    const known = { id: post(1), version: 1 };
    expect((await correct(known, { function: 'x' }, actors.otherDirector)).code).toBe('FORBIDDEN');
    expect((await takeBack(known, actors.otherDirector)).code).toBe('FORBIDDEN');
    expect((await correct({ id: loos, version: 1 }, { function: 'x' })).code).toBe('NOT_FOUND');
    const as = (actor: Actor, sql: string, values: readonly unknown[] = []) =>
      inTransaction(pole.app, { ...actor, audience: 'institution', readOnly: false }, (manager) =>
        manager.query(sql, [...values]),
      );
    const insert = (actor: Actor, more = '') =>
      as(
        actor,
        `insert into technician (id, pole, code, function, employer, pooled_share, since ${more && ', imported'})
        values (gen_random_uuid(), $1, 'PMA-T26', 'x', $2, 50, '2026-01-01' ${more})`,
        [poleSiren, lens],
      );
    const technicianOf = { subject: 'account', role: 'TECHNICIAN', scale: 'pma', tenant: poleSiren } as const;
    for (const actor of [actors.otherDirector, actors.officer, actors.loos, actors.analyst, technicianOf]) {
      await expect(insert(actor)).rejects.toThrow(/row-level security/);
      const [, changed] = await as(actor, `update technician set function = 'x' where id = $1`, [post(1)]);
      const [, deleted] = await as(actor, 'delete from technician where id = $1', [post(1)]);
      expect([changed, deleted]).toEqual([0, 0]);
      await expect(
        as(actor, `insert into post_terms values ($1, $2, '2027-01', 50, 50)`, [post(1), poleSiren]),
      ).rejects.toThrow(/row-level security/);
    }
    // What is marked as imported comes from a file.
    await expect(insert(actors.director, ', true')).rejects.toThrow(/row-level security/);
  });
});
