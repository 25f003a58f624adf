import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { agreement, allocation, department, lens, loos, poleSiren, post, project } from '../poleRows.js';

let pole: OpenPole;
const request = v7();
beforeAll(async () => {
  pole = await openPole();
  await pole.owner.query(
    `insert into staffing_request (id, pole, agglomeration, reference, project_id, need_id, lead_commune, communes, skill,
      level, half_days, own_half_days, from_day, until_day, reason, sent_at, received_at, state, found_half_days, updated_at)
    values ($1, $2, $3, 'D-1', $4, uuidv7(), $5, array[$5], 'FACILITATION', 'PRACTISES', 15, 0, '2026-12-01', '2027-03-31',
      'x', now(), now(), 'FILLED', 15, now())`,
    [request, poleSiren, lens, project(1), loos],
  );
  await pole.owner.query('update allocation set staffing_request_id = $1 where id = $2', [request, allocation(5)]);
  await pole.owner.query(
    `update secondment_agreement set until_day = '2026-12-31' where provider = $1 and receiver = $2`,
    [lens, loos],
  );
});
afterAll(async () => {
  await pole?.close();
});

async function whatIf(input: object, actor = actors.director as never) {
  const { data, errors, statements } = await pole.ask(
    `query ($input: WhatIfInput!) { pole(siren: "${poleSiren}") { whatIf(input: $input) { asOf
      months { technician { code } month capacityBefore capacityAfter committedBefore committedAfter freeAfter overAfter }
      raised { kind month halfDays technician { code } allocations { reference } } cured { kind month technician { code } }
      chains { allocation { reference } placement brokenFrom }
      takeovers { allocation { reference } technician { code } from until months { month halfDays free left lacking }
        lackingSkills { code label wanted held asked } chain { on complete brokenFrom links { from { code } to { code } state article } } }
      requests { request { id } before after foundBefore foundAfter } problems { path } } } }`,
    actor,
    { input },
  );
  expect(errors).toBeUndefined();
  return { ...data.pole.whatIf, statements };
}

