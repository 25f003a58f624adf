import { recordSuccession } from '#commune/communes/recordSuccession.js';
import { asOwner } from '#shared/database/asOwner.js';
import { withClient } from '#shared/database/provision.js';
import { dayOf } from '#shared/graphql/today.js';
import type { Scale } from '#shared/identity/Actor.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const lensLievin = '246200364';

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(async () => {
  await product?.stop();
});

const write = async (scale: Scale, sql: string, values: unknown[] = []) =>
  await withClient(product.addresses[scale].ownerUrl, async (client) => (await client.query(sql, values)).rows);

interface Assessed {
  readonly support: { readonly id: string; readonly reference: string };
  readonly assessment: {
    readonly verdict: string;
    readonly held: readonly string[];
    readonly missing: readonly string[];
    readonly conditions: readonly { readonly condition: string }[];
    readonly counterfactuals: readonly object[];
    readonly steps: readonly { readonly name: string; readonly answer: string }[];
  };
}

const { query } = operation('agglomeration/in-their-place');
const review = async (variables: object = {}, persona = 'project-officer') => {
  const answer = await product.ask(persona, query, { siren: lensLievin, ...variables });
  expect(answer.errors).toBeUndefined();
  return answer.data.agglomeration.supportReview;
};
/** The one support at work of Lens-Liévin, its need and its commune; each test says how they stand. */
const atWork = async () => {
  const [row] = await write(
    'call',
    `select id, need_id as "needId", project_id as "projectId", communes[1] as insee, role from support
    where siren = $1 and state = 'ACTIVE' order by id limit 1`,
    [lensLievin],
  );
  return row as { id: string; needId: string; projectId: string; insee: string; role: string };
};
const needIs = async (needId: string, own: number, competence: string) =>
  await write(
    'commune',
    `update need set own_half_days = $2, inhabitants_half_days = 0, competence = $3, quantity_half_days = 2000,
      version = version + 1 where id = $1`,
    [needId, own, competence],
  );
const examined = async (id: string): Promise<Assessed> =>
  (await review()).assessed.nodes.find(({ support }: Assessed) => support.id === id);
const answers = ({ assessment }: Assessed) =>
  Object.fromEntries(assessment.steps.map(({ name, answer }) => [name, answer]));

