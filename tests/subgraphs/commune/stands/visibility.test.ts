import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { administrator, analyst, director, grenayAgent, loos, loosAgent, officer } from '../smallTerritory.js';
import { openStands, type StandsUnderTest } from './openStands.js';

let stands: StandsUnderTest;
const ids: Record<string, { stand: string; heardNeed: string; microDistrict: string }> = {};
beforeAll(async () => {
  stands = await openStands();
  for (const visibility of ['PRIVATE', 'SHARED', 'PUBLIC']) {
    const district = await stands.made('createMicroDistrict', { name: visibility, visibility });
    const stand = await stands.stand({ microDistrictId: district.id, visibility });
    const need = await stands.heardNeed({ standId: stand.id, text: visibility, visibility });
    ids[visibility] = { stand: stand.id, heardNeed: need.id, microDistrict: district.id };
  }
});
afterAll(() => stands?.commune.close());

const all = ['PRIVATE', 'SHARED', 'PUBLIC'];
const readers: [string, Actor, string[]][] = [
  ['an agent of the commune', loosAgent, all],
  ['an agent of another commune', grenayAgent, ['SHARED', 'PUBLIC']],
  ['an officer of the agglomeration', officer, ['SHARED', 'PUBLIC']],
  ['the director of the pole', director, ['SHARED', 'PUBLIC']],
  ['an analyst', analyst, ['SHARED', 'PUBLIC']],
  ['an analyst who borrows the commune’s code', { ...analyst, tenant: loos }, ['SHARED', 'PUBLIC']],
  ['an administrator of the commune', administrator, ['SHARED', 'PUBLIC']],
  ['the public', publicActor, ['PUBLIC']],
];

describe.each(readers)('%s', (_who, actor, seen) => {
  it('reads and counts these rows only, in every list', async () => {
    const { data, errors } = await stands.commune.ask(
      actor,
      `{ microDistricts { totalCount nodes { name } } stands { totalCount }
         heardNeeds(sort: { by: UPDATED_AT }) { totalCount nodes { text } }
         hidden: heardNeeds(filter: { visibilities: [PRIVATE] }) { totalCount }
         there: heardNeeds(filter: { microDistricts: ["${ids.PRIVATE?.microDistrict}"] }) { totalCount }
         commune(insee: "${loos}") { microDistricts { totalCount } stands { totalCount nodes { heardNeeds { totalCount } } }
           heardNeeds { totalCount } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.heardNeeds.nodes.map(({ text }: { text: string }) => text)).toEqual(seen);
    expect(data.microDistricts.nodes.map(({ name }: { name: string }) => name)).toEqual([...seen].sort());
    for (const list of [data.microDistricts, data.stands, data.heardNeeds]) expect(list.totalCount).toBe(seen.length);
    expect(data.hidden.totalCount).toBe(seen.includes('PRIVATE') ? 1 : 0);
    expect(data.there.totalCount).toBe(seen.includes('PRIVATE') ? 1 : 0);
    const { microDistricts, heardNeeds, stands: held } = data.commune;
    for (const list of [microDistricts, heardNeeds, held]) expect(list.totalCount).toBe(seen.length);
    for (const stand of held.nodes) expect(stand.heardNeeds.totalCount).toBe(1);
  });

  it('finds them one by one, and the others look absent', async () => {
    for (const visibility of all) {
      const row = ids[visibility];
      const { data } = await stands.commune.ask(
        actor,
        `{ stand(id: "${row?.stand}") { id } heardNeed(id: "${row?.heardNeed}") { id }
           microDistrict(id: "${row?.microDistrict}") { id }
           _entities(representations: [{ __typename: "Stand", id: "${row?.stand}" }]) { ... on Stand { id } } }`,
      );
      const found = (id: string | undefined) => (seen.includes(visibility) ? { id } : null);
      expect(data).toEqual({
        stand: found(row?.stand),
        heardNeed: found(row?.heardNeed),
        microDistrict: found(row?.microDistrict),
        _entities: [found(row?.stand)],
      });
    }
  });

  it('is told where to go next only when it is the commune itself', async () => {
    const { data } = await stands.commune.ask(actor, `{ commune(insee: "${loos}") { nextMicroDistrict { id } } }`);
    expect(data.commune.nextMicroDistrict !== null).toBe(actor === loosAgent);
  });

  it('changes a heard need only when it is its own', async () => {
    for (const visibility of all) {
      const input = { id: ids[visibility]?.heardNeed, expectedVersion: 99, followUp: 'NONE' };
      const attempt = stands.change(actor, 'followUpHeardNeed', input);
      if (actor === loosAgent) {
        expect((await attempt).problems).toEqual([expect.objectContaining({ currentVersion: 1 })]);
      } else {
        const agent = actor.role === 'COMMUNE_AGENT';
        const code = agent && !seen.includes(visibility) ? 'NOT_FOUND' : 'FORBIDDEN';
        const expected = actor.role === 'PUBLIC' ? 'UNAUTHENTICATED' : code;
        await expect(attempt).rejects.toMatchObject({ errors: [{ extensions: { code: expected } }] });
      }
    }
  });
});

it('ids that are none are absent, and never reach the database', async () => {
  const { data, errors } = await stands.commune.ask(
    loosAgent,
    '{ stand(id: "x") { id } heardNeed(id: "1 or 1=1") { id } heardNeeds(filter: { microDistricts: ["x"] }) { totalCount } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ stand: null, heardNeed: null, heardNeeds: { totalCount: 0 } });
});
