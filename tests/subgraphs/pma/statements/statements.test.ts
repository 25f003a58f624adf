import { clock } from '#pma/territory/clock.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { agreement, allocation, poleSiren } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const toLoos = agreement(4);
const on = (day: string) => {
  clock.now = () => new Date(`${day}T10:00:00Z`);
};
const statement = `quarter state halfDays amountCents unitCostCents closedAt agreement { id }
  lines { totalCount nodes { month kind halfDays amountCents allocation { id } } }`;
const of = async (quarterOf: string, actor = actors.director as Parameters<OpenPole['ask']>[1], first = 20) =>
  await pole.ask(
    `{ pole(siren: "${poleSiren}") { reimbursementStatements(quarterOf: "${quarterOf}", first: ${first}) {
      totalCount nodes { ${statement} } } } }`,
    actor,
  );
const close = (input: object, actor = actors.director as Parameters<typeof runChange>[4]) =>
  runChange(
    pole,
    'closeReimbursementStatement',
    `statement { ${statement} }`,
    { agreementId: toLoos, ...input },
    actor,
  );

describe('a quarter’s statements', () => {
  it('have each agreement’s half-days done, at its unit cost, and nothing else', async () => {
    const { data, statements } = await of('2026-11-23');
    const { nodes } = data.pole.reimbursementStatements;
    expect(nodes.map((one: { agreement: { id: string } }) => one.agreement.id)).toEqual([toLoos, agreement(5)]);
    expect(nodes[0]).toMatchObject({ quarter: '2026-Q4', state: 'LIVE', halfDays: 9, amountCents: 108_000 });
    expect(nodes[0].lines.nodes).toEqual([
      { month: '2026-10', kind: 'WORK', halfDays: 6, amountCents: 72_000, allocation: { id: allocation(4) } },
      { month: '2026-11', kind: 'WORK', halfDays: 3, amountCents: 36_000, allocation: { id: allocation(1) } },
    ]);
    const rows: { done: number }[] = await pole.owner.query(
      `select sum(done)::int as done from allocation_month where month between '2026-10' and '2026-12'`,
    );
    expect(nodes.reduce((sum: number, one: { halfDays: number }) => sum + one.halfDays, 0)).toBe(rows[0]?.done);
    expect((await of('2026-11-23', actors.director, 1)).statements).toBe(statements);
  });

  it('exist for the pole’s own director alone', async () => {
    for (const actor of [actors.officer, actors.analyst, actors.otherDirector, actors.loos, actors.everybody]) {
      expect((await of('2026-11-23', actor)).data.pole.reimbursementStatements.totalCount).toBe(0);
    }
    expect((await close({ quarterOf: '2026-11-23', expectedAmountCents: 0 }, actors.officer)).code).toBe('FORBIDDEN');
    expect((await close({ quarterOf: '2026-11-23', expectedAmountCents: 0 }, actors.otherDirector)).code).toBe(
      'NOT_FOUND',
    );
  });

  it('are closed once the quarter is over, with the sum that was read, and then never change', async () => {
    const early = await close({ quarterOf: '2026-11-23', expectedAmountCents: 108_000 });
    expect(early.problems).toMatchObject([{ rule: 'STATEMENT_QUARTER_OVER' }]);
    on('2027-01-15');
    const unread = await close({ quarterOf: '2026-11-23', expectedAmountCents: 1 });
    expect(unread.problems).toMatchObject([{ rule: 'STATEMENT_AS_READ' }]);
    const empty = await close({ quarterOf: '2026-08-01', expectedAmountCents: 0 });
    expect(empty.problems).toMatchObject([{ rule: 'STATEMENT_HAS_LINES' }]);
    const closed = await close({ quarterOf: '2026-11-23', expectedAmountCents: 108_000 });
    expect(closed.problems).toEqual([]);
    expect(closed.statement).toMatchObject({ state: 'CLOSED', amountCents: 108_000, lines: { totalCount: 2 } });
    const again = await close({ quarterOf: '2026-11-23', expectedAmountCents: 108_000 });
    expect(again.problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    for (const sql of [
      'update reimbursement_statement set amount_cents = 0, half_days = 0',
      'delete from reimbursement_line',
      'truncate reimbursement_statement cascade',
      `insert into reimbursement_line select statement_id, pole, agreement_id, allocation_id, '2026-12', 'CORRECTION', 1, 12000
        from reimbursement_line limit 1`,
      `insert into reimbursement_statement (id, pole, agreement_id, quarter, unit_cost_cents, half_days, amount_cents, closed_at)
        select gen_random_uuid(), pole, agreement_id, '2026-Q3', unit_cost_cents, 0, 0, now() from reimbursement_statement`,
      `insert into reimbursement_statement (id, pole, agreement_id, quarter, unit_cost_cents, half_days, amount_cents, closed_at)
        select gen_random_uuid(), pole, agreement_id, '2028-Q3', unit_cost_cents, 1, unit_cost_cents, now()
        from reimbursement_statement`,
    ]) {
      await expect(pole.owner.query(sql)).rejects.toMatchObject({ driverError: { code: '23514' } });
    }
  });

  it('are corrected by a line of the next one, which stays when it is closed in its turn', async () => {
    const recorded = await runChange(pole, 'recordHalfDays', 'allocation { version }', {
      id: allocation(4),
      expectedVersion: 1,
      months: [{ month: '2026-10', done: 4 }],
    });
    expect(recorded).toMatchObject({ problems: [] });
    const { data: before } = await of('2026-11-23');
    expect(before.pole.reimbursementStatements.nodes[0]).toMatchObject({ state: 'CLOSED', amountCents: 108_000 });
    const { data } = await of('2027-01-15');
    expect(data.pole.reimbursementStatements.nodes).toMatchObject([
      { quarter: '2027-Q1', amountCents: -24_000, lines: { nodes: [{ kind: 'CORRECTION', halfDays: -2 }] } },
    ]);
    on('2027-04-02');
    const closed = await close({ quarterOf: '2027-01-15', expectedAmountCents: -24_000 });
    expect(closed.problems).toEqual([]);
    const { data: after } = await of('2027-04-02');
    expect(after.pole.reimbursementStatements.totalCount).toBe(0);
  });

  it('leave as files: a PDF to send, a CSV whose amounts are whole cents', async () => {
    const get = (format: string, actor = actors.director as Parameters<OpenPole['ask']>[1]) =>
      pole.scale.files.download({
        kind: 'reimbursement-statement',
        id: toLoos,
        query: `quarterOf=2027-01-15&format=${format}`,
        actor: actor ?? actors.director,
        locale: 'fr',
        requestId: 'test',
      });
    const csv = await get('csv');
    if (csv.state !== 'FOUND') throw new Error(csv.state);
    const [heading, line] = Buffer.from(csv.download.bytes).toString('utf8').split('\r\n');
    expect(heading).toContain('montant (€)');
    expect(line).toBe('2027-Q1;clos;PMA-2026-004;PMA-T02;2026-10;correction;-2;120,00;-240,00');
    const pdf = await get('pdf');
    expect(pdf.state === 'FOUND' && Buffer.from(pdf.download.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await get('xls')).toMatchObject({ state: 'REFUSED', code: 'BAD_INPUT' });
    expect(await get('csv', actors.officer)).toMatchObject({ state: 'REFUSED', code: 'NOT_FOUND' });
  });
});

describe('work that no agreement reimburses', () => {
  it('is listed, half-day by half-day, instead of being forgotten', async () => {
    on('2026-11-23');
    const unbilled = async () =>
      (
        await pole.ask(`{ pole(siren: "${poleSiren}") { workWithoutAgreement { nodes {
          month halfDays allocation { id } } } } }`)
      ).data.pole.workWithoutAgreement.nodes;
    expect(await unbilled()).toEqual([]);
    await pole.owner.query(
      `update secondment_agreement set terminated_on = '2026-09-30', state = 'TERMINATED' where id = $1`,
      [agreement(5)],
    );
    expect(await unbilled()).toEqual([{ month: '2026-11', halfDays: 2, allocation: { id: allocation(3) } }]);
  });
});
