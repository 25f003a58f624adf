import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { poleSiren } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const seen = 'partner { id offeredHalfDays }';
const partner = (name: string, actor = actors.director as Parameters<typeof runChange>[4]) =>
  runChange(pole, 'recordPartner', seen, { name, since: '2026-01-01' }, actor);
const offer = (partnerId: string, given: object = {}, actor = actors.director as Parameters<typeof runChange>[4]) =>
  runChange(
    pole,
    'recordPartnerOffer',
    seen,
    { partnerId, title: 'Conseil', halfDays: 6, from: '2026-11-01', until: '2026-11-30', ...given },
    actor,
  );

describe('a partner', () => {
  it('offers nothing until it declares so, and then only while the offer lasts', async () => {
    const { partner: made } = await partner('ADEME');
    expect(made.offeredHalfDays).toBe(0);
    expect((await offer(made.id)).partner.offeredHalfDays).toBe(6);
    expect((await offer(made.id, { from: '2026-12-01', until: '2026-12-31' })).partner.offeredHalfDays).toBe(6);
    const ask = (first: number) =>
      pole.ask(
        `{ pole(siren: "${poleSiren}") { partners(first: ${first}) { nodes { name
          later: offeredHalfDays(on: "2027-01-01") offers { nodes { title } } } } } }`,
        actors.everybody,
      );
    const one = await ask(1);
    expect(one.data.pole.partners.nodes).toEqual([
      { name: 'ADEME', later: 0, offers: { nodes: [{ title: 'Conseil' }] } },
    ]);
    await partner('Euralens');
    const many = await ask(20);
    expect(many.data.pole.partners.nodes.length).toBe(2);
    expect(many.statements).toBe(one.statements);
  });

  it('is recorded once, by its own director', async () => {
    const { partner: made } = await partner('Cd2e');
    expect((await partner('Cd2e ')).problems).toMatchObject([{ path: ['input', 'name'] }]);
    expect((await offer(made.id, { until: '2026-10-01' })).problems).toMatchObject([{ path: ['input', 'until'] }]);
    expect((await offer(made.id, {}, actors.otherDirector)).code).toBe('FORBIDDEN');
    expect((await offer('none')).code).toBe('NOT_FOUND');
    expect((await partner('CERDD', actors.officer)).code).toBe('FORBIDDEN');
  });
});
