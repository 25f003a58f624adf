import { addDays, nextQuarter, quarterOf } from '#shared/councils/calendarDays.js';
import { firstDayOf } from '#tests/support/days.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type Node, openQuestions, type Questions } from './openQuestions.js';

const pole = '200060358';
let questions: Questions;
beforeAll(async () => {
  questions = await openQuestions();
});
afterAll(() => questions?.stop());

/** Work done by month, with who employs the post and who has the agreement with the pilot commune: by hand. */
const work = `
  select post.employer, mine.done, mine.month, (select min(g.provider) from secondment_agreement g
    where g.pole = a.pole and g.receiver = team.pilot and g.starts_on is not null) as beneficiary
  from allocation_month mine join allocation a on a.id = mine.allocation_id
    join technician post on post.id = a.technician_id join resource_team team on team.id = a.team_id
  where mine.done > 0`;

describe('what the members of the pole gave and got back', () => {
  it('is answered in one request, and equals the rows', async () => {
    const { from, until } = operation('director/reciprocity').variables as { from: string; until: string };
    const { data } = await questions.asked('director/reciprocity');
    const { members, halfDays, halfDaysForNobodyKnown, n, flows } = data.pole.reciprocity;
    const rows = await questions.rows('pma', `${work} and mine.month between $1 and $2`, from, until);
    const sum = (some: Node[]) => some.reduce((total, { done }) => total + done, 0);
    expect(n).toBe(rows.length);
    expect(halfDays).toBe(sum(rows));
    expect(halfDays).toBeGreaterThan(0);
    expect(members.map((one: Node) => one.organisation.siren)).toHaveLength(4);
    for (const { organisation, halfDaysGiven, halfDaysReceived } of members) {
      const { siren } = organisation;
      expect([siren, halfDaysGiven]).toEqual([siren, sum(rows.filter(({ employer }) => employer === siren))]);
      expect([siren, halfDaysReceived]).toEqual([siren, sum(rows.filter((row) => row.beneficiary === siren))]);
    }
    expect(halfDaysForNobodyKnown).toBe(sum(rows.filter(({ beneficiary }) => beneficiary === null)));
    expect(flows.reduce((total: number, flow: Node) => total + flow.halfDays, 0)).toBe(halfDays);
    const passed = await questions.rows(
      'pma',
      `select d.member, l.origin from lead_adoption d join programme_lead l on l.id = d.lead_id
      where to_char(d.taken_up_on, 'YYYY-MM') between $1 and $2`,
      from,
      until,
    );
    expect(passed.length).toBeGreaterThan(0);
    for (const { organisation, practicesGiven, practicesAdopted } of members) {
      expect([practicesGiven, practicesAdopted]).toEqual([
        passed.filter(({ origin }) => origin === organisation.siren).length,
        passed.filter(({ member }) => member === organisation.siren).length,
      ]);
    }
  });
});

describe('each development team', () => {
  it('stands beside its target, told by the pole, as its own agglomeration counts it', async () => {
    const { data } = await questions.asked('director/team-targets');
    const targets = data.pole.teamTargets;
    expect(targets).toHaveLength(3);
    for (const { posts, since, agglomeration } of targets) {
      expect(posts).toBeGreaterThanOrEqual(5);
      expect(since).toBe('2026-01-01');
      expect(agglomeration.developmentTeam.filled).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the statements of a quarter', () => {
  it('have each half-day of the quarter once for each agreement it went through, or tell that none reimburses it', async () => {
    const first = quarterOf(firstDayOf(-3));
    const last = addDays(nextQuarter(first), -1);
    const { data } = await questions.asked('director/reimbursement-statements', { quarterOf: last });
    const { reimbursementStatements: statements, workWithoutAgreement: unbilled } = data.pole;
    const rows = await questions.rows(
      'pma',
      `${work} and mine.month between '${first.slice(0, 7)}' and '${last.slice(0, 7)}'`,
    );
    const sum = (some: Node[], of: (one: Node) => number) => some.reduce((total, one) => total + of(one), 0);
    const toCommunes = statements.nodes.filter(({ agreement }: Node) => agreement.kind === 'PROVISION');
    expect(sum(toCommunes, (one) => one.halfDays) + sum(unbilled.nodes, (one) => one.halfDays)).toBe(
      sum(rows, ({ done }) => done),
    );
    for (const { halfDays, amountCents, unitCostCents, lines } of statements.nodes) {
      expect(amountCents).toBe(halfDays * unitCostCents);
      expect(sum(lines.nodes, (line) => line.amountCents)).toBe(amountCents);
    }
  });
});

describe('the pole’s own questions while the other scales are down', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
    await product.scales.commune.stop();
    await product.scales.call.stop();
  });
  afterAll(() => product?.stop());

  it.each(['director/reciprocity', 'director/pooling-agenda', 'director/team-targets'])(
    '%s keeps what the pole knows, and says what is missing',
    async (name) => {
      const { persona, query, variables } = operation(name);
      const answer = await product.ask(persona, query, variables);
      const { reciprocity, poolingAgenda, teamTargets } = answer.data.pole;
      if (name === 'director/reciprocity') expect(reciprocity.halfDays).toBeGreaterThan(0);
      if (name === 'director/pooling-agenda') expect(poolingAgenda.items.nodes.length).toBeGreaterThan(0);
      if (name === 'director/team-targets') {
        expect(teamTargets.map(({ agglomeration }: Node) => agglomeration.developmentTeam)).toEqual([null, null, null]);
      }
      const missing = (answer.errors ?? []).every(({ extensions }) => extensions.code === 'SCALE_UNREACHABLE');
      expect(missing).toBe(true);
      expect(answer.data.pole.name).toBe(
        (await product.ask(persona, `{ pole(siren: "${pole}") { name } }`)).data.pole.name,
      );
    },
  );
});
