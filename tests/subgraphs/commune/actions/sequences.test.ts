import fc from 'fast-check';
import { v7 } from 'uuid';
import { ActionPhase } from '#commune/actions/ActionPhase.js';
import { ActionStatus } from '#commune/actions/ActionStatus.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { loosAgent } from '../smallTerritory.js';
import { callAction } from './callAction.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const text = fc.constantFrom('', ' ', 'mots', 'é'.repeat(10_001));
const absent = { nil: undefined };
const day = fc.constantFrom('2025-10-26', '2026-03-29', '2199-01-01', '1600-01-01');

const move = fc.record({
  name: fc.constant('moveAction'),
  given: fc.record({
    phase: fc.option(fc.constantFrom(...Object.values(ActionPhase)), absent),
    status: fc.option(fc.constantFrom(...Object.values(ActionStatus)), absent),
    assessment: fc.option(text, absent),
    lesson: fc.option(text, absent),
    unblocking: fc.option(text, absent),
  }),
});
const rewrite = fc.record({
  name: fc.constant('updateAction'),
  given: fc.record({
    title: fc.option(text, absent),
    electedCarriers: fc.option(fc.array(fc.constantFrom('', 'adjointe'), { maxLength: 2 }), absent),
    technicians: fc.option(fc.constantFrom([], [{ function: 'agent', service: 'technique' }]), absent),
    visibility: fc.option(fc.constantFrom('PRIVATE', 'SHARED', 'PUBLIC'), absent),
  }),
});
const rate = fc.record({
  name: fc.constant('rateActionPillars'),
  given: fc.record({
    ratings: fc.array(
      fc.record({
        pillar: fc.constantFrom('SHARED_CARRYING', 'COOPERATION', 'INVOLVEMENT'),
        rating: fc.integer({ min: -1, max: 5 }),
        evidence: text,
        ratedOn: fc.option(day, absent),
      }),
      { maxLength: 3 },
    ),
  }),
});
const review = fc.record({
  name: fc.constant('reviewAction'),
  given: fc.record({ objective: text, margin: text, improvements: fc.array(text, { maxLength: 2 }) }),
});

/** Each rule of what an action may be, as rows that break it. */
const excluded = `
  select id from action where title ~ '^\\s*$' or length(title) > 200
    or phase = 'OPERATION' and (elected_carriers = '{}' or technicians = '[]')
    or status = 'DONE' and coalesce(assessment, '') ~ '^\\s*$'
    or status = 'ABANDONED' and coalesce(lesson, '') ~ '^\\s*$'
    or status = 'BLOCKED' and coalesce(unblocking, '') ~ '^\\s*$'
    or lesson ~ '\\S' and not exists (select 1 from lesson l
      where l.action_id = action.id and l.text = action.lesson and l.visibility = action.visibility)
  union select action_id from action_pillar where rating not between 0 and 4 or evidence ~ '^\\s*$' or rated_on > now()
  union select action_id from improvement_review where margin ~ '^\\s*$' or improvements = '{}'`;

const state = (id: string) =>
  commune.rows(
    `select to_jsonb(a) as action, (select count(*)::int from journal where journal.id = a.id::text) as written,
      (select jsonb_agg(to_jsonb(p) order by pillar) from action_pillar p where action_id = a.id) as pillars,
      (select jsonb_agg(to_jsonb(r) order by r.id) from improvement_review r where action_id = a.id) as reviews
    from action a where a.id = $1`,
    [id],
  );

it('no sequence of commands brings an action where it may not be, and a command sent again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(move, rewrite, rate, review), { maxLength: 8 }), async (commands) => {
      const { id } = await commune.action();
      let version = 1;
      for (const { name, given } of commands) {
        const input = { id, expectedVersion: version, idempotencyKey: v7(), ...given };
        const before = await state(id);
        const first = await callAction(commune, loosAgent, name, input);
        const after = await state(id);
        if (first.problems.length > 0) expect(after).toEqual(before);
        else version = first.action.version;
        const again = await callAction(commune, loosAgent, name, input);
        expect(again.problems).toEqual(first.problems);
        expect(await state(id)).toEqual(after);
      }
      expect(await commune.rows(excluded)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
