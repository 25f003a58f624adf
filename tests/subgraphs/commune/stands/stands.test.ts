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
