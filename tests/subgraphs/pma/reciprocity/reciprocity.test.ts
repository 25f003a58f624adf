import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { agreement, bethune, department, lens, poleSiren } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

interface Member {
  readonly organisation: { readonly siren: string };
  readonly halfDaysGiven: number;
  readonly halfDaysReceived: number;
  readonly halfDaysBalance: number;
  readonly practicesGiven: number;
  readonly practicesAdopted: number;
}

const ask = async (actor: Parameters<OpenPole['ask']>[1] = actors.director, first = 20) =>
  await pole.ask(
    `{ pole(siren: "${poleSiren}") { reciprocity(from: "2026-10", until: "2026-12") { n halfDays halfDaysForNobodyKnown
      members { organisation { siren name } member halfDaysGiven halfDaysReceived halfDaysBalance practicesGiven
        practicesAdopted workGiven(first: ${first}) { totalCount nodes { halfDays to { siren } } }
        workReceived(first: ${first}) { totalCount nodes { halfDays allocation { reference } } }
        adoptionsOfItsPractices { nodes { member { siren } } } practicesTakenUp { nodes { lead { title } } } }
      flows { from { siren } to { siren } halfDays } } } }`,
    actor,
  );

/** The same by hand: who employs gives, who has the agreement with the pilot commune receives. */
async function byHand(): Promise<Record<string, readonly [given: number, received: number]>> {
  const rows: { siren: string; given: number; received: number }[] = await pole.owner.query(`
    with work as (
      select post.employer, mine.done, (select provider from secondment_agreement g
        where g.receiver = team.pilot order by g.id limit 1) as beneficiary
      from allocation_month mine join allocation a on a.id = mine.allocation_id
        join technician post on post.id = a.technician_id join resource_team team on team.id = a.team_id
      where mine.month between '2026-10' and '2026-12')
    select distinct siren,
      (select coalesce(sum(done), 0)::int from work where employer = siren) as given,
      (select coalesce(sum(done), 0)::int from work where beneficiary = siren) as received
    from pole_member where pole = '${poleSiren}'`);
  return Object.fromEntries(rows.map(({ siren, given, received }) => [siren, [given, received] as const]));
}

describe('reciprocity', () => {
  it('is what the rows say, each figure with its rows, in as many statements for few as for many', async () => {
    const { data, statements } = await ask();
    const { members, n, halfDays, halfDaysForNobodyKnown, flows } = data.pole.reciprocity;
    const hand = await byHand();
    expect(members.map(({ organisation }: Member) => organisation.siren)).toEqual([bethune, lens, department]);
    for (const member of members) {
      const { siren } = member.organisation;
      expect([siren, [member.halfDaysGiven, member.halfDaysReceived]]).toEqual([siren, hand[siren]]);
      expect(member.halfDaysBalance).toBe(member.halfDaysGiven - member.halfDaysReceived);
      const sum = (rows: readonly { halfDays: number }[]) => rows.reduce((total, row) => total + row.halfDays, 0);
      expect(sum(member.workGiven.nodes)).toBe(member.halfDaysGiven);
      expect(sum(member.workReceived.nodes)).toBe(member.halfDaysReceived);
    }
    expect({ n, halfDays, halfDaysForNobodyKnown }).toEqual({ n: 3, halfDays: 11, halfDaysForNobodyKnown: 0 });
    expect(flows).toEqual([{ from: { siren: lens }, to: { siren: lens }, halfDays: 11 }]);
    expect((await ask(actors.director, 1)).statements).toBe(statements);
  });

  it('counts a practice for the member it comes from and for the one that took it up', async () => {
    const { programme } = await runChange(pole, 'createProgramme', 'programme { id }', {
      title: 'Habitat',
      since: '2026-01-01',
    });
    const lead = async (title: string, origin: string | null) =>
      (
        await runChange(pole, 'recordProgrammeLead', 'lead { id }', {
          ...{ programmeId: programme.id, title, foundAt: 'Ailleurs', foundOn: '2026-10-01' },
          origin,
        })
      ).lead.id;
    const take = async (leadId: string, member: string, takenUpOn = '2026-11-01') =>
      await runChange(pole, 'recordLeadAdoption', 'lead { id }', { leadId, member, takenUpOn });
    const inner = await lead('De Lens', lens);
    await take(inner, bethune);
    await take(await lead('De loin', null), lens);
    const { members } = (await ask()).data.pole.reciprocity;
    expect(members.map(({ practicesGiven, practicesAdopted }: Member) => [practicesGiven, practicesAdopted])).toEqual([
      [0, 1],
      [1, 1],
      [0, 0],
    ]);
    expect(members[1].adoptionsOfItsPractices.nodes).toEqual([{ member: { siren: bethune } }]);
    expect(members[1].practicesTakenUp.nodes).toEqual([{ lead: { title: 'De loin' } }]);
  });

  it('says how much went to nobody known where no agreement ties a commune to a member', async () => {
    await pole.owner.query('update secondment_agreement set provider = $2 where id = $1', [agreement(5), '999999998']);
    const { halfDaysForNobodyKnown, halfDays } = (await ask()).data.pole.reciprocity;
    expect([halfDaysForNobodyKnown, halfDays]).toEqual([2, 11]);
  });

  it('exists for the pole’s own director and for analysts alone', async () => {
    expect((await ask(actors.analyst)).data.pole.reciprocity.halfDays).toBe(11);
    for (const actor of [actors.otherDirector, actors.officer, actors.loos, actors.everybody]) {
      expect((await ask(actor)).data.pole.reciprocity).toBe(null);
    }
  });
});