/** All rows that a change could touch, as text. */
async function everything(): Promise<string> {
  const tables = [
    'journal',
    'allocation',
    'allocation_month',
    'technician_month',
    'staffing_request',
    'secondment_agreement',
  ];
  const rows = [];
  for (const table of tables) {
    rows.push(
      await pole.owner.query(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t`),
    );
  }
  return JSON.stringify(rows);
}

describe('what if', () => {
  it('this allocation moved: the over-allocation is cured where it leaves, and told where it arrives', async () => {
    // December holds eight half-days and is promised twelve; January is the calendar's.
    const { months, raised, cured } = await whatIf({ moves: [{ allocation: allocation(1), byMonths: 1 }] });
    expect(cured).toContainEqual({ kind: 'OVER_ALLOCATED', month: '2026-12', technician: { code: 'PMA-T01' } });
    expect(months).toEqual([
      expect.objectContaining({
        month: '2026-12',
        capacityBefore: 8,
        committedBefore: 12,
        committedAfter: 0,
        freeAfter: 8,
      }),
      expect.objectContaining({ month: '2027-01', committedBefore: 0, committedAfter: 12, overAfter: 0 }),
    ]);
    expect(raised.map(({ kind }: { kind: string }) => kind)).toEqual(['CHAIN_ENDS_SOON']);
  });

  it('this post left: its months give nothing, and the request that it serves is uncovered', async () => {
    const { months, requests, cured } = await whatIf({ leavers: [{ technician: post(3), from: '2027-01-01' }] });
    expect(months.find(({ month }: { month: string }) => month === '2027-01')).toMatchObject({
      technician: { code: 'PMA-T03' },
      capacityAfter: 0,
      committedBefore: 15,
      committedAfter: 0,
    });
    expect(months.every(({ month }: { month: string }) => month >= '2027-01')).toBe(true);
    expect(requests).toEqual([
      { request: { id: request }, before: 'FILLED', after: 'OPEN', foundBefore: 15, foundAfter: 0 },
    ]);
    expect(cured).toEqual([]);
  });

  it('this agreement were not renewed: the work that rests on it is named, with its first day without', async () => {
    const { chains } = await whatIf({ notRenewed: [agreement(4)] });
    expect(chains).toEqual([{ allocation: { reference: 'PMA-2027-005' }, placement: null, brokenFrom: '2027-01-01' }]);
  });

  it('this post were placed: the request is covered, what is too much is told, and where no chain leads', async () => {
    const placement = (month: string, halfDays: number) => ({
      technician: post(1),
      request,
      months: [{ month, halfDays }],
    });
    await pole.owner.query(`update staffing_request set half_days = 20, state = 'PARTLY' where id = $1`, [request]);
    const { requests, raised, chains } = await whatIf({ placements: [placement('2026-11', 10)] });
    expect(requests).toMatchObject([{ before: 'PARTLY', after: 'FILLED', foundBefore: 15, foundAfter: 25 }]);
    expect(raised).toContainEqual(
      expect.objectContaining({
        kind: 'OVER_ALLOCATED',
        month: '2026-11',
        halfDays: 2,
        technician: { code: 'PMA-T01' },
      }),
    );
    expect(chains).toEqual([]);
    const later = await whatIf({ placements: [placement('2027-02', 2)] });
    expect(later.chains).toEqual([{ allocation: null, placement: 0, brokenFrom: '2027-02-01' }]);
  });

  it('another post took over what is left: its room month by month, what it lacks, by which agreements it would come', async () => {
    const takeover = { allocation: allocation(1), technician: post(3) };
    const { months, cured, takeovers, requests } = await whatIf({ takeovers: [takeover] });
    // What is done and the month under way stay with who has them.
    expect(months).toEqual([
      expect.objectContaining({ technician: { code: 'PMA-T01' }, month: '2026-12', committedAfter: 0 }),
      expect.objectContaining({ technician: { code: 'PMA-T03' }, month: '2026-12', committedAfter: 12, freeAfter: 8 }),
    ]);
    expect(cured).toContainEqual({ kind: 'OVER_ALLOCATED', month: '2026-12', technician: { code: 'PMA-T01' } });
    expect(requests).toEqual([]);
    expect(takeovers).toEqual([
      {
        ...{ allocation: { reference: 'PMA-2026-001' }, technician: { code: 'PMA-T03' } },
        ...{ from: '2026-12-01', until: '2026-12-28' },
        months: [{ month: '2026-12', halfDays: 12, free: 20, left: 8, lacking: 0 }],
        // It serves no request: what the former post masters is what is known to be wanted.
        lackingSkills: [
          { code: 'ENERGY', label: 'énergie des bâtiments', wanted: 'TEACHES', held: null, asked: false },
        ],
        chain: expect.objectContaining({ on: '2026-12-01', complete: true, brokenFrom: null }),
      },
    ]);
    expect(takeovers[0].chain.links[0]).toMatchObject({ from: { code: department }, to: { code: poleSiren } });
    const busy = await whatIf({
      takeovers: [takeover],
      placements: [{ technician: post(3), project: project(1), months: [{ month: '2026-12', halfDays: 15 }] }],
    });
    expect(busy.takeovers[0].months).toEqual([{ month: '2026-12', halfDays: 12, free: 5, left: 0, lacking: 7 }]);
    expect(busy.raised).toContainEqual(expect.objectContaining({ kind: 'OVER_ALLOCATED', halfDays: 7 }));
    // Who leaves and who takes over, together.
    const instead = await whatIf({ takeovers: [takeover], leavers: [{ technician: post(1), from: '2026-12-01' }] });
    expect(instead.months).toContainEqual(
      expect.objectContaining({ technician: { code: 'PMA-T03' }, committedAfter: 12 }),
    );
  });

  it('another post served the request in the place of one, and no agreements carried it there', async () => {
    await pole.owner.query(`update staffing_request set skill = 'ENERGY', level = 'LEADS' where id = $1`, [request]);
    const { takeovers, chains, requests } = await whatIf({
      takeovers: [{ allocation: allocation(5), technician: post(2), fromMonth: '2027-01' }],
    });
    await pole.owner.query(`update staffing_request set skill = 'FACILITATION', level = 'PRACTISES' where id = $1`, [
      request,
    ]);
    expect(takeovers[0].lackingSkills).toEqual([
      { code: 'ENERGY', label: 'énergie des bâtiments', wanted: 'LEADS', held: null, asked: true },
    ]);
    expect(takeovers[0].chain).toMatchObject({ on: '2027-01-01', complete: false, brokenFrom: '2027-01-01' });
    expect(takeovers[0].chain.links.map(({ state }: { state: string }) => state)).toContain('EXPIRED');
    expect(chains).toEqual([{ allocation: null, placement: null, brokenFrom: '2027-01-01' }]);
    expect(requests).toEqual([]);
  });

  it('cannot be taken over against the rules of taking over, and each is said where it is', async () => {
    const { problems, takeovers } = await whatIf({
      moves: [{ allocation: allocation(2), byMonths: 1 }],
      takeovers: [
        { allocation: allocation(4), technician: post(1) },
        { allocation: allocation(2), technician: post(2) },
        { allocation: allocation(1), technician: post(1) },
        { allocation: allocation(3), technician: 'nobody' },
        { allocation: allocation(5), technician: post(2), fromMonth: '2027-02' },
        { allocation: allocation(5), technician: post(2) },
      ],
    });
    expect(problems.map(({ path }: { path: string[] }) => path.slice(1).join('.'))).toEqual([
      'takeovers.0.allocation',
      'takeovers.1.allocation',
      'takeovers.2.technician',
      'takeovers.3.technician',
      'takeovers.4.fromMonth',
      'takeovers.5.allocation',
    ]);
    expect(takeovers).toEqual([]);
    const begun = await whatIf({
      takeovers: [{ allocation: allocation(1), technician: post(2), fromMonth: '2026-11' }],
    });
    expect(begun.problems).toEqual([{ path: ['input', 'takeovers', '0', 'fromMonth'] }]);
  });

  it('cannot be, and the rest is answered', async () => {
    const { problems, months } = await whatIf({
      moves: [
        { allocation: allocation(4), byMonths: 1 },
        { allocation: allocation(1), byMonths: 99 },
      ],
      leavers: [
        { technician: post(9), from: '2027-01-01' },
        { technician: post(2), from: '2027-01-01' },
      ],
      notRenewed: [agreement(1), 'nothing'],
      placements: [
        { technician: post(1), months: [{ month: '2027-01', halfDays: 1 }] },
        { technician: post(1), project: project(9), months: [{ month: '2027-01', halfDays: 1 }] },
      ],
    });
    expect(problems.map(({ path }: { path: string[] }) => path.slice(1).join('.'))).toEqual([
      'moves.0.allocation',
      'moves.1.byMonths',
      'leavers.0.technician',
      'notRenewed.0',
      'notRenewed.1',
      'placements.0',
      'placements.1.project',
    ]);
    expect(months.length).toBeGreaterThan(0);
  });

  it('writes nothing, costs the same statements whatever is supposed, and is the director’s own', async () => {
    const before = await everything();
    const nothing = await whatIf({});
    expect(nothing).toMatchObject({ months: [], raised: [], cured: [], chains: [], requests: [], problems: [] });
    const much = await whatIf({
      moves: [
        { allocation: allocation(1), byMonths: 2 },
        { allocation: allocation(5), byMonths: 1 },
      ],
      leavers: [{ technician: post(2), from: '2026-12-15' }],
      notRenewed: [agreement(4)],
      placements: [{ technician: post(1), project: project(2), months: [{ month: '2027-01', halfDays: 4 }] }],
      takeovers: [{ allocation: allocation(3), technician: post(1), fromMonth: '2026-12' }],
    });
    expect(much.months.length).toBeGreaterThan(3);
    expect(await everything()).toBe(before);
    // Rows that only an answer with something in it names: posts, allocations.
    expect(much.statements - nothing.statements).toBeLessThanOrEqual(3);
    expect((await whatIf({}, actors.otherDirector as never)).asOf ?? null).toBeNull();
  });

  it('that another post took over is what happens when it does', async () => {
    const asked = { allocation: allocation(5), technician: post(1) };
    const { months, takeovers } = await whatIf({ takeovers: [asked] });
    const done = await runChange(
      pole,
      'reassignAllocation',
      'allocation { id from until months { month planned } chain { brokenFrom } }',
      { id: asked.allocation, expectedVersion: 1, technicianId: asked.technician, reason: 'Essayé, puis écrit.' },
    );
    expect(done.problems).toEqual([]);
    const [{ from, until, chain }] = takeovers;
    expect(done.allocation).toMatchObject({ from, until, chain: { brokenFrom: chain.brokenFrom } });
    const { data } = await pole.ask(
      `{ technicians { nodes { code months(from: "2027-01", until: "2027-01") { capacity committed over } } } }`,
    );
    const now = new Map<string, object>(
      data.technicians.nodes.map((one: { code: string; months: object[] }) => [one.code, one.months[0]]),
    );
    expect(months).toHaveLength(2);
    for (const { technician, capacityAfter: capacity, committedAfter: committed, overAfter: over } of months) {
      expect(now.get(technician.code)).toEqual({ capacity, committed, over });
    }
  });
});
