import { monthFrom, today } from '#tests/support/days.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type Node, openQuestions, type Questions } from './openQuestions.js';

let questions: Questions;
beforeAll(async () => {
  questions = await openQuestions();
});
afterAll(() => questions?.stop());

const quarterOf = (month: string) => `extract(year from ${month})::text || '-Q' || extract(quarter from ${month})`;

/** What lacks of each request, spread over the months of its window with the remainder to the first ones, by quarter. */
const shortages = `
  with month as (
    select r.id, r.skill, r.agglomeration, r.level, r.half_days - r.found_half_days as missing, month.first,
      row_number() over (partition by r.id order by month.first) as place, count(*) over (partition by r.id) as many
    from staffing_request r, generate_series(date_trunc('month', r.from_day), date_trunc('month', r.until_day), '1 month')
      month (first)
    where r.state in ('OPEN', 'PARTLY', 'EXPIRED') and r.found_half_days < r.half_days)
  select skill, agglomeration, ${quarterOf('first')} as quarter,
    sum(missing / many + (place <= missing % many)::int)::int as missing,
    min(case level when 'PRACTISES' then 1 when 'LEADS' then 2 else 3 end) as level, array_agg(distinct id) as requests
  from month where ${quarterOf('first')} = any($1) and missing / many + (place <= missing % many)::int > 0
  group by 1, 2, 3`;

/** Half-days left from today on in a quarter at the posts that hold a skill at a level today. */
const left = `
  select coalesce(sum(greatest(coalesce(known.capacity, calendar_capacity(post.id, month.name)) - coalesce(known.committed, 0), 0)), 0)::int
    as able
  from technician post cross join (select to_char(first, 'YYYY-MM') as name
      from generate_series('${monthFrom(0)}-01'::date, '${monthFrom(25)}-01'::date, '1 month') first
      where ${quarterOf('first')} = $3) month
    left join technician_month known on known.technician_id = post.id and known.month = month.name
  where month.name >= to_char(post.since, 'YYYY-MM') and month.name <= to_char(coalesce(post.until, '9999-01-01'), 'YYYY-MM')
    and (select case level when 'PRACTISES' then 1 when 'LEADS' then 2 when 'TEACHES' then 3 end from technician_skill held
      where held.technician_id = post.id and held.code = $1 and held.since <= '${today()}'
      order by held.since desc limit 1) >= $2`;

describe('which skills are short, where; recruit, pool, train, or borrow municipal managers', () => {
  it('is answered in one request, and equals what lacks of the requests, spread by hand', async () => {
    const { data } = await questions.asked('director/pooling-agenda', { quarters: 8 });
    const { items, n, quarters } = data.pole.poolingAgenda;
    const rows = await questions.rows('pma', shortages, quarters);
    expect(rows.length).toBeGreaterThan(3);
    expect(n).toBe(new Set(rows.flatMap(({ requests }) => requests)).size);
    expect(items.totalCount).toBe(rows.length);
    const names = new Map(
      (await questions.rows('call', 'select siren, name from agglomeration')).map(({ siren, name }) => [siren, name]),
    );
    const told = items.nodes.map(
      ({ quarter, skill, territory, missingHalfDays }: Node) =>
        `${quarter} ${skill} ${territory.name} ${missingHalfDays}`,
    );
    const byHand = rows.map(
      ({ quarter, skill, agglomeration, missing }) => `${quarter} ${skill} ${names.get(agglomeration)} ${missing}`,
    );
    expect(told.sort()).toEqual(byHand.sort());
    const answers = new Set<string>();
    for (const { quarter, skill, territory, ...item } of items.nodes) {
      const own = (row: Node) => row.skill === skill && names.get(row.agglomeration) === territory.name;
      const row = rows.find((one) => own(one) && one.quarter === quarter);
      const [{ able }] = await questions.rows('pma', left, skill, row?.level, quarter);
      expect([quarter, skill, item.ableHalfDays]).toEqual([quarter, skill, able]);
      const short = rows.filter(own).length;
      expect(item.quartersShort).toBe(short);
      const alone = short > 1 && item.missingHalfDays >= 30 ? 'RECRUIT' : 'BORROW';
      const train = item.nearHalfDays >= item.missingHalfDays ? 'TRAIN' : alone;
      expect(item.answer).toBe(able >= item.missingHalfDays ? 'POOL' : train);
      expect(item.requests.reduce((sum: number, { halfDays }: Node) => sum + halfDays, 0)).toBe(item.missingHalfDays);
      expect(item.reason).toContain(String(item.missingHalfDays));
      answers.add(item.answer);
    }
    expect(answers.size).toBeGreaterThan(1);
  });

  it('tells of each commune of a short territory whom it could lend, as that commune itself stated it', async () => {
    const { data } = await questions.asked('director/pooling-agenda', { quarters: 8 });
    const rows = await questions.rows(
      'commune',
      `select distinct on (insee) c.name, lendable_half_days as lendable from engineering_capacity e
        join commune c using (insee) where not e.superseded and e.visibility <> 'PRIVATE' order by insee, since desc`,
    );
    const stated = new Map(rows.map(({ name, lendable }) => [name, lendable]));
    let lenders = 0;
    for (const { memberships } of data.pole.poolingAgenda.territories) {
      for (const { commune } of memberships.nodes) {
        const told = commune.engineeringCapacity?.lendableHalfDays ?? null;
        expect([commune.name, told]).toEqual([commune.name, stated.get(commune.name) ?? null]);
        if (told > 0) lenders += 1;
      }
    }
    expect(lenders).toBeGreaterThan(0);
  });
});
