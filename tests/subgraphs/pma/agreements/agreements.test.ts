import fc from 'fast-check';
import { v7 } from 'uuid';
import { brokenFrom, type ChainAgreement, chainOver } from '#pma/agreements/chain.js';
import { endWhatIsOver } from '#pma/allocations/startEndings.js';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { run } from '../allocations/commands.js';
import { actors, inDays, type OpenPole, openPole, useRealDay } from '../openPole.js';
import { agreement, allocation, bethune, department, grenay, lens, loos, poleSiren, post } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

async function agree(mutation: string, input: object, actor: Actor = actors.director) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await pole.ask(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      agreement { id state version holdsFrom holdsUntil renews { id state } }
      problems { __typename message path ... on RuleBroken { rule article } } } }`,
    actor,
    { input: { idempotencyKey: v7(), ...input } },
  );
  return { ...data?.done, error: errors?.[0]?.extensions?.code };
}

const draft = (given: object = {}) => ({
  kind: 'SYNDICATE',
  provider: bethune,
  receiver: poleSiren,
  instructs: poleSiren,
  unitCostCents: 12_000,
  from: '2026-11-01',
  ...given,
});
const act = (given: object = {}) => ({
  body: 'DELIBERATION',
  reference: 'DEL-2026-11',
  decidedOn: '2026-11-10',
  enforceableFrom: '2026-11-15',
  ...given,
});
const brokenRules = (done: { problems: { rule?: string; path: string[] }[] }) =>
  done.problems.map(({ rule, path }) => rule ?? path.join('.'));

/** An allocation accepted and agreed to by its employer, from three weeks ago to two months from now. */
async function accepted(technicianId: string, pilot: { commune: string; project: string }) {
  const asked = await run(pole, 'requestAllocation', {
    ...{ technicianId, projectId: pilot.project, pilot: pilot.commune },
    from: inDays(-20),
    until: inDays(60),
    months: [{ month: inDays(60).slice(0, 7), planned: 2 }],
  });
  if (asked.allocation === null) throw new Error(JSON.stringify(asked.problems));
  let version = asked.allocation.version as number;
  const id = asked.allocation.id as string;
  for (const to of ['PROPOSED', 'ACCEPTED']) {
    ({ version } = (await run(pole, 'moveAllocation', { id, expectedVersion: version, to })).allocation);
  }
  const agreed = await run(pole, 'recordEmployerAgreement', { id, expectedVersion: version, agreedOn: inDays(-21) });
  return { id, version: agreed.allocation.version as number };
}

const consent = async (commune: string, project: string) =>
  await pole.owner.query(
    `insert into consent_receipt (pole, project_id, commune, state, decided_on, body)
    values ($1, $2, $3, 'GRANTED', '2026-01-01', 'EXECUTIVE')`,
    [poleSiren, project, commune],
  );

const setDay = async (column: 'from_day' | 'until_day', id: string, day: string | null) =>
  await pole.owner.query(`update secondment_agreement set ${column} = $2 where id = $1`, [id, day]);

describe('an agreement on staff', () => {
  it('binds nobody before it is signed, then holds from the day its act is enforceable', async () => {
    const drafted = await agree('draftSecondmentAgreement', draft());
    expect(drafted).toMatchObject({ agreement: { state: 'DRAFT', holdsFrom: null }, problems: [] });
    const { id, version } = drafted.agreement;
    const signed = await agree('signSecondmentAgreement', { id, expectedVersion: version, ...act() });
    expect(signed).toMatchObject({ agreement: { state: 'SIGNED', holdsFrom: '2026-11-15' }, problems: [] });
    const again = await agree('signSecondmentAgreement', { id, expectedVersion: version + 1, ...act() });
    expect(brokenRules(again)).toEqual(['AGREEMENT_STEP']);
  });

  it('makes of the one it renews a renewed one, once signed', async () => {
    const first = (await agree('draftSecondmentAgreement', draft({ until: '2026-12-31' }))).agreement;
    await agree('signSecondmentAgreement', { id: first.id, expectedVersion: first.version, ...act() });
    const next = (await agree('draftSecondmentAgreement', draft({ from: '2027-01-01', renews: first.id }))).agreement;
    expect(next.renews.state).toBe('SIGNED');
    const signed = await agree('signSecondmentAgreement', { id: next.id, expectedVersion: next.version, ...act() });
    expect(signed.agreement.renews).toEqual({ id: first.id, state: 'RENEWED' });
  });

  it.each([
    [{ kind: 'PROVISION' }, ['AGREEMENT_PARTIES']],
    [{ kind: 'ENTENTE', provider: department }, ['AGREEMENT_PARTIES']],
    [{ kind: 'SECONDMENT' }, ['input.technicianId']],
    [{ instructs: lens }, ['input.instructs']],
    [{ provider: '111111111', instructs: poleSiren }, ['input.provider']],
    [{ until: '2026-10-31' }, ['input.until']],
    [{ receiver: bethune, instructs: bethune }, ['input.receiver']],
  ])('with %j is refused', async (given, rules) => {
    const done = await agree('draftSecondmentAgreement', draft(given));
    expect(done.agreement).toBeNull();
    expect(brokenRules(done)).toEqual(rules);
  });

  it('about one person needs their agreement and an order, which only the director reads', async () => {
    const one = draft({ kind: 'SECONDMENT', provider: lens, receiver: loos, instructs: loos, technicianId: post(1) });
    const { id, version } = (await agree('draftSecondmentAgreement', one)).agreement;
    const without = await agree('signSecondmentAgreement', { id, expectedVersion: version, ...act() });
    expect(brokenRules(without)).toEqual(['PERSON_AGREEMENT']);
    const days = { personAgreedOn: '2026-11-12', orderedOn: '2026-11-20' };
    const signed = await agree('signSecondmentAgreement', { id, expectedVersion: version, ...act(days) });
    expect(signed.agreement).toMatchObject({ state: 'SIGNED', holdsFrom: '2026-11-20' });
    const read = `{ secondmentAgreement(id: "${id}") { personAgreedOn orderedOn } }`;
    expect((await pole.ask(read)).data.secondmentAgreement).toEqual(days);
    const hidden = { personAgreedOn: null, orderedOn: null };
    expect((await pole.ask(read, actors.officer)).data.secondmentAgreement).toEqual(hidden);
  });

  it.each([
    ['the director', actors.director, true],
    ['an officer', actors.officer, true],
    ['the commune that is a party', actors.loos, true],
    ['another commune', actors.grenay, false],
    ['another pole', actors.otherDirector, false],
    ['everybody', actors.everybody, false],
  ])('is known to %s: %#', async (_who, actor, known) => {
    const { data } = await pole.ask(
      `{ secondmentAgreement(id: "${agreement(4)}") { id } secondmentAgreements(filter: { parties: ["${loos}"] }) { totalCount } }`,
      actor,
    );
    expect(data?.secondmentAgreement ?? null).toEqual(known ? { id: agreement(4) } : null);
    expect((data?.secondmentAgreements?.totalCount ?? 0) > 0).toBe(known);
  });

  it('is another pole’s to change for nobody else', async () => {
    const input = { id: agreement(1), expectedVersion: 1, lastDay: '2026-12-31' };
    expect((await agree('terminateSecondmentAgreement', input, actors.otherDirector)).error).toBe('NOT_FOUND');
    expect((await agree('terminateSecondmentAgreement', input, actors.officer)).error).toBe('FORBIDDEN');
  });
});

it('a page of two hundred agreements costs as many statements as one of one', async () => {
  await pole.owner.query(
    `insert into secondment_agreement (id, pole, kind, provider, receiver, instructs, unit_cost_cents, technician_id,
      from_day, renews)
    select uuidv7(), $1, 'SECONDMENT', $2, $3, $3, 0, $4, '2031-01-01', $5 from generate_series(1, 220)`,
    [poleSiren, lens, bethune, post(1), agreement(1)],
  );
  const page = async (first: number) =>
    await pole.ask(
      `{ secondmentAgreements(first: ${first}, filter: { technicians: ["${post(1)}"], states: [DRAFT] }) { totalCount
        nodes { provider { name } technician { code } renews { state } act { reference } } } }`,
    );
  const [one, many] = [await page(1), await page(200)];
  expect(many.errors).toBeUndefined();
  expect(many.data.secondmentAgreements.nodes).toHaveLength(200);
  expect(many.data.secondmentAgreements.nodes[199]).toMatchObject({ technician: { code: 'PMA-T01' } });
  expect(many.statements).toBe(one.statements);
  await pole.owner.query("delete from secondment_agreement where from_day = '2031-01-01'");
});

it('tells which agreements end within a number of days', async () => {
  const endingWithin = async (days: number) =>
    (await pole.ask(`{ secondmentAgreements(filter: { endingWithinDays: ${days} }) { nodes { holdsUntil } } }`)).data
      ?.secondmentAgreements?.nodes ?? null;
  await pole.owner.query("update secondment_agreement set until_day = '2026-12-23' where id = $1", [agreement(5)]);
  expect(await endingWithin(30)).toEqual([{ holdsUntil: '2026-12-23' }]);
  expect(await endingWithin(29)).toEqual([]);
  expect(await endingWithin(-1)).toBeNull();
  await pole.owner.query('update secondment_agreement set until_day = null where id = $1', [agreement(5)]);
});

describe('the database', () => {
  it('finds the same first day without a chain as the rule does, whatever the agreements', async () => {
    const question = { technicianId: post(1), employer: lens, pole: poleSiren, pilot: loos };
    const [from, until] = ['2026-11-01', '2026-12-28'];
    const body = fc.constantFrom(lens, bethune, department, poleSiren, loos, grenay);
    const day = fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-02', '2026-12-01', '2026-12-27', '2026-12-28');
    const one = fc.record({
      ...{ provider: body, receiver: body, startsOn: day, endsOn: fc.option(day) },
      technicianId: fc.constantFrom(null, post(1), post(2)),
    });
    const sound = fc
      .array(one, { minLength: 3, maxLength: 12 })
      .map((list) =>
        list.filter(
          ({ provider, receiver, startsOn, endsOn }) =>
            provider !== receiver && (endsOn === null || endsOn >= startsOn),
        ),
      );
    await fc.assert(
      fc.asyncProperty(sound, async (given) => {
        const agreements = given.map((row) => ({ ...row, id: v7(), kind: 'ENTENTE' as const }));
        const found = await foundBreak(agreements, { from, until });
        expect(found).toBe(brokenFrom(chainOver(agreements, question, { from, until })));
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });
});

/** What the database says of allocation 1 where only those agreements exist; nothing stays of it. */
async function foundBreak(
  agreements: readonly ChainAgreement[],
  { from, until }: { readonly from: string; readonly until: string },
): Promise<string | null> {
  const runner = pole.owner.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('delete from secondment_agreement');
    await runner.query(
      `insert into secondment_agreement (id, pole, kind, state, provider, receiver, instructs, unit_cost_cents,
        technician_id, from_day, until_day, act_body, act_reference, decided_on, enforceable_from)
      select id, $2, kind, 'SIGNED', provider, receiver, receiver, 0, "technicianId", "startsOn", "endsOn",
        'AGREEMENT', 'A', "startsOn", "startsOn"
      from jsonb_to_recordset($1::jsonb) as given (id uuid, kind text, provider text, receiver text, "technicianId" uuid,
        "startsOn" date, "endsOn" date)`,
      [JSON.stringify(agreements), poleSiren],
    );
    const [row] = await runner.query('select chain_break($1, $2, $3) as day', [allocation(1), from, until]);
    return row.day;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

describe('an allocation', () => {
  const elsewhere = { commune: grenay, project: v7() };
  // What is over or soon over is so on the database's own day.
  let putBack: () => void;
  beforeAll(async () => {
    putBack = useRealDay();
    await pole.owner.query('update technician set until = null where id = $1', [post(3)]);
  });
  afterAll(() => putBack());

  it('does not begin where the chain breaks on one of its days, whatever is tried; the day is named', async () => {
    await consent(elsewhere.commune, elsewhere.project);
    const post3 = await accepted(post(3), elsewhere);
    await setDay('until_day', agreement(2), inDays(40));
    const refused = await run(pole, 'moveAllocation', { id: post3.id, expectedVersion: post3.version, to: 'ACTIVE' });
    expect(refused.problems).toMatchObject([{ rule: 'CHAIN', message: expect.stringContaining(inDays(41)) }]);
    await expect(pole.owner.query("update allocation set state = 'ACTIVE' where id = $1", [post3.id])).rejects.toThrow(
      `no chain of agreements on ${inDays(41)}`,
    );
    await setDay('until_day', agreement(2), null);
    const begun = await run(pole, 'moveAllocation', { id: post3.id, expectedVersion: post3.version, to: 'ACTIVE' });
    expect(begun).toMatchObject({ allocation: { state: 'ACTIVE', checks: [] }, problems: [] });
  });

  it('shows its chain, from when it breaks, and its end that comes soon', async () => {
    await setDay('until_day', agreement(5), inDays(17));
    const { data, errors } = await pole.ask(
      `{ allocations(filter: { checks: [CHAIN_ENDS_SOON], projects: ["${elsewhere.project}"] }) { nodes { team { pilot { insee } } checks
        chain { complete brokenFrom soonBroken intervals { from until complete }
          links { state article from { code name } to { code } agreement { id } } }
        later: chain(on: "${inDays(30)}") { complete links { state } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.allocations.nodes).toMatchObject([
      {
        team: { pilot: { insee: grenay } },
        checks: ['CHAIN_ENDS_SOON'],
        chain: {
          ...{ complete: true, brokenFrom: inDays(18), soonBroken: true },
          intervals: [
            { until: inDays(17), complete: true },
            { from: inDays(18), complete: false },
          ],
          links: [
            { state: 'HOLDS', from: { code: department, name: 'Pas-de-Calais' }, agreement: { id: agreement(2) } },
            { state: 'HOLDS' },
            { state: 'HOLDS', to: { code: grenay }, agreement: { id: agreement(5) } },
          ],
        },
        later: { complete: false, links: [{ state: 'HOLDS' }, { state: 'HOLDS' }, { state: 'EXPIRED' }] },
      },
    ]);
  });

  it('ends by itself with the agreement that it rested on, on its last day, and the commune is told', async () => {
    await setDay('until_day', agreement(5), inDays(-3));
    await endWhatIsOver(pole.ownerUrl);
    const { data } = await pole.ask(
      `{ allocations(filter: { projects: ["${elsewhere.project}"] }) { nodes { state endedOn endReason checks } }
        agreement: secondmentAgreement(id: "${agreement(5)}") { state } }`,
    );
    expect(data.allocations.nodes).toEqual([
      { state: 'ENDED', endedOn: inDays(-3), endReason: 'AGREEMENT_OVER', checks: [] },
    ]);
    expect(data.agreement).toEqual({ state: 'ENDED' });
    const told = await pole.owner.query("select payload ->> 'endedOn' as day from outbox where stream = $1", [
      elsewhere.project,
    ]);
    expect(told).toEqual([{ day: inDays(-3) }]);
  });

  it('that never had a chain is a check, never an end', async () => {
    const here = { commune: loos, project: v7() };
    await consent(here.commune, here.project);
    const { id, version } = await accepted(post(2), here);
    await run(pole, 'moveAllocation', { id, expectedVersion: version, to: 'ACTIVE' });
    await setDay('from_day', agreement(4), inDays(-10));
    await endWhatIsOver(pole.ownerUrl);
    const { data } = await pole.ask(`{ allocation(id: "${id}") { state checks chain { brokenFrom } } }`);
    expect(data.allocation).toMatchObject({ state: 'ACTIVE', chain: { brokenFrom: inDays(-20) } });
    expect(data.allocation.checks).toContain('INCOMPLETE_CHAIN');
    await setDay('from_day', agreement(4), '2020-01-01');
  });

  it('is instructed by one body: two agreements that say otherwise raise a check', async () => {
    const other = draft({
      kind: 'SHARED_SERVICE',
      provider: lens,
      receiver: loos,
      instructs: lens,
      from: '2026-01-01',
    });
    const signed = act({ decidedOn: '2026-01-10', enforceableFrom: '2026-01-15' });
    const { id, version } = (await agree('draftSecondmentAgreement', other)).agreement;
    const checksOf = async () =>
      (await pole.ask(`{ allocation(id: "${allocation(1)}") { checks } }`)).data.allocation.checks;
    expect(await checksOf()).not.toContain('CONTRADICTORY_INSTRUCTIONS');
    await agree('signSecondmentAgreement', { id, expectedVersion: version, ...signed });
    expect(await checksOf()).toContain('CONTRADICTORY_INSTRUCTIONS');
  });

  it('shows its chain to its commune without the terms of others’ agreements', async () => {
    const { data } = await pole.ask(
      `{ allocation(id: "${allocation(5)}") { chain { complete links { from { name } agreement { unitCostCents } } } } }`,
      actors.bully,
    );
    expect(data.allocation.chain.complete).toBe(true);
    expect(data.allocation.chain.links.map((link: { agreement: object | null }) => link.agreement)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
