import { inTransaction } from '#shared/database/transaction.js';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { allocation, lens, poleSiren, post } from '../poleRows.js';

const technician: Actor = { subject: 'the first post', role: 'TECHNICIAN', scale: 'pma', tenant: poleSiren };
const nobodysPost: Actor = { ...technician, subject: 'no post' };
const secondment = '01980005-0000-7000-8000-000000000090';
const another = '01980005-0000-7000-8000-000000000091';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
  const { data } = await pole.ask(signIn, actors.director, given(post(1), technician.subject, 1));
  expect(data.setPostSignIn.problems).toEqual([]);
  for (const [id, of] of [
    [secondment, post(1)],
    [another, post(2)],
  ]) {
    await pole.owner.query(
      `insert into secondment_agreement (id, pole, kind, provider, receiver, instructs, technician_id, unit_cost_cents, from_day)
      values ($1, $2, 'SECONDMENT', $3, $2, $2, $4, 12000, '2027-01-01')`,
      [id, poleSiren, lens, of],
    );
  }
});
afterAll(async () => {
  await pole?.close();
});

const signIn = `mutation($input: SetPostSignInInput!) {
  setPostSignIn(input: $input) { technician { version } problems { __typename message } } }`;
const given = (technicianId: string, subject: string | null, expectedVersion: number) => ({
  input: { technicianId, subject, expectedVersion, idempotencyKey: `sign-in ${technicianId} ${subject}` },
});

const record = `mutation($input: RecordHalfDaysInput!) {
  recordHalfDays(input: $input) { allocation { version months { month done history { done } } } problems { __typename message } } }`;
const recorded = (id: string, month: string, done: number, expectedVersion: number) => ({
  input: { id, months: [{ month, done }], expectedVersion, idempotencyKey: `done ${id} ${month} ${done}` },
});

it('whether an account signs in as a post is for the pole’s director to know; which one, for nobody', async () => {
  const asked = `{ technicians { nodes { code signsIn } } }`;
  const { data } = await pole.ask(asked, actors.director);
  expect(data.technicians.nodes.filter((row: { signsIn: boolean }) => row.signsIn)).toMatchObject([{ signsIn: true }]);
  for (const actor of [actors.officer, actors.otherDirector, technician]) {
    const others = await pole.ask(asked, actor);
    expect(others.data.technicians.nodes.map((row: { signsIn: null }) => row.signsIn)).not.toContain(true);
  }
});

