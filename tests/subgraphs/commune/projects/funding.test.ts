import fc from 'fast-check';
import { fundingObstacles, type GivenLine } from '#commune/projects/funding.js';
import { fundingTotals } from '#shared/subsidiarity/cofunding/funding.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, grenay, grenayAgent, loosAgent } from '../smallTerritory.js';

const line: GivenLine = {
  kind: 'STATE',
  scheme: null,
  source: 'État',
  label: 'DETR',
  amountCents: 30_000_00,
  status: 'PLANNED',
  deadline: null,
  public: true,
};

describe('what a plan comes to', () => {
  it('counts what is planned, asked and granted, not what is refused; the rest is the communes’ share', () => {
    const lines: GivenLine[] = [
      line,
      { ...line, kind: 'REGION', amountCents: 20_000_00, status: 'REFUSED' },
      { ...line, kind: 'PRIVATE', amountCents: 5_000_00, status: 'GRANTED', public: false },
    ];
    expect(fundingTotals(100_000_00, lines)).toEqual({
      totalSubsidiesCents: 35_000_00,
      privateCents: 5_000_00,
      ownShareCents: 65_000_00,
    });
  });

  it('is never more than the cost where no rule stops it, and always adds up to it', () => {
    const lines = fc.array(
      fc.record({
        amountCents: fc.integer({ min: 0, max: 50_000 }),
        status: fc.constantFrom('PLANNED', 'ASKED', 'GRANTED', 'REFUSED'),
        kind: fc.constantFrom('STATE', 'PRIVATE', 'OTHER'),
        public: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), lines, (cost, parts) => {
        const given = parts.map((part) => ({ ...line, ...part }) as GivenLine);
        const totals = fundingTotals(cost, given);
        expect(totals.totalSubsidiesCents + totals.ownShareCents).toBe(cost);
        if (fundingObstacles(cost, given).length > 0) return;
        expect(totals.ownShareCents).toBeGreaterThanOrEqual(0);
        expect(totals.privateCents).toBeLessThanOrEqual(totals.totalSubsidiesCents);
      }),
    );
  });
});

describe('a funding plan', () => {
  let commune: CommuneUnderTest;
  beforeAll(async () => {
    commune = await openCommune();
  });
  afterAll(() => commune?.close());

  const plan = { costCents: 100_000_00, vat: 'EXCLUDING' };
  const state = { kind: 'STATE', source: ' État ', label: 'DETR', amountCents: 30_000_00, status: 'ASKED' };
  const patron = { kind: 'PRIVATE', source: 'Fondation', amountCents: 5_000_00, status: 'PLANNED' };
  const set = (project: { id: string; version: number }, more: object, actor = loosAgent) =>
    commune.call(actor, 'setFundingPlan', {
      projectId: project.id,
      expectedVersion: project.version,
      ...plan,
      ...more,
    });

  it('is set whole, keeps its lines’ identity, and goes on while the project is proposed', async () => {
    const proposed = await commune.project('PROPOSED');
    expect(proposed.fundingPlan).toBeNull();
    const first = await set(proposed, { lines: [state, { ...patron, deadline: '2027-03-01' }] });
    expect(first.problems).toEqual([]);
    expect(first.project.fundingPlan).toMatchObject({
      ...plan,
      totalSubsidiesCents: 35_000_00,
      privateCents: 5_000_00,
      ownShareCents: 65_000_00,
      lines: [
        { source: 'État', public: true, status: 'ASKED' },
        { public: false, deadline: '2027-03-01' },
      ],
    });
    const [asked] = first.project.fundingPlan.lines;
    const second = await set(first.project, { lines: [{ ...state, id: asked.id, status: 'GRANTED' }] });
    expect(second.project.fundingPlan.lines).toMatchObject([{ id: asked.id, status: 'GRANTED' }]);
    expect(second.project.state).toBe('PROPOSED');
  });

  it.each<[string, object, string[] | string]>([
    ['counts on more than the cost', { lines: [{ ...state, amountCents: 100_000_01 }] }, 'SUBSIDIES_WITHIN_COST'],
    [
      'has more private money than the cost',
      { lines: [{ ...patron, amountCents: 100_000_01 }] },
      'PRIVATE_WITHIN_COST',
    ],
    ['calls private money public', { lines: [{ ...patron, public: true }] }, ['input', 'lines', '0', 'public']],
    ['calls the State private', { lines: [{ ...state, public: false }] }, ['input', 'lines', '0', 'public']],
    ['names no source', { lines: [state, { ...state, source: ' ' }] }, ['input', 'lines', '1', 'source']],
    ['ends in the year 9000', { lines: [{ ...state, deadline: '9000-01-01' }] }, ['input', 'lines', '0', 'deadline']],
    ['has a line it never had', { lines: [{ ...state, id: 'x' }] }, ['input', 'lines', '0', 'id']],
    ['has 51 lines', { lines: Array.from({ length: 51 }, () => ({ ...state, amountCents: 1 })) }, ['input', 'lines']],
  ])('that %s is refused, and nothing is written', async (_what, given, expected) => {
    const draft = await commune.project('DRAFT');
    const { project, problems } = await set(draft, given);
    expect(project).toBeNull();
    expect(problems).toEqual([
      expect.objectContaining(typeof expected === 'string' ? { rule: expected } : { path: expected }),
    ]);
    expect(await commune.rows('select 1 from funding_plan where project_id = $1', [draft.id])).toEqual([]);
  });

  it('with a refused line may name more than the cost', async () => {
    const draft = await commune.project('DRAFT');
    const lines = [
      { ...state, amountCents: 90_000_00, status: 'REFUSED' },
      { ...state, amountCents: 80_000_00 },
    ];
    expect((await set(draft, { lines })).project.fundingPlan).toMatchObject({ ownShareCents: 20_000_00 });
  });

  it('of two people at once is set once; a co-carrier reads it and does not set it; a withdrawn project has its last', async () => {
    const shared = await commune.project('SHARED', { coCarriers: [grenay] });
    const answers = await Promise.all([1, 2].map(() => set(shared, { lines: [state] })));
    const lost = answers.filter(({ problems }) => problems.length > 0);
    expect(lost).toHaveLength(1);
    expect(lost[0].problems).toMatchObject([{ currentVersion: shared.version + 1 }]);
    await expect(set(shared, { lines: [] }, grenayAgent)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    const read = 'query ($id: ID!) { project(id: $id) { fundingPlan { ownShareCents } } }';
    const seen = await commune.ask(grenayAgent, read, { id: shared.id });
    expect(seen.data.project.fundingPlan).toEqual({ ownShareCents: 70_000_00 });
    const draft = await commune.project('DRAFT');
    await set(draft, { lines: [] });
    expect((await commune.ask(analyst, read, { id: draft.id })).data.project).toBeNull();
    const withdrawn = await commune.project('WITHDRAWN');
    expect((await set(withdrawn, { lines: [] })).problems).toMatchObject([{ rule: 'WITHDRAWN_IS_FIXED' }]);
  });

  it('is held within its cost by the database itself', async () => {
    const { id, version } = await commune.project('DRAFT');
    await set({ id, version }, { lines: [state] });
    await expect(commune.rows('update funding_plan set cost_cents = 1 where project_id = $1', [id])).rejects.toThrow(
      'funding_within_cost',
    );
    await expect(commune.rows('update funding_line set public = false where project_id = $1', [id])).rejects.toThrow(
      'check constraint',
    );
  });
});
