import { monthFrom } from '#tests/support/days.js';
import { operation } from '#tests/support/operations.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { call, type Node, openQuestions, type Questions } from './openQuestions.js';

const loos = '62528';
let questions: Questions;
let asked: Questions['asked'];
let rows: Questions['rows'];
beforeAll(async () => {
  questions = await openQuestions();
  ({ asked, rows } = questions);
}, 120_000);
afterAll(() => questions?.stop());

describe('question 2, first half: who could act on this project', () => {
  it('is told need by need, each part from the scale that holds it', async () => {
    const { project } = (await asked('commune/who-could-act')).data;
    const { id } = operation('commune/who-could-act').variables as { id: string };
    const needs = await rows(
      'commune',
      `select id, kind, quantity_half_days - own_half_days as without_own, inhabitants_half_days as inhabitants,
        window_from::text as from, window_until::text as until from need where project_id = $1 order by id`,
      id,
    );
    const sorted = [...project.needs].sort((one: Node, other: Node) => (one.id < other.id ? -1 : 1));
    expect(sorted.map(({ id: need, kind, from, until }: Node) => ({ id: need, kind, from, until }))).toEqual(
      needs.map(({ id: need, kind, from, until }) => ({ id: need, kind, from, until })),
    );
    for (const [index, { kind, without_own, inhabitants }] of needs.entries()) {
      const gap = kind === 'FACILITATION' ? without_own - inhabitants : without_own;
      expect([kind, sorted[index].gapHalfDays]).toEqual([kind, without_own === null ? null : Math.max(0, gap)]);
    }
    const supports = await rows(
      'call',
      `select need_id, reference, state from support
      where project_id = $1 and state = any($2) and $3 = any(communes) order by need_id, from_day, id`,
      id,
      ['OFFERED', 'CONSENTED', 'ACTIVE'],
      // A support is told to the communes that it concerns.
      loos,
    );
    const told = sorted.flatMap((need: Node) =>
      need.supports.nodes.map(({ reference, state }: Node) => ({ need_id: need.id, reference, state })),
    );
    expect(told).toEqual(supports);
    const [file] = await rows('call', 'select reference, state from labelling where project_id = $1', id);
    expect(project.labelling).toMatchObject(file);
    for (const need of project.needs) {
      expect(need.regime).toEqual(expect.objectContaining({ regime: expect.any(String) }));
      expect(need.peers.totalCount).toBeGreaterThan(0);
    }
  });

  it('has of each agglomeration what its own filled posts that hold the skill have left, month by month', async () => {
    const { project } = (await asked('commune/who-could-act')).data;
    // What is offered begins today at the earliest, whatever the demonstration's day.
    const today = monthFrom(0);
    for (const { kind, skill, agglomerationOffers, from, until } of project.needs) {
      if (!['ENGINEERING', 'FACILITATION'].includes(kind)) continue;
      const [offer, ...others] = agglomerationOffers;
      expect([offer.agglomeration.siren, offer.state, others]).toEqual([call, 'KNOWN', []]);
      const left = await rows(
        'call',
        `select asked.month, sum(greatest(capacity_of_post(post.id, asked.month) - coalesce(known.committed, 0), 0))::int as free
        from post cross join lateral (select to_char(day, 'YYYY-MM') as month
            from generate_series(date_trunc('month', $3::date), $4::date, '1 month') day) asked
          left join post_month known on known.post_id = post.id and known.month = asked.month
        where post.siren = $1 and post.state = 'FILLED' and asked.month >= $5
          and exists (select from post_skill where post_id = post.id and post_skill.skill = $2)
        group by 1 order by 1`,
        call,
        skill,
        from,
        until,
        today,
      );
      const byMonth = new Map<string, number>();
      for (const { month, halfDays } of offer.lots) byMonth.set(month, (byMonth.get(month) ?? 0) + halfDays);
      expect([...byMonth].map(([month, free]) => ({ month, free }))).toEqual(left.filter(({ free }) => free > 0));
    }
  });
});

describe('question 3, the facts: what could be “in the place of”', () => {
  it('is every support at work, with each commune’s own last word, what it brings, and the regime it was told', async () => {
    const { supports } = (await asked('agglomeration/in-the-place-of')).data.agglomeration;
    const raw = await rows(
      'call',
      `select reference, state, need_id, role, communes, until_day::text as until from support
      where siren = $1 and state in ('CONSENTED', 'ACTIVE') order by siren, year, number`,
      call,
    );
    expect(supports.totalCount).toBe(raw.length);
    expect(supports.nodes.map(({ reference, state }: Node) => ({ reference, state }))).toEqual(
      raw.map(({ reference, state }) => ({ reference, state })),
    );
    for (const [index, { need_id, role, communes }] of raw.entries()) {
      const node = supports.nodes[index];
      const words = await rows(
        'commune',
        `select distinct on (insee) insee, state from consent where need_id = $1 and scale = 'AGGLOMERATION'
          and role = $2 and insee = any($3) order by insee, version desc`,
        need_id,
        role,
        communes,
      );
      const said = new Set(words.map(({ state }) => state));
      const strictest =
        said.size < 1 ? 'NONE' : (['WITHDRAWN', 'REFUSED', 'GRANTED'].find((one) => said.has(one)) ?? 'NONE');
      expect([node.reference, node.consentNow.word]).toEqual([node.reference, strictest]);
      const [need] = await rows(
        'commune',
        'select kind, own_half_days as own, inhabitants_half_days as inhabitants from need where id = $1',
        need_id,
      );
      expect(node.need).toMatchObject({
        kind: need.kind,
        ownHalfDays: need.own,
        inhabitantsHalfDays: need.inhabitants,
      });
      expect(node.need.regime.regime).toEqual(expect.any(String));
    }
  });

  it('is filtered and paged: the pages together are the list', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { supports }: Node = (await asked('agglomeration/in-the-place-of', { first: 2, after })).data.agglomeration;
      seen.push(...supports.nodes.map(({ reference }: Node) => reference));
      after = supports.pageInfo.hasNextPage ? supports.pageInfo.endCursor : null;
    } while (after !== null);
    const { supports } = (await asked('agglomeration/in-the-place-of')).data.agglomeration;
    expect(seen).toEqual(supports.nodes.map(({ reference }: Node) => reference));
    const one = await asked('agglomeration/in-the-place-of', { filter: { states: ['ACTIVE'], roles: ['ADVICE'] } });
    for (const node of one.data.agglomeration.supports.nodes) {
      expect(node).toMatchObject({ state: 'ACTIVE', role: 'ADVICE' });
    }
  });
});