describe('a technician signed in as its post', () => {
  it('sees its own post, allocations, months and agreements, whichever way it asks', async () => {
    const { data, errors } = await pole.ask(
      `{ ownPost { code holder months(from: "2026-11", until: "2026-12") { month committed allocations { reference } }
          skills { code } allocations { totalCount nodes { reference team { pilot { insee } } } } }
        technicians { totalCount nodes { code } } allocations { totalCount nodes { reference } }
        secondmentAgreements { totalCount nodes { id unitCostCents personAgreedOn } }
        other: technician(id: "${post(2)}") { code } its: allocation(id: "${allocation(3)}") { reference }
        theirs: secondmentAgreement(id: "${another}") { id } staffing: __typename
        pole(siren: "${poleSiren}") { name technicians { totalCount } allocations { totalCount } checks { totalCount } } }`,
      technician,
    );
    expect(errors).toBeUndefined();
    expect(data.ownPost.code).toBe('PMA-T01');
    expect(data.ownPost.holder).toBeNull();
    expect(data.ownPost.skills.length).toBe(2);
    expect(data.ownPost.months[0].allocations).toEqual([{ reference: 'PMA-2026-001' }]);
    expect(data.allocations.nodes.map((one: { reference: string }) => one.reference)).toEqual([
      'PMA-2026-001',
      'PMA-2026-002',
    ]);
    expect(data.ownPost.allocations.totalCount).toBe(2);
    expect(data.technicians).toEqual({ totalCount: 1, nodes: [{ code: 'PMA-T01' }] });
    expect(data.secondmentAgreements.nodes).toEqual([{ id: secondment, unitCostCents: 12_000, personAgreedOn: null }]);
    expect([data.other, data.its, data.theirs]).toEqual([null, null, null]);
    expect(data.pole.name).not.toBeNull();
    expect(data.pole.technicians.totalCount).toBe(1);
    expect(data.pole.allocations.totalCount).toBe(2);
    expect(data.pole.checks.totalCount).toBe(0);
  });

  it('reads no table of the database beyond its own work and what is public', async () => {
    const tables: { name: string }[] = await pole.owner.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
        and has_table_privilege('pma_app', oid, 'select') order by 1`,
    );
    const seen = async (role: string, tenant: string | null, subject: string) =>
      await inTransaction(
        pole.app,
        { tenant, scale: tenant && 'pma', role, audience: 'public', subject, readOnly: true },
        async (manager) => {
          const counts = new Map<string, number>();
          for (const { name } of tables) {
            const [row] = await manager.query<{ count: number }[]>(`select count(*)::int as count from ${name}`);
            counts.set(name, row?.count ?? 0);
          }
          return counts;
        },
      );
    const everybody = await seen('PUBLIC', null, 'public');
    const own = await seen('TECHNICIAN', poleSiren, technician.subject);
    const none = await seen('TECHNICIAN', poleSiren, nobodysPost.subject);
    const beyond = tables.map(({ name }) => name).filter((name) => (own.get(name) ?? 0) > (everybody.get(name) ?? 0));
    expect(beyond).toEqual([
      'allocation',
      'allocation_month',
      'half_days_entry',
      'idempotency',
      'journal',
      'resource_team',
      'resource_team_pilot',
      'secondment_agreement',
      'skill',
      'technician',
      'technician_month',
      'technician_skill',
    ]);
    expect([own.get('technician'), own.get('allocation'), own.get('secondment_agreement')]).toEqual([1, 2, 1]);
    const left = tables.map(({ name }) => name).filter((name) => (none.get(name) ?? 0) > (everybody.get(name) ?? 0));
    expect(left).toEqual(['idempotency']);
  });

  it('records what it did in its own allocation, and not in another’s', async () => {
    const { data } = await pole.ask(record, technician, recorded(allocation(1), '2026-11', 4, 1));
    expect(data.recordHalfDays.problems).toEqual([]);
    const [november] = data.recordHalfDays.allocation.months;
    expect([november.done, november.history.length]).toEqual([4, 2]);
    const { errors } = await pole.ask(record, technician, recorded(allocation(3), '2026-11', 4, 1));
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const rows = await pole.owner.query('select done from allocation_month where allocation_id = $1', [allocation(3)]);
    expect(rows).toEqual([{ done: 2 }]);
  });

  it('sends a sheet of its own lines, and sees no sheet of another', async () => {
    const sheet = `mutation($input: RecordHalfDaysBatchInput!) {
      recordHalfDaysBatch(input: $input) { timesheet { recorded refused } problems { __typename message } } }`;
    const lines = (ids: readonly string[]) => ids.map((allocationId) => ({ allocationId, month: '2026-11', done: 5 }));
    const sent = (ids: readonly string[], actor: Actor, mode: string) =>
      pole.ask(sheet, actor, { input: { lines: lines(ids), mode, idempotencyKey: `${actor.subject} ${ids} ${mode}` } });
    const both = await sent([allocation(1), allocation(3)], technician, 'ALL');
    expect(both.data.recordHalfDaysBatch.timesheet).toBeNull();
    expect(both.data.recordHalfDaysBatch.problems.length).toBe(1);
    const good = await sent([allocation(1), allocation(3)], technician, 'GOOD_LINES');
    expect(good.data.recordHalfDaysBatch.timesheet).toEqual({ recorded: 1, refused: 1 });
    await sent([allocation(1)], actors.director, 'ALL');
    const sheets = await inTransaction(
      pole.app,
      {
        tenant: poleSiren,
        scale: 'pma',
        role: 'TECHNICIAN',
        audience: 'public',
        subject: technician.subject,
        readOnly: true,
      },
      (manager) => manager.query('select post from timesheet'),
    );
    expect(sheets).toEqual([{ post: post(1) }]);
  });

  it('agrees to its own secondment, takes that back, and the signature keeps what it said', async () => {
    const answer = `mutation($input: AnswerSecondmentInput!) {
      answerSecondment(input: $input) { agreement { personAgreedOn version } problems { __typename message } } }`;
    const input = (id: string, agrees: boolean, expectedVersion: number) => ({
      input: { id, agrees, expectedVersion, idempotencyKey: `answer ${id} ${agrees} ${expectedVersion}` },
    });
    const agreed = await pole.ask(answer, technician, input(secondment, true, 1));
    expect(agreed.data.answerSecondment.agreement).toEqual({ personAgreedOn: '2026-11-23', version: 2 });
    const back = await pole.ask(answer, technician, input(secondment, false, 2));
    expect(back.data.answerSecondment.agreement.personAgreedOn).toBeNull();
    await pole.ask(answer, technician, input(secondment, true, 3));
    const others = await pole.ask(answer, technician, input(another, true, 1));
    expect(others.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const directors = await pole.ask(answer, actors.director, input(another, true, 1));
    expect(directors.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const sign = `mutation($input: SignSecondmentAgreementInput!) {
      signSecondmentAgreement(input: $input) { agreement { state personAgreedOn } problems { __typename message } } }`;
    const signature = {
      ...{ id: secondment, expectedVersion: 4, body: 'EXECUTIVE', reference: 'ARR-1', decidedOn: '2026-11-20' },
      ...{ enforceableFrom: '2026-11-22', orderedOn: '2026-11-20', idempotencyKey: 'sign it' },
    };
    const signed = await pole.ask(sign, actors.director, { input: signature });
    expect(signed.data.signSecondmentAgreement.agreement).toEqual({ state: 'SIGNED', personAgreedOn: '2026-11-23' });
    const late = await pole.ask(answer, technician, input(secondment, false, 5));
    expect(late.data.answerSecondment.problems[0].__typename).toBe('RuleBroken');
  });

  it.each(['moveAllocation', 'requestAllocation', 'recordEmployerAgreement', 'setCapacity', 'overrideCapacity'])(
    'may not call %s',
    async (name) => {
      const { mutations, mayCall } = await import('#shared/identity/authorization.js');
      expect(mutations[name]).toBeDefined();
      expect(mayCall(technician, name)).toBe(false);
      expect(mayCall(actors.director, name)).toBe(true);
    },
  );
});

describe('an account', () => {
  it('is one post’s at most', async () => {
    const { data } = await pole.ask(signIn, actors.director, given(post(2), technician.subject, 1));
    expect(data.setPostSignIn.problems[0].message).toContain('déjà celui d’un autre poste');
  });

  it('with a mandate and no post sees nothing of the pole’s work', async () => {
    const { data } = await pole.ask(
      '{ ownPost { code } technicians { totalCount } allocations { totalCount } secondmentAgreements { totalCount } }',
      nobodysPost,
    );
    expect(data).toEqual({
      ownPost: null,
      technicians: { totalCount: 0 },
      allocations: { totalCount: 0 },
      secondmentAgreements: { totalCount: 0 },
    });
  });

  it('that is taken away from a post sees nothing any more', async () => {
    const [{ version }] = await pole.owner.query('select version from technician where id = $1', [post(1)]);
    const { data } = await pole.ask(signIn, actors.director, given(post(1), null, version));
    expect(data.setPostSignIn.problems).toEqual([]);
    const after = await pole.ask('{ ownPost { code } allocations { totalCount } }', technician);
    expect(after.data).toEqual({ ownPost: null, allocations: { totalCount: 0 } });
  });
});