describe('which supports of an agglomeration are in their communes’ place', () => {
  it('is answered for all that it offers, promised or gives, and asked by verdict', async () => {
    const { verdicts, assessed } = await review();
    const [{ open }] = await write(
      'call',
      `select count(*)::int as open from support where siren = $1 and state in ('OFFERED', 'CONSENTED', 'ACTIVE')`,
      [lensLievin],
    );
    expect(assessed.totalCount).toBe(open);
    expect(verdicts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(open);
    for (const { verdict, count } of verdicts) {
      const { totalCount, nodes } = (await review({ verdicts: [verdict] })).assessed;
      expect({ verdict, totalCount }).toEqual({ verdict, totalCount: count });
      expect(nodes.map(({ assessment }: Assessed) => assessment.verdict)).toEqual(Array(count).fill(verdict));
    }
    expect((await review({ verdicts: [] })).assessed).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('is « à la place de » where nearly all comes from above, and says what more of its own would change', async () => {
    const { id, needId } = await atWork();
    await needIs(needId, 0, 'housing-works-of-the-commune');
    // Nobody ever told whose competence that is: it is not known, and not a yes.
    expect(answers(await examined(id))).toMatchObject({ T2: 'UNKNOWN', T4: 'UNKNOWN' });
    const [{ key }] = await write(
      'call',
      `select competence as key from regime where siren = $1 and regime = 'COMMUNAL'
        and commune = (select communes[1] from support where id = $2) limit 1`,
      [lensLievin, id],
    );
    await needIs(needId, 1, key);
    const found = await examined(id);
    expect(found.assessment.verdict).toBe('SUBSTITUTION');
    expect(answers(found)).toMatchObject({ T1: 'TRUE', T2: 'TRUE', T4: 'FALSE' });
    expect(found.assessment.counterfactuals).toContainEqual(expect.objectContaining({ kind: 'OWN_EFFORT', share: 50 }));
    expect(
      (await review({ verdicts: ['SUBSTITUTION'] })).assessed.nodes.map((one: Assessed) => one.support.id),
    ).toEqual([id]);
    await needIs(needId, 1_000, key);
    const fair = await examined(id);
    expect(answers(fair)).toMatchObject({ T1: 'TRUE', T2: 'TRUE', T4: 'TRUE' });
    expect(fair.assessment.held).not.toContain('SUBSTITUTION');
  });

  it('is the agglomeration’s legal role where the competence is transferred, whatever the share', async () => {
    const { id, needId } = await atWork();
    const [{ key }] = await write(
      'call',
      `select competence as key from regime where siren = $1 and regime = 'TRANSFERRED' and line is null
        and commune = (select communes[1] from support where id = $2) limit 1`,
      [lensLievin, id],
    );
    await needIs(needId, 0, key);
    const found = await examined(id);
    expect(found.assessment.held).toContain('LEGAL_ROLE');
    expect(answers(found)).toMatchObject({ T1: 'NOT_APPLICABLE', T2: 'NOT_APPLICABLE', T4: 'NOT_APPLICABLE' });
  });

  it('is told alike of the support itself, to its commune too, and to nobody who may not see it', async () => {
    const { id } = await atWork();
    const asked = `{ support(id: "${id}") { assessment { verdict held sentence day } } }`;
    const { assessment } = await examined(id);
    for (const persona of ['project-officer', 'analyst', 'director']) {
      const { data, errors } = await product.ask(persona, asked);
      expect(errors).toBeUndefined();
      const { verdict, held } = assessment;
      expect(data.support.assessment).toMatchObject({ verdict, held, day: dayOf(new Date()) });
    }
    expect((await product.ask('public', asked)).data.support).toBeNull();
    expect((await review({}, 'public'))?.assessed.totalCount ?? 0).toBe(0);
  });
});

/** A need of a project, as it would be: asked of the real scales, and nothing is written. */
const simulated = async (input: object) => {
  const { data, errors } = await product.ask(
    'commune-agent',
    `query ($input: SimulateNeedInput!) { simulateNeed(input: $input) { problems { message } need { agglomerationOffers { siren lawfulCents }
      advice { verdict held gap uncovered coordination parts { commune scale role amount findings { check answer verdict } }
        missing { what scale } counterfactuals { kind share halfDays cents roles } } } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  expect(data.simulateNeed.problems).toEqual([]);
  return data.simulateNeed.need;
};
/** Loos-en-Gohelle's labelled project. */
const project = '019b8d2b-8c00-7000-8000-022fcbac1a23';
const facilitation = { projectId: project, kind: 'FACILITATION', skill: 'FACILITATION', competence: 'Écoles' };

describe('money that is asked for', () => {
  it('is unlawful for a facilitation, where other roles are named; for a facility it is within the cap', async () => {
    const [{ planned }] = await write(
      'call',
      `select plan.project_id as planned from funding_plan_receipt plan join labelling file
        on file.project_id = plan.project_id and file.siren = plan.siren
      where file.siren = $1 and file.communes @> array['62528'] limit 1`,
      [lensLievin],
    );
    const money = { projectId: planned, kind: 'CO_FUNDING', competence: 'Écoles' };
    const other = await simulated({ ...money, quantityCents: 100_000, coFundingObject: 'OTHER' });
    expect(other.advice.verdict).toBe('UNLAWFUL');
    expect(other.advice.counterfactuals).toContainEqual(
      expect.objectContaining({ kind: 'OTHER_ROLES', roles: ['CO_FACILITATION', 'SECONDMENT'] }),
    );
    const untold = await simulated({ ...money, quantityCents: 100_000 });
    expect(untold.advice).toMatchObject({ verdict: 'INDETERMINATE', parts: [] });
    const { advice, agglomerationOffers } = await simulated({
      ...money,
      quantityCents: 100_000,
      coFundingObject: 'FACILITY',
    });
    const [{ lawfulCents }] = agglomerationOffers;
    expect(lawfulCents).toBeGreaterThan(100_000);
    expect(advice.verdict).toBe('AWAITING_CONSENT');
    expect(advice.parts).toMatchObject([{ scale: 'AGGLOMERATION', role: 'CO_FUNDING', amount: 100_000 }]);
    const tooMuch = await simulated({ ...money, quantityCents: lawfulCents + 1, coFundingObject: 'FACILITY' });
    expect(tooMuch.advice.parts).toMatchObject([{ amount: lawfulCents }]);
    expect(tooMuch.advice.uncovered).toBe(1);
  });
});

describe('what does not fit', () => {
  it.each<[string, object, Record<string, unknown>]>([
    ['a quantity of none', { quantityHalfDays: 0 }, { verdict: 'COMMUNE_ALONE', gap: 0 }],
    ['own effort above the quantity', { quantityHalfDays: 5, ownHalfDays: 50 }, { verdict: 'COMMUNE_ALONE', gap: 0 }],
    [
      'a window in the past',
      { quantityHalfDays: 5, from: '2020-01-01', until: '2020-02-01' },
      { gap: 5, uncovered: 5, parts: [] },
    ],
    [
      'a competence that nobody settled',
      { quantityHalfDays: 5, competence: 'La lune' },
      { verdict: 'INDETERMINATE', missing: expect.arrayContaining([{ what: 'REGIME', scale: null }]) },
    ],
  ])('%s is answered as it is', async (_name, input, expected) => {
    expect((await simulated({ ...facilitation, ...input })).advice).toMatchObject(expected);
  });

  it('a support for two communes of which one refuses is not in the place of the other', async () => {
    const refuses = '62498';
    const [{ id, insee }] = await write(
      'call',
      `update support set communes = communes || $2::text where id = (select id from support where siren = $1
        and state = 'OFFERED' and kind <> 'PEER_EXCHANGE' order by id limit 1) returning id, communes[1] as insee`,
      [lensLievin, refuses],
    );
    await write(
      'call',
      `insert into consent_receipt (id, siren, project_id, need_id, commune, role, state, body, decided_on, enforceable_from,
        received_at) select uuidv7(), siren, project_id, need_id, $2, role, 'REFUSED', 'EXECUTIVE', '2026-01-02', '2026-01-02',
        '2026-01-02' from support where id = $1`,
      [id, refuses],
    );
    const { data } = await product.ask(
      'project-officer',
      `{ support(id: "${id}") { assessment { communes { insee findings { check verdict } } } } }`,
    );
    const consentOf = (code: string) =>
      data.support.assessment.communes
        .find((one: { insee: string }) => one.insee === code)
        .findings.find(({ check }: { check: string }) => check === 'T1').verdict;
    expect(consentOf(insee)).toBe('AWAITING_CONSENT');
    expect(consentOf(refuses)).toBe('UNMET_BY_CHOICE');
  });

  it('a project over three agglomerations is coordinated by the pole, each agglomeration asked for its own members', async () => {
    const others = ['62119', '62427'];
    await write('commune', 'update project set co_carriers = $2 where id = $1', [project, others]);
    const { advice, agglomerationOffers } = await simulated({ ...facilitation, quantityHalfDays: 30 });
    const sirens = await write(
      'call',
      `select distinct siren from membership where commune = any($1) and since <= now()::date`,
      [['62528', ...others]],
    );
    expect(advice.coordination).toBe('POLE');
    expect(agglomerationOffers.map(({ siren }: { siren: string }) => siren).sort()).toEqual(
      sirens.map(({ siren }) => siren).sort(),
    );
    expect(sirens).toHaveLength(3);
    const total = advice.parts.reduce((sum: number, { amount }: { amount: number }) => sum + amount, advice.uncovered);
    expect(total).toBe(30);
  });

  it('a commune that said yes and took it back has said no', async () => {
    const need = '019b8d2b-8c00-7000-8000-006121471357';
    const record = async (state: string, expectedVersion: number) =>
      (
        await product.ask('commune-agent', operation('commune/record-consent').query, {
          input: {
            idempotencyKey: `contradicts ${state}`,
            needId: need,
            scale: 'AGGLOMERATION',
            role: 'ADVICE',
            state,
            act: { body: 'EXECUTIVE', decidedOn: '2026-06-02', enforceableFrom: '2026-06-03' },
            expectedVersion,
          },
        })
      ).data.recordConsent.problems;
    expect(await record('GRANTED', 0)).toEqual([]);
    expect(await record('WITHDRAWN', 1)).toEqual([]);
    const { advice } = await simulated({ needId: need });
    // The next lighter role is proposed once; the one that was refused is not.
    for (const { commune, scale, role } of advice.parts) {
      if (scale === 'AGGLOMERATION' && commune === '62528') expect(role).toBe('TOOLING_TRAINING');
    }
  });

  it('a commune merged on a day is advised on as before, by what it said and what it was told', async () => {
    const [{ closed, id, successor }] = await write(
      'commune',
      `select project.insee as closed, need.id, project.co_carriers[1] as successor from need
        join project on project.id = need.project_id
      where need.kind = 'TRAINING' and project.state = 'PROPOSED' and cardinality(project.co_carriers) = 1`,
    );
    const advised = async () => {
      const { data, errors } = await product.ask(
        'director',
        `{ projects(first: 100) { nodes { needs { id regime { regime } advice { verdict communes { insee verdict } missing { what } } } } } }`,
      );
      expect(errors).toBeUndefined();
      return data.projects.nodes
        .flatMap((one: { needs: object[] }) => one.needs)
        .find((one: { id: string }) => one.id === id);
    };
    const before = await advised();
    expect(before).toMatchObject({
      regime: { regime: 'COMMUNAL' },
      advice: { verdict: 'UNMET_BY_CHOICE', missing: [] },
    });
    const order = { from: [closed], to: successor, since: '2026-01-01', act: 'Arrêté préfectoral', source: 'RAA' };
    await asOwner(product.addresses.commune.ownerUrl, 'a test', (manager) => recordSuccession(manager, order));
    expect(await advised()).toEqual(before);
  });

  it('an experiment that proves nothing lowers nothing', async () => {
    const found = async () => {
      const { data: own } = await product.ask(
        'commune-agent',
        `{ commune(insee: "62528") { vigilance { personalisedCarrying { alert hhi { value n } mayorShare { value n } }
            silos { alert crossShare { value n } eiIndex { value n } } } }
          projects(first: 100) { nodes { needs { id advice { verdict held } } } } }`,
      );
      const engaged = operation('agglomeration/initiative-engagement');
      const { data } = await product.ask('project-officer', engaged.query, engaged.variables);
      // But for the instant at which it is read.
      return JSON.parse(JSON.stringify({ own, data }, (name, value) => (name === 'asOf' ? null : value)));
    };
    const before = await found();
    const { query, variables } = operation('commune/end-experiment');
    const ended = (await product.ask('commune-agent', query, variables)).data.endExperiment;
    expect(ended).toMatchObject({ problems: [], experiment: { outcome: 'INCONCLUSIVE' } });
    expect(await found()).toEqual(before);
  });
});
