import { v7 } from 'uuid';
import { expireRequests } from '#pma/staffing/expireRequests.js';
import { clock } from '#pma/territory/clock.js';
import type { Actor } from '#shared/identity/Actor.js';
import type { StaffingCancellationAct, StaffingRequestAct } from '#shared/journal/staffingActs.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { follow, request, run } from '../allocations/commands.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { bully, grenay, lens, loos, post } from '../poleRows.js';
import { answers, asked, sender } from './arriving.js';

let pole: OpenPole;
let send: ReturnType<typeof sender>;
beforeAll(async () => {
  pole = await openPole();
  send = sender(pole);
});
afterAll(() => pole?.close());

async function receive(given: Partial<StaffingRequestAct> = {}): Promise<StaffingRequestAct> {
  const act = asked(given);
  expect(await send('STAFFING_REQUEST', act)).toBe('RECEIVED');
  return act;
}

const servingOf = async (id: string, actor: Actor = actors.director) => {
  const { data } = await pole.ask(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on StaffingRequest { id serving committedHalfDays } } }',
    actor,
    { of: [{ __typename: 'StaffingRequest', id }] },
  );
  return data._entities[0];
};

/** An allocation for a request, one half-day after the other in the post's December. */
const place = (act: StaffingRequestAct, planned: number, given: object = {}) =>
  run(
    pole,
    'requestAllocation',
    request({
      technicianId: post(3),
      projectId: act.projectId,
      from: '2026-11-23',
      months: [{ month: '2026-12', planned }],
      staffingRequestId: act.requestId,
      ...given,
    }),
  );

describe('a request that the pole received', () => {
  it('is served in part, then in whole, by what allocations commit; who asked hears each step and nobody’s name', async () => {
    const act = await receive({ halfDays: 6 });
    expect(await servingOf(act.requestId)).toMatchObject({ serving: 'OPEN', committedHalfDays: 0 });
    const first = await place(act, 4);
    expect(first.problems).toEqual([]);
    expect(await servingOf(act.requestId)).toMatchObject({ serving: 'OPEN' });
    const accepted = await follow(pole, first.allocation, ['PROPOSED', 'ACCEPTED']);
    expect(await servingOf(act.requestId)).toMatchObject({ serving: 'PARTLY', committedHalfDays: 4 });
    const second = await place(act, 2);
    await follow(pole, second.allocation, ['PROPOSED', 'ACCEPTED']);
    expect(await servingOf(act.requestId)).toMatchObject({ serving: 'FILLED', committedHalfDays: 6 });
    const cancelled = {
      id: first.allocation.id,
      expectedVersion: accepted.version,
      to: 'CANCELLED',
      reason: 'Report.',
    };
    expect((await run(pole, 'moveAllocation', cancelled)).problems).toEqual([]);
    expect(await answers(pole, act.projectId)).toEqual([
      ['PARTLY', 4],
      ['FILLED', 6],
      ['PARTLY', 2],
    ]);
    const told = await pole.owner.query('select payload::text as text from outbox where stream = $1', [act.projectId]);
    for (const { text } of told) expect(text).not.toContain(post(3));
  });

  it('is served less when a withdrawn consent ends the work, in that same transaction', async () => {
    const act = await receive({ halfDays: 3 });
    const word = { ...{ projectId: act.projectId, addressee: act.addressee, commune: loos, body: 'EXECUTIVE' } };
    const consent = (state: string) => ({ ...word, state, decidedOn: '2026-11-20', reference: null });
    await send('CONSENT', consent('GRANTED'), 'commune');
    const made = await follow(pole, (await place(act, 3)).allocation, ['PROPOSED', 'ACCEPTED']);
    const agreed = await run(pole, 'recordEmployerAgreement', {
      ...{ id: made.id, expectedVersion: made.version, agreedOn: '2026-11-01' },
    });
    await follow(pole, agreed.allocation, ['ACTIVE']);
    await send('CONSENT', consent('WITHDRAWN'), 'commune');
    expect(await servingOf(act.requestId)).toMatchObject({ serving: 'OPEN', committedHalfDays: 0 });
    expect((await answers(pole, act.projectId)).at(-1)).toEqual(['OPEN', 0]);
  });

  it('two allocations accepted in the same moment are both counted', async () => {
    const act = await receive({ halfDays: 4 });
    const both = await Promise.all([place(act, 2), place(act, 2, { technicianId: post(2) })]);
    const proposed = await Promise.all(both.map((one) => follow(pole, one.allocation, ['PROPOSED'])));
    await Promise.all(proposed.map((one) => follow(pole, one, ['ACCEPTED'])));
    expect(await servingOf(act.requestId)).toMatchObject({ serving: 'FILLED', committedHalfDays: 4 });
    expect((await answers(pole, act.projectId)).at(-1)).toEqual(['FILLED', 4]);
  });

  it('is closed when it is taken back, and when its window is past', async () => {
    const act = await receive();
    const { projectId, addressee, requestId, sentAt } = act;
    const back: StaffingCancellationAct = { projectId, addressee, requestId, reason: 'Reporté.', cancelledAt: sentAt };
    await send('STAFFING_CANCELLATION', back);
    expect(await servingOf(act.requestId)).toMatchObject({ serving: 'CANCELLED' });
    expect((await place(act, 1)).problems).toMatchObject([{ rule: 'REQUEST_CLOSED' }]);

    const late = await receive({ until: '2026-11-30' });
    const now = clock.now;
    clock.now = () => new Date('2026-12-01T10:00:00Z');
    try {
      await expireRequests(pole.ownerUrl);
      expect(await servingOf(late.requestId)).toMatchObject({ serving: 'EXPIRED' });
      expect(await answers(pole, late.projectId)).toEqual([['EXPIRED', 0]]);
    } finally {
      clock.now = now;
    }
  });

  it('is refused as a delivery where it is about another project, from the wrong scale or without its form', async () => {
    const act = asked();
    await expect(send('STAFFING_REQUEST', act, 'commune')).rejects.toThrow();
    await expect(send('STAFFING_REQUEST', { ...act, halfDays: 0 } as never)).rejects.toThrow();
    await expect(send('STAFFING_WISH', act)).rejects.toThrow();
    const { addressee, sentAt } = act;
    const never: StaffingCancellationAct = {
      ...{ projectId: v7(), addressee, requestId: v7(), reason: 'Reporté.', cancelledAt: sentAt },
    };
    await expect(send('STAFFING_CANCELLATION', never)).rejects.toThrow();
  });
});

