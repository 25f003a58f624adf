import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { bethune, department, lens, loos, poleSiren, project } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

type Actor = Parameters<typeof runChange>[4];

/** A request as the pole received it. */
async function received(skill: string, halfDays: number, found = 0, state = 'OPEN') {
  const id = v7();
  await pole.owner.query(
    `insert into staffing_request (id, pole, agglomeration, reference, project_id, need_id, lead_commune, communes, skill,
      level, half_days, own_half_days, from_day, until_day, reason, sent_at, received_at, state, found_half_days, updated_at,
      cancelled_at)
    values ($1, $2, $3, 'L-1', $4, $5, $6, array[$6], $7, 'LEADS', $8, 0, '2026-12-01', '2027-02-28', 'Manque', now(), now(),
      $10, $9, now(), case when $10 = 'CANCELLED' then now() end)`,
    [id, poleSiren, lens, project(1), v7(), loos, skill, halfDays, found, state],
  );
  return id;
}

const agenda = async (actor: Actor = actors.director, first = 20) =>
  await pole.ask(
    `{ pole(siren: "${poleSiren}") { poolingAgenda(quarters: 2) { n rule quarters territories { siren }
      items(first: ${first}) { totalCount nodes { quarter skill skillLabel territory { siren } missingHalfDays ableHalfDays
        nearHalfDays answer reason requests { halfDays request { id } } decision { decidedBy text } } } } } }`,
    actor,
  );
const decide = (given: object = {}, actor: Actor = actors.director) =>
  runChange(
    pole,
    'decideAgendaItem',
    'decision { quarter answer decidedBy }',
    {
      ...{ skill: 'MOBILITY', territory: lens, quarterOf: '2026-12-05', answer: 'BORROW' },
      ...{ decidedBy: 'bureau du pôle', decidedOn: '2026-11-20', text: 'Un cadre deux jours par mois.', ...given },
    },
    actor,
  );

describe('the pooling agenda', () => {
  it('has what lacks of requests not served in whole, by skill, territory and quarter, with the requests behind it', async () => {
    const energy = await received('ENERGY', 10, 4, 'PARTLY');
    await received('MOBILITY', 90);
    await received('FOOD', 9, 9, 'FILLED');
    await received('FOOD', 9, 0, 'CANCELLED');
    const { data, statements } = await agenda();
    const { items, n, quarters, territories } = data.pole.poolingAgenda;
    expect({ n, quarters, territories }).toEqual({
      n: 2,
      quarters: ['2026-Q4', '2027-Q1'],
      territories: [{ siren: lens }],
    });
    expect(
      items.nodes.map((one: { quarter: string; skill: string; missingHalfDays: number; answer: string }) => [
        one.quarter,
        one.skill,
        one.missingHalfDays,
        one.answer,
      ]),
    ).toEqual([
      ['2026-Q4', 'ENERGY', 2, 'POOL'],
      ['2026-Q4', 'MOBILITY', 30, 'RECRUIT'],
      ['2027-Q1', 'ENERGY', 4, 'POOL'],
      ['2027-Q1', 'MOBILITY', 60, 'RECRUIT'],
    ]);
    expect(items.nodes[0].requests).toEqual([{ halfDays: 2, request: { id: energy } }]);
    expect(items.nodes[0].reason).toContain('2');
    expect((await agenda(actors.director, 1)).statements).toBe(statements);
  });

  it('ends in a recorded decision, by a function, and a later one takes its place without erasing it', async () => {
    expect((await decide()).decision).toEqual({ quarter: '2026-Q4', answer: 'BORROW', decidedBy: 'bureau du pôle' });
    expect((await decide({ text: 'Un poste partagé.', answer: 'RECRUIT' })).problems).toEqual([]);
    const { items } = (await agenda()).data.pole.poolingAgenda;
    expect(items.nodes[1].decision).toEqual({ decidedBy: 'bureau du pôle', text: 'Un poste partagé.' });
    const all = await pole.ask(`{ pole(siren: "${poleSiren}") { agendaDecisions { nodes { answer } } } }`);
    expect(all.data.pole.agendaDecisions.nodes).toHaveLength(2);
    await expect(pole.app.query('delete from agenda_decision')).rejects.toThrow('permission denied');
  });

  it.each(['RECRUIT', 'POOL', 'TRAIN', 'BORROW'])(
    'may end in %s, whatever was advised, beside what is short and the requests behind it',
    async (answer) => {
      const given = { skill: 'ENERGY', quarterOf: '2027-01-10', answer, text: `Décidé\u00a0: ${answer}.` };
      expect((await decide(given)).decision).toMatchObject({ quarter: '2027-Q1', answer });
      const query = `{ pole(siren: "${poleSiren}") { poolingAgenda(quarters: 2) { items(first: 20) { nodes { quarter skill
        answer requests { halfDays } decision { answer text } } } } } }`;
      const { nodes } = (await pole.ask(query)).data.pole.poolingAgenda.items;
      expect(nodes).toContainEqual({
        ...{ quarter: '2027-Q1', skill: 'ENERGY', answer: 'POOL', requests: [{ halfDays: 4 }] },
        decision: { answer, text: `Décidé\u00a0: ${answer}.` },
      });
    },
  );

  it('takes no decision on an unknown skill, for a body that asks nothing, in the future, or by nobody', async () => {
    expect((await decide({ skill: 'ALCHEMY' })).problems).toMatchObject([{ path: ['input', 'skill'] }]);
    expect((await decide({ territory: department })).problems).toMatchObject([{ path: ['input', 'territory'] }]);
    expect((await decide({ decidedOn: '2026-12-24' })).problems).toMatchObject([{ path: ['input', 'decidedOn'] }]);
    expect((await decide({ decidedBy: ' ', text: ' ' })).problems).toMatchObject([
      { path: ['input', 'decidedBy'] },
      { path: ['input', 'text'] },
    ]);
    expect((await decide({}, actors.officer)).code).toBe('FORBIDDEN');
  });

  it('is for the pole’s own director', async () => {
    for (const actor of [actors.otherDirector, actors.officer, actors.analyst, actors.everybody]) {
      expect((await agenda(actor)).data.pole.poolingAgenda).toBe(null);
    }
  });
});

describe('the target of a development team', () => {
  it('holds from its day until a later one', async () => {
    const set = (since: string, posts: number, agglomeration = bethune) =>
      runChange(pole, 'setTeamTarget', 'pole { siren }', { agglomeration, since, posts, act: 'DEL-1' });
    expect((await set('2026-01-01', 4)).problems).toEqual([]);
    expect((await set('2027-01-01', 6)).problems).toEqual([]);
    expect((await set('2027-01-01', 7)).problems).toMatchObject([{ path: ['input', 'since'] }]);
    expect((await set('2027-02-01', -1)).problems).toMatchObject([{ path: ['input', 'posts'] }]);
    expect((await set('2027-02-01', 1, department)).problems).toMatchObject([{ path: ['input', 'agglomeration'] }]);
    const on = async (day: string) =>
      (await pole.ask(`{ pole(siren: "${poleSiren}") { teamTargets(on: "${day}") { posts } } }`, actors.everybody)).data
        .pole.teamTargets;
    expect([await on('2025-01-01'), await on('2026-06-01'), await on('2027-06-01')]).toEqual([
      [],
      [{ posts: 4 }],
      [{ posts: 6 }],
    ]);
  });
});
