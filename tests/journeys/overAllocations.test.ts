import { monthFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type Node, openQuestions, type Questions } from './openQuestions.js';

let questions: Questions;
beforeAll(async () => {
  questions = await openQuestions();
});
afterAll(() => questions?.stop());

/** The three months that follow the demonstration's day, the current one included. */
const period = { from: monthFrom(0), until: monthFrom(2) };

/** What each post promised by month, from its allocations alone, beside what it can give. */
const promised = `
  select post.id, post.code, mine.month,
    sum(case a.state when 'ENDED' then mine.done when 'ACCEPTED' then mine.planned when 'ACTIVE' then mine.planned else 0 end)::int
      as committed, max(known.capacity) as capacity
  from allocation_month mine join allocation a on a.id = mine.allocation_id join technician post on post.id = a.technician_id
    join technician_month known on known.technician_id = post.id and known.month = mine.month
  where mine.month between $1 and $2 group by post.id, post.code, mine.month`;

describe('who is over-allocated in the next three months, on which projects, led by which communes', () => {
  it('is answered in one request, and equals the rows of the three scales', async () => {
    const { data } = await questions.asked('director/over-allocations', period);
    const { nodes, totalCount } = data.pole.technicians;
    const rows = await questions.rows('pma', promised, period.from, period.until);
    const beyond = rows.filter(({ committed, capacity }) => committed > capacity);
    expect(beyond.length).toBeGreaterThan(1);
    const told = nodes.flatMap(({ code, months }: Node) =>
      months.filter(({ over }: Node) => over > 0).map(({ month, over }: Node) => `${code} ${month} ${over}`),
    );
    const byHand = beyond.map(({ code, month, committed, capacity }) => `${code} ${month} ${committed - capacity}`);
    expect(told.sort()).toEqual(byHand.sort());
    expect(totalCount).toBe(new Set(beyond.map(({ code }) => code)).size);

    const known = await projects();
    for (const { code, months } of nodes) {
      for (const { month, committed, capacity, free, over, allocations } of months) {
        const row = rows.find((one) => one.code === code && one.month === month);
        expect([code, month, committed]).toEqual([code, month, row?.committed ?? 0]);
        expect([free, over]).toEqual([Math.max(0, capacity - committed), Math.max(0, committed - capacity)]);
        const fills = await questions.rows(
          'pma',
          `select a.reference, team.project_id as project, team.pilot
          from allocation_month mine join allocation a on a.id = mine.allocation_id
            join technician post on post.id = a.technician_id join resource_team team on team.id = a.team_id
          where post.code = $1 and mine.month = $2 and a.state not in ('REFUSED', 'CANCELLED')
            and (mine.planned > 0 or mine.done > 0) order by a.year, a.number`,
          code,
          month,
        );
        expect(
          allocations.map(({ reference, team }: Node) => [
            ...[reference, team.pilot?.insee ?? null, team.project.title, team.project.leadCommune?.name ?? null],
            team.project.labelling?.state ?? null,
          ]),
        ).toEqual(fills.map(({ reference, project, pilot }) => [reference, pilot, ...(known.get(project) ?? [])]));
      }
    }
  });
});

/** What the two other scales hold of each project: its title, its lead commune's name, where its label stands. */
async function projects(): Promise<Map<string, readonly unknown[]>> {
  const titles = await questions.rows(
    'commune',
    'select p.id, p.title, c.name from project p join commune c on c.insee = p.insee',
  );
  const labels = await questions.rows('call', 'select project_id, state from labelling order by received_at');
  const states = new Map(labels.map(({ project_id: id, state }) => [id, state]));
  return new Map(titles.map(({ id, title, name }) => [id, [title, name, states.get(id) ?? null]]));
}
