import { withClient } from '#shared/database/provision.js';
import { offeredMonths } from '#shared/graphql/offeredMonths.js';
import type { Scale } from '#shared/identity/Actor.js';
import { daysFrom, today } from '#tests/support/days.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

/** Loos-en-Gohelle's labelled project and its need of energy; one that it keeps to itself. */
const project = '019b8d2b-8c00-7000-8000-022fcbac1a23';
const energy = '019b8d2b-8c00-7000-8000-006121471357';
const ownDraft = '019b8d2b-8c00-7000-8000-031c2a2f4d6b';

interface Part {
  readonly scale: string;
  readonly provider: string;
  readonly amount: number;
}

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(async () => {
  await product?.stop();
});

const rows = async (scale: Scale, sql: string, values: unknown[] = []) =>
  await withClient(product.addresses[scale].ownerUrl, async (client) => (await client.query(sql, values)).rows);
const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
const adviceOf = async (id: string, persona = 'commune-agent') => {
  const { data } = await product.ask(
    persona,
    `{ project(id: "${id}") { needs { id advice { verdict held gap parts { scale provider amount } missing { what scale } } } } }`,
  );
  return data.project;
};

describe('who should act for a need', () => {
  it('is what the rows of the three scales say: gap, peers, agglomeration, in turn', async () => {
    const { data } = await product.ask(
      'project-officer',
      `{ projects(first: 100) { nodes { needs { id kind skill carrierCodes agglomerationOffers { siren } advice { verdict gap running parts { scale provider amount } } } } } }`,
    );
    const needs = data.projects.nodes
      .flatMap(({ needs: its }: { needs: object[] | null }) => its ?? [])
      // Alone, of the one agglomeration whose rows are counted below, and served by nobody yet.
      .filter(
        (need: {
          kind: string;
          carrierCodes: string[];
          agglomerationOffers: { siren: string }[];
          advice: { running: number };
        }) =>
          need.kind !== 'CO_FUNDING' &&
          need.carrierCodes.length === 1 &&
          need.agglomerationOffers[0]?.siren === '246200364' &&
          need.advice.running === 0,
      );
    let compared = 0;
    for (const { id, skill, kind, advice } of needs) {
      const [row] = await rows(
        'commune',
        `select greatest(0, quantity_half_days - own_half_days - case kind when 'FACILITATION' then inhabitants_half_days else 0 end) as gap,
          window_from::text as from, window_until::text as until from need where id = $1`,
        [id],
      );
      expect({ id, gap: advice.gap }).toEqual({ id, gap: row.gap });
      if (advice.verdict === 'NOT_ASKED') continue;
      const months = offeredMonths(row.from, row.until, today());
      const of = (scale: string): Part[] => advice.parts.filter((part: Part) => part.scale === scale);
      for (const { provider, amount } of of('PEERS')) {
        const [lent] = await rows(
          'commune',
          `select lendable_half_days as free from engineering_capacity where insee = $1 and not superseded order by since desc limit 1`,
          [provider],
        );
        expect(amount).toBeLessThanOrEqual(lent.free * months.length);
      }
      const [free] = await rows(
        'call',
        `select coalesce(sum(greatest(0, held.half_days - coalesce(known.committed, 0))), 0)::int as free
        from post cross join unnest($2::text[]) asked (month)
          join lateral (select half_days from post_capacity where post_id = post.id and since <= asked.month
            order by since desc limit 1) held on true
          left join post_month known on known.post_id = post.id and known.month = asked.month
        where post.siren = '246200364' and post.state = 'FILLED' and ($1::text is null and $3 <> 'TRAINING'
          or exists (select from post_skill mastered where mastered.post_id = post.id
            and ($1::text is null or mastered.skill = $1) and ($3 <> 'TRAINING' or mastered.level = 'TEACHES')))`,
        [skill, months, kind],
      );
      const rest = advice.gap - sum(of('PEERS').map(({ amount }) => amount));
      const given = sum(
        of('AGGLOMERATION')
          .filter(({ provider }) => provider === '246200364')
          .map(({ amount }) => amount),
      );
      if (of('AGGLOMERATION').length > 0 || of('POLE').length > 0) {
        expect({ id, given }).toEqual({ id, given: Math.min(rest, free.free) });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(2);
  });

  it('awaits the commune’s consent, and hears it with the next question', async () => {
    const simulated = operation('commune/simulate-need').query;
    // With all but two half-days of its own, one neighbour has what is lacking, however few months of the need are left.
    const [{ needed }] = await rows('commune', 'select quantity_half_days as needed from need where id = $1', [energy]);
    const input = { needId: energy, ownHalfDays: needed - 2 };
    const simulate = async () =>
      (await product.ask('commune-agent', simulated, { input })).data.simulateNeed.need.advice;
    const { verdict, parts } = await simulate();
    expect(new Set(parts.map(({ scale }: Part) => scale))).toEqual(new Set(['PEERS']));
    expect(verdict).toBe('AWAITING_CONSENT');
    const before = (await adviceOf(project)).needs.find(({ id }: { id: string }) => id === energy);
    expect(before.advice.verdict).toBe('AWAITING_CONSENT');
    for (const scale of ['PEERS', 'AGGLOMERATION']) {
      const { data } = await product.ask('commune-agent', operation('commune/record-consent').query, {
        input: {
          idempotencyKey: `consent ${scale}`,
          needId: energy,
          scale,
          role: 'ADVICE',
          state: 'GRANTED',
          act: { body: 'EXECUTIVE', decidedOn: '2026-06-02', enforceableFrom: '2026-06-03' },
          expectedVersion: 0,
        },
      });
      expect(data.recordConsent.problems).toEqual([]);
    }
    expect((await simulate()).verdict).toBe('SUPPORT');
    const after = (await adviceOf(project)).needs.find(({ id }: { id: string }) => id === energy);
    expect(after.advice.held).not.toContain('AWAITING_CONSENT');
    expect(after.advice.verdict).toBe('SUPPORT_WITH_CONDITIONS');
  });

  it('is as visible as the need: a project kept to itself is its commune’s, where nothing was asked of anybody', async () => {
    const own = await adviceOf(ownDraft);
    expect(own.needs.length).toBeGreaterThan(0);
    for (const { advice } of own.needs) expect(advice).toMatchObject({ verdict: 'NOT_ASKED', parts: [] });
    expect(await adviceOf(ownDraft, 'project-officer')).toBeNull();
    expect(await adviceOf(ownDraft, 'director')).toBeNull();
    expect(await adviceOf(ownDraft, 'public')).toBeNull();
  });

  it('is told to everybody where the need is, without what the pole tells to institutions: unknown, and never a no', async () => {
    const { data } = await product.ask(
      'public',
      `{ projects(first: 100) { nodes { id visibility needs { id kind advice { verdict held gap parts { scale } } } } } }`,
    );
    const shown = data.projects.nodes;
    expect(shown.length).toBeGreaterThan(0);
    for (const { visibility, needs } of shown) {
      expect(visibility).toBe('PUBLIC');
      for (const { advice } of needs) {
        expect(advice.parts.map(({ scale }: Part) => scale)).not.toContain('POLE');
        expect(advice.held).not.toContain('UNMET');
      }
    }
  });
});

describe('who should act for a whole project', () => {
  it('serves its needs in turn on one view of half-days: a neighbour’s are offered once', async () => {
    const { query } = operation('commune/project-advice');
    const { data, errors, extensions } = await product.ask('commune-agent', query, { id: project });
    expect(errors).toBeUndefined();
    expect(sum(extensions.sources.map(({ fetches }: { fetches: number }) => fetches))).toBe(4);
    const apart = await adviceOf(project);
    const together = data.project.advice.needs;
    expect(together.map(({ need }: { need: { id: string } }) => need.id).sort()).toEqual(
      apart.needs.map(({ id }: { id: string }) => id).sort(),
    );
    const by = (advised: readonly { advice: { parts: readonly Part[] } }[], provider: string) =>
      sum(
        advised.flatMap(({ advice }) =>
          advice.parts.filter((part) => part.provider === provider).map((part) => part.amount),
        ),
      );
    // One neighbour is asked by both needs; together they get no more of it than it has.
    const [lent] = await rows(
      'commune',
      `select lendable_half_days as free from engineering_capacity where insee = '62628' and not superseded order by since desc limit 1`,
    );
    const months = offeredMonths(daysFrom(-30), daysFrom(140), today()).length;
    expect(by(apart.needs, '62628')).toBeGreaterThan(lent.free * months);
    expect(by(together, '62628')).toBeLessThanOrEqual(lent.free * months);
    expect(by(together, '62628')).toBeGreaterThan(0);
  });

  it('is null for a project without needs', async () => {
    const { data } = await product.ask(
      'commune-agent',
      '{ projects(first: 100) { nodes { needs { id } advice { worst } } } }',
    );
    for (const { needs, advice } of data.projects.nodes) expect(advice === null).toBe(needs.length === 0);
  });
});