describe('an allocation that names a request', () => {
  it.each([
    ['another project', { projectId: v7() }, 'REQUEST_PROJECT'],
    ['another lead commune', { pilot: grenay }, 'REQUEST_PROJECT'],
    ['days outside its window', { from: '2026-10-01' }, 'REQUEST_WINDOW'],
  ])('is refused for %s', async (_what, given, rule) => {
    const act = await receive();
    expect((await place(act, 1, given)).problems).toMatchObject([{ rule }]);
  });

  it.each(['not an id', v7()])(
    'is refused for a request that the pole never received: %s',
    async (staffingRequestId) => {
      const { problems } = await place(await receive(), 1, { staffingRequestId });
      expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'staffingRequestId'] }]);
    },
  );
});

describe('the matching of a request', () => {
  const matchingOf = async (id: string, actor: Actor = actors.director) => {
    const { data, errors } = await pole.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on StaffingRequest { matches(first: 5) {
        wantedHalfDays coveredHalfDays missingHalfDays candidates ways { kind text }
        matches { rank freeHalfDays proposedHalfDays from until technician { code }
          lots { month freeHalfDays proposedHalfDays } reasons { kind text } } } } } }`,
      actor,
      { of: [{ __typename: 'StaffingRequest', id }] },
    );
    return { matching: data?._entities?.[0]?.matches ?? null, errors };
  };

  it('proposes posts with their lots, and explains each place', async () => {
    const act = await receive({ halfDays: 500, skill: 'ENERGY', level: 'LEADS', until: '2026-12-31' });
    const { matching } = await matchingOf(act.requestId);
    expect(matching).toMatchObject({ wantedHalfDays: 500, candidates: 1 });
    const [best] = matching.matches;
    expect(best).toMatchObject({ rank: 1, technician: { code: 'PMA-T01' }, from: '2026-11-23', until: '2026-12-31' });
    expect(best.reasons.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['SKILL', 'CAPACITY', 'CONTINUITY', 'DISTANCE', 'LOAD'],
    ]);
    expect(best.reasons[3].text).toMatch(/^employeur à \d+,\d km/);
    expect(matching.ways[0]).toMatchObject({ kind: 'MISSING' });
  });

  it('counts what was asked of posts already as on its way, and nothing of what was refused', async () => {
    const act = await receive({ halfDays: 9 });
    const made = (await place(act, 2)).allocation;
    expect((await matchingOf(act.requestId)).matching.wantedHalfDays).toBe(7);
    await run(pole, 'moveAllocation', { id: made.id, expectedVersion: 1, to: 'REFUSED', reason: 'Complet.' });
    expect((await matchingOf(act.requestId)).matching.wantedHalfDays).toBe(9);
  });

  it('is for the director of the pole that received it, and for nobody else', async () => {
    const act = await receive();
    for (const actor of [actors.analyst, actors.officer, actors.loos, actors.otherDirector, actors.everybody]) {
      expect((await matchingOf(act.requestId, actor)).matching).toBeNull();
    }
  });

  it('takes the same number of statements for one request and for twenty', async () => {
    const count = async (first: number) => {
      const { data, statements, errors } = await pole.ask(
        `{ requestsToServe(first: ${first}) { nodes { id skillLabel matches { matches { technician { code } } } } } }`,
      );
      expect(errors).toBeUndefined();
      return { rows: data.requestsToServe.nodes.length, statements };
    };
    for (let more = 0; more < 20; more += 1) await receive();
    const [one, many] = [await count(1), await count(20)];
    expect([one.rows, many.rows]).toEqual([1, 20]);
    expect(many.statements).toBe(one.statements);
  });

  it('refuses a list of none, or of too many', async () => {
    for (const first of [0, 51]) {
      const { errors } = await pole.ask(
        `{ requestsToServe(first: 1) { nodes { matches(first: ${first}) { candidates } } } }`,
      );
      expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    }
  });
});

describe('requests to serve', () => {
  const seenBy = async (actor: Actor, projectId: string) => {
    const { data } = await pole.ask('{ requestsToServe(first: 200) { nodes { project { id } reference } } }', actor);
    return data.requestsToServe.nodes.some((node: { project: { id: string } }) => node.project.id === projectId);
  };

  it('are known to the pole, who asked, the communes concerned and who follows the flow; to others they do not exist', async () => {
    const act = await receive({ communes: [loos, bully] });
    for (const actor of [actors.director, actors.officer, actors.analyst, actors.loos, actors.bully]) {
      expect(await seenBy(actor, act.projectId)).toBe(true);
    }
    for (const actor of [actors.otherDirector, actors.grenay, actors.everybody]) {
      expect(await seenBy(actor, act.projectId)).toBe(false);
    }
    const elsewhere = { ...actors.officer, tenant: '200072460' };
    expect(await seenBy(elsewhere, act.projectId)).toBe(false);
  });

  it('are found by skill, state, member and window, and sorted both ways', async () => {
    const act = await receive({ skill: 'MOBILITY', from: '2031-01-01', until: '2031-03-31' });
    const find = async (args: string) =>
      (await pole.ask(`{ requestsToServe(first: 50, ${args}) { nodes { id } } }`)).data.requestsToServe.nodes.map(
        ({ id }: { id: string }) => id,
      );
    const wanted = [act.requestId];
    expect(await find('filter: { skills: ["MOBILITY"] }')).toEqual(wanted);
    expect(await find('filter: { between: { from: "2031-02", until: "2031-02" } }')).toEqual(wanted);
    expect(await find(`filter: { members: ["${lens}"], skills: ["MOBILITY"], states: [OPEN] }`)).toEqual(wanted);
    expect(await find('filter: { members: ["200072460"] }')).toEqual([]);
    expect(await find('filter: { skills: ["MOBILITY"], states: [FILLED] }')).toEqual([]);
    expect((await find('sort: { by: UNTIL, direction: DESCENDING }'))[0]).toBe(act.requestId);
    expect((await find('sort: { by: RECEIVED_AT }')).at(-1)).toBeDefined();
  });

  it('keep what was asked: the application cannot rewrite it', async () => {
    await expect(pole.app.query('update staffing_request set half_days = 1')).rejects.toThrow(/permission denied/);
    await expect(pole.app.query('delete from staffing_request')).rejects.toThrow(/permission denied/);
  });
});
