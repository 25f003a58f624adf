import { v7 } from 'uuid';
import { publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { analyst, grenayAgent, loos, loosAgent, officer } from '../smallTerritory.js';
import { openStands, type StandsUnderTest } from './openStands.js';

let stands: StandsUnderTest;
beforeAll(async () => {
  stands = await openStands();
});
afterAll(() => stands?.commune.close());

const others = [grenayAgent, officer, analyst, publicActor];
const counted = async (actor: typeof publicActor, id: string) =>
  (await stands.commune.ask(actor, `{ stand(id: "${id}") { contacts firstContacts suppressed } }`)).data.stand;

describe('a stand', () => {
  it('is recorded with whom it met, and its journal tells', async () => {
    const stand = await stands.stand({ heldBy: ['ELECTED', 'TECHNICIAN', 'ELECTED'], contacts: 3, firstContacts: 2 });
    expect(stand).toMatchObject({ heldBy: ['ELECTED', 'TECHNICIAN'], contacts: 3, firstContacts: 2, version: 1 });
    expect(stand).toMatchObject({ suppressed: false, visibility: 'PRIVATE', commune: { insee: loos } });
    const verbs = await stands.commune.rows('select entity, verb from journal where id = $1', [stand.id]);
    expect(verbs).toEqual([{ entity: 'Stand', verb: 'CREATE' }]);
  });

  it.each([
    ['few contacts', 4, 4, null, null],
    ['few first contacts', 20, 3, 20, null],
    ['few who had come before', 20, 17, 20, null],
    ['few contacts, none for the first time', 2, 0, null, 0],
    ['many of both', 20, 8, 20, 8],
    ['nobody at all', 0, 0, 0, 0],
    ['all for the first time', 20, 20, 20, 20],
  ])('with %s shows others no count of one to four persons', async (_what, contacts, firstContacts, shown, first) => {
    const { id } = await stands.stand({ contacts, firstContacts, visibility: 'PUBLIC' });
    const suppressed = shown === null || first === null;
    for (const actor of others) {
      expect(await counted(actor, id)).toEqual({ contacts: shown, firstContacts: first, suppressed });
    }
    expect(await counted(loosAgent, id)).toEqual({ contacts, firstContacts, suppressed: false });
  });

  it.each([
    ['a micro-district of nobody', { microDistrictId: v7() }, 'microDistrictId'],
    ['a micro-district that is no id', { microDistrictId: 'x' }, 'microDistrictId'],
    ['a day to come', { heldOn: '2150-01-01' }, 'heldOn'],
    ['a day before the calendar', { heldOn: '1600-01-01' }, 'heldOn'],
    ['nobody to hold it', { heldBy: [] }, 'heldBy'],
    ['fewer than no contacts', { contacts: -1 }, 'contacts'],
    ['more contacts than France', { contacts: 2_000_000_000 }, 'contacts'],
    ['more first contacts than contacts', { contacts: 5, firstContacts: 6 }, 'firstContacts'],
  ])('with %s is a problem that says where, and writes nothing', async (_what, given, field) => {
    const district = await stands.made('createMicroDistrict', { name: v7() });
    const base = { microDistrictId: district.id, heldOn: '2026-03-14', heldBy: ['ELECTED'], contacts: 9 };
    const count = await stands.commune.rows('select count(*)::int as n from stand');
    const { stand, problems } = await stands.change(loosAgent, 'createStand', { firstContacts: 0, ...base, ...given });
    expect(stand).toBeNull();
    expect(problems[0]).toMatchObject({ __typename: 'InvalidInput', path: ['input', field] });
    expect(await stands.commune.rows('select count(*)::int as n from stand')).toEqual(count);
  });

  it('is never held in another commune’s micro-district', async () => {
    const district = await stands.made('createMicroDistrict', { name: v7(), visibility: 'PUBLIC' }, grenayAgent);
    const input = { microDistrictId: district.id, heldOn: '2026-03-14', heldBy: ['ELECTED'], contacts: 9 };
    const { problems } = await stands.change(loosAgent, 'createStand', { ...input, firstContacts: 0 });
    expect(problems).toEqual([expect.objectContaining({ path: ['input', 'microDistrictId'] })]);
  });
});

describe('a micro-district', () => {
  it('is named once in its commune, and again in another', async () => {
    await stands.made('createMicroDistrict', { name: 'Cité du Maroc' });
    const { problems } = await stands.change(loosAgent, 'createMicroDistrict', { name: ' cite du maroc ' });
    expect(problems).toEqual([expect.objectContaining({ rule: 'MICRO_DISTRICT_NAMED_ONCE' })]);
    const elsewhere = await stands.made('createMicroDistrict', { name: 'Cité du Maroc' }, grenayAgent);
    expect(elsewhere.name).toBe('Cité du Maroc');
  });

  it('that was not visited for longest comes next, one never visited first of all', async () => {
    const next = async () =>
      (await stands.commune.ask(grenayAgent, '{ commune(insee: "62386") { nextMicroDistrict { name } } }')).data.commune
        .nextMicroDistrict.name;
    const [first, second] = [
      await stands.made('createMicroDistrict', { name: 'A' }, grenayAgent),
      await stands.made('createMicroDistrict', { name: 'B' }, grenayAgent),
    ];
    await stands.commune.rows(`delete from micro_district where name = 'Cité du Maroc' and insee = '62386'`);
    await stands.commune.rows(`delete from micro_district where insee = '62386' and name not in ('A', 'B')`);
    expect(await next()).toBe('A');
    await stands.stand({ microDistrictId: first.id, heldOn: '2025-01-10' }, grenayAgent);
    expect(await next()).toBe('B');
    await stands.stand({ microDistrictId: second.id, heldOn: '2025-06-10' }, grenayAgent);
    expect(await next()).toBe('A');
    await stands.stand({ microDistrictId: first.id, heldOn: '2026-01-10' }, grenayAgent);
    expect(await next()).toBe('B');
  });
});

it('the database itself refuses what the rules exclude', async () => {
  const stand = await stands.stand();
  for (const broken of ['first_contacts = 21', 'contacts = -1', `held_by = '{}'`, `held_by = '{MAYOR}'`]) {
    const change = stands.commune.rows(`update stand set ${broken} where id = $1`, [stand.id]);
    await expect(change).rejects.toThrow('check constraint');
  }
  const [district] = await stands.commune.rows(`select id from micro_district where insee = '62386'`);
  await expect(
    stands.commune.rows('update stand set micro_district_id = $2 where id = $1', [stand.id, district?.id]),
  ).rejects.toThrow('foreign key constraint');
});

describe('a micro-district', () => {
  const lastOf = async (actor: typeof publicActor, id: string) =>
    (await stands.commune.ask(actor, `{ microDistrict(id: "${id}") { lastStandOn } }`)).data.microDistrict.lastStandOn;

  it('tells the last day of a stand there, of those the reader may see', async () => {
    const district = await stands.made('createMicroDistrict', { name: v7(), visibility: 'PUBLIC' });
    expect(await lastOf(loosAgent, district.id)).toBeNull();
    const here = { microDistrictId: district.id };
    await stands.stand({ ...here, heldOn: '2025-06-02', visibility: 'PUBLIC' });
    await stands.stand({ ...here, heldOn: '2026-03-14', visibility: 'PRIVATE' });
    expect(await lastOf(loosAgent, district.id)).toBe('2026-03-14');
    expect(await lastOf(publicActor, district.id)).toBe('2025-06-02');
  });
});

describe('what was recorded', () => {
  const corrected = { expectedVersion: 1 };
  const days = async (stand: string) =>
    await stands.commune.rows(
      `select held_on as day from participation where stand_id = $1
      union all select heard_on from heard_need where stand_id = $1`,
      [stand],
    );

  it('of a stand is corrected; what was heard there and who came take its day', async () => {
    const stand = await stands.stand({ contacts: 480 });
    const need = await stands.heardNeed({ standId: stand.id });
    await stands.made('recordParticipation', { standId: stand.id, labels: ['a'] });
    const input = { id: stand.id, ...corrected, contacts: 48, heldBy: ['TECHNICIAN'], heldOn: '2026-03-12' };
    const shown = { contacts: 48, firstContacts: 8, heldBy: ['TECHNICIAN'], heldOn: '2026-03-12', version: 2 };
    expect(await stands.made('updateStand', { ...input, visibility: 'PUBLIC' })).toMatchObject({
      ...shown,
      visibility: 'PUBLIC',
      microDistrict: { id: stand.microDistrict.id },
    });
    expect(await days(stand.id)).toEqual([{ day: '2026-03-12' }, { day: '2026-03-12' }]);
    const told = await stands.commune.rows(
      `select entity, verb from journal where id in ($1, $2) and verb = 'UPDATE' order by entity`,
      [stand.id, need.id],
    );
    expect(told).toEqual([
      { entity: 'HeardNeed', verb: 'UPDATE' },
      { entity: 'Stand', verb: 'UPDATE' },
    ]);
    // Hidden again, it is gone for others, and they are told.
    await stands.made('updateStand', { id: stand.id, expectedVersion: 2, visibility: 'PRIVATE' });
    expect((await stands.commune.ask(publicActor, `{ stand(id: "${stand.id}") { id } }`)).data.stand).toBeNull();
  });

  it('of a stand is not moved behind what came of a need heard there, nor into another commune’s district', async () => {
    const stand = await stands.stand();
    await stands.heardNeed({ standId: stand.id, deadline: '2026-03-20' });
    const elsewhere = await stands.made('createMicroDistrict', { name: v7() }, grenayAgent);
    const late = await stands.change(loosAgent, 'updateStand', { id: stand.id, ...corrected, heldOn: '2026-03-25' });
    expect(late.problems[0]).toMatchObject({ rule: 'STAND_BEFORE_WHAT_CAME', path: ['input', 'heldOn'] });
    for (const [field, value] of Object.entries({ microDistrictId: elsewhere.id, firstContacts: 21, heldBy: [] })) {
      const refused = await stands.change(loosAgent, 'updateStand', { id: stand.id, ...corrected, [field]: value });
      expect(refused.problems[0]).toMatchObject({ __typename: 'InvalidInput', path: ['input', field] });
    }
    expect(
      (await stands.change(loosAgent, 'updateStand', { id: stand.id, expectedVersion: 3 })).problems[0],
    ).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 1,
    });
  });

  it('of a need and a micro-district is corrected and shown; a name is taken once', async () => {
    const need = await stands.heardNeed({ text: 'Madame X voudrait un banc.' });
    const said = {
      id: need.id,
      ...corrected,
      text: 'Un banc près de l’école.',
      theme: 'MOBILITY',
      visibility: 'SHARED',
    };
    expect(await stands.made('updateHeardNeed', said)).toMatchObject({
      text: said.text,
      theme: 'MOBILITY',
      version: 2,
    });
    const empty = await stands.change(loosAgent, 'updateHeardNeed', { id: need.id, expectedVersion: 2, text: ' ' });
    expect(empty.problems[0]).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'text'] });
    const [one, other] = [
      await stands.made('createMicroDistrict', { name: 'Le coron Nord' }),
      await stands.made('createMicroDistrict', { name: 'Le coron Sud' }),
    ];
    const named = await stands.change(loosAgent, 'updateMicroDistrict', {
      id: other.id,
      ...corrected,
      name: 'le Coron nord',
    });
    expect(named.problems[0]).toMatchObject({ rule: 'MICRO_DISTRICT_NAMED_ONCE' });
    const again = { id: one.id, ...corrected, name: 'Le Coron Nord', visibility: 'PUBLIC' };
    expect(await stands.made('updateMicroDistrict', again)).toMatchObject({
      name: 'Le Coron Nord',
      visibility: 'PUBLIC',
    });
  });

  it('of a forum, an event and an association is corrected; a count can be said not to be known', async () => {
    const held = { heldOn: '2026-03-14', participants: 30 };
    const forum = await stands.made('createForumSession', {
      ...held,
      title: 'Ombre',
      fromContracts: 3,
      peersMobilised: 12,
    });
    const kept = { participants: 31, title: 'Ombre', fromContracts: null, peersMobilised: 12, version: 2 };
    expect(
      await stands.made('updateForumSession', { id: forum.id, ...corrected, participants: 31, fromContracts: null }),
    ).toMatchObject(kept);
    const event = await stands.made('createCommunityEvent', { ...held, title: 'Fête' });
    expect(
      await stands.made('updateCommunityEvent', { id: event.id, ...corrected, storyNote: 'On a dansé.' }),
    ).toMatchObject({ title: 'Fête', participants: 30, storyNote: 'On a dansé.' });
    const [first, second] = [
      await stands.made('createAssociation', { name: 'Les jardins', rna: 'W623001234' }),
      await stands.made('createAssociation', { name: 'Le vélo' }),
    ];
    for (const taken of [{ name: 'les JARDINS' }, { rna: 'W623001234' }]) {
      const refused = await stands.change(loosAgent, 'updateAssociation', { id: second.id, ...corrected, ...taken });
      expect(refused.problems[0]).toMatchObject({ rule: 'ASSOCIATION_ONCE' });
    }
    expect(await stands.made('updateAssociation', { id: first.id, ...corrected, rna: null })).toMatchObject({
      rna: null,
    });
  });

  it('is its commune’s own: who reads it cannot correct it, who does not finds nothing', async () => {
    const open = await stands.stand({ visibility: 'PUBLIC' });
    const hidden = await stands.stand();
    for (const [id, code] of [
      [open.id, 'FORBIDDEN'],
      [hidden.id, 'NOT_FOUND'],
    ]) {
      await expect(stands.change(grenayAgent, 'updateStand', { id, ...corrected, contacts: 9 })).rejects.toMatchObject({
        errors: [{ extensions: { code } }],
      });
    }
  });
});
