import { today } from '#tests/support/days.js';
import { operation } from '#tests/support/operations.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { call, type Node, openQuestions, type Questions } from './openQuestions.js';

let questions: Questions;
let asked: Questions['asked'];
let rows: Questions['rows'];
beforeAll(async () => {
  questions = await openQuestions();
  ({ asked, rows } = questions);
}, 120_000);
afterAll(() => questions?.stop());

it('question 10: the largest lawful amount is that of the articles, by the plan that was received, and says which one limits it', async () => {
  const { coFunding } = (await asked('commune/co-funding')).data.project;
  const { id } = operation('commune/co-funding').variables as { id: string };
  const [plan] = await rows(
    'call',
    `select cost_cents::float8 as cost, lines from funding_plan_receipt where project_id = $1 order by seq desc limit 1`,
    id,
  );
  const [granted] = await rows(
    'call',
    `select coalesce(sum(amount_cents), 0)::float8 as cents from co_funding
    where project_id = $1 and state in ('COMMITTED', 'PAID_PART', 'PAID', 'ENDED')`,
    id,
  );
  const counted = plan.lines.filter(({ status, kind }: Node) => status !== 'REFUSED' && kind !== 'AGGLOMERATION');
  const sum = (lines: Node[]) => lines.reduce((total: number, { amountCents }: Node) => total + amountCents, 0);
  const [subsidies, fromPrivate] = [sum(counted), sum(counted.filter(({ kind }: Node) => kind === 'PRIVATE'))];
  const floor = coFunding.cap.ownShareBasisPoints / 10_000;
  const half = (plan.cost - subsidies) / 2;
  const share = plan.cost - subsidies - floor * (plan.cost - fromPrivate);
  expect(coFunding.cap.maxCents).toBe(Math.max(0, Math.floor(Math.min(half, share) - granted.cents)));
  const [binding] = coFunding.cap.terms.filter((term: Node) => term.binding);
  expect(binding).toMatchObject({
    rule: half <= share ? 'MATCHING' : 'OWN_SHARE',
    article: expect.stringContaining('L'),
  });
});

it('question 11: the counts of each initiative are those of the communes’ own last words and acts within the year', async () => {
  const { initiatives } = (await asked('agglomeration/initiative-engagement')).data.agglomeration;
  const members = (
    await rows('call', 'select distinct on (commune) commune, siren from membership order by commune, since desc')
  ).flatMap(({ commune, siren }) => (siren === call ? [commune] : []));
  for (const { id, engagementCounts, standings } of initiatives.nodes) {
    const engaged = await rows(
      'commune',
      `select insee, exists (select from action join action_act act on act.action_id = action.id
          where action.insee = said.insee and action.initiative_id = $1 and action.visibility <> 'PRIVATE' and act.shown
            and act.day <= $2::date and act.day > $2::date - interval '12 months') as acted
      from (select distinct on (insee) insee, state from initiative_engagement_step
        where initiative_id = $1 and since <= $2::date order by insee, since desc, position desc) said
      where state = 'ENGAGED' and insee = any($3)`,
      id,
      today(),
      members,
    );
    const really = engaged.filter(({ acted }) => acted).length;
    const nominally = engaged.length - really;
    const n = members.length;
    expect(engagementCounts).toMatchObject({ really, nominally, not: n - really - nominally, n, asOf: today() });
    expect(standings.totalCount).toBe(n);
  }
});

it('question 12: each commune under 2,000 inhabitants is there, the smallest first, with what it received', async () => {
  const { coverage } = (await asked('agglomeration/small-communes')).data.agglomeration;
  const small = await rows(
    'call',
    `select insee, population from official_commune where population < 2000 and $1 =
      (select siren from membership where commune = insee order by since desc limit 1) order by population, insee`,
    call,
  );
  expect(coverage.totalCount).toBe(small.length);
  expect(coverage.nodes.map(({ population, commune }: Node) => ({ insee: commune.insee, population }))).toEqual(small);
  for (const { commune, received, offered, doneHalfDays } of coverage.nodes) {
    const [raw] = await rows(
      'call',
      `select count(*) filter (where state = 'ACTIVE' or state in ('CLOSED', 'INTERRUPTED') and done > 0)::int as received,
        count(*) filter (where state = 'OFFERED')::int as offered, coalesce(sum(done), 0)::int as done
      from (select state, (select coalesce(sum(done), 0) from support_month where support_id = support.id) as done
        from support where siren = $1 and $2 = any(communes)) mine`,
      call,
      commune.insee,
    );
    expect({ received, offered, done: doneHalfDays }).toEqual(raw);
  }
});

it('question 15: each adoption of a published framework is told, of communes and agglomerations, with what came of it', async () => {
  const { frameworks } = (await asked('agglomeration/frameworks-adopted', { first: 200 })).data;
  const byCommunes = await rows(
    'commune',
    `select framework_id as id, adaptation, result from framework_adoption where visibility <> 'PRIVATE'`,
  );
  const byAgglomerations = await rows(
    'call',
    'select framework_id as id, adaptation, result from framework_adoption where siren = $1 or visibility <> $2',
    call,
    'PRIVATE',
  );
  const inOrder = (list: Node[]) => list.map((one) => JSON.stringify(one)).sort();
  const told = (field: string, resultOf: (adoption: Node) => unknown) =>
    inOrder(
      frameworks.nodes.flatMap(({ id, [field]: found }: Node) =>
        (found.nodes ?? found).map((one: Node) => ({ id, adaptation: one.adaptation, result: resultOf(one) })),
      ),
    );
  expect(told('adoptions', ({ evaluation }) => evaluation?.result ?? null)).toEqual(inOrder(byCommunes));
  expect(told('agglomerationAdoptions', ({ result }) => result)).toEqual(inOrder(byAgglomerations));
  expect(byCommunes.length * byAgglomerations.length).toBeGreaterThan(0);
});

it('question 17: the story of one axis is that of the public chapters of each of the three scales', async () => {
  const { data } = await asked('dashboards/collective-story');
  const { axis } = operation('dashboards/collective-story').variables as { axis: string };
  const tables = {
    communes: ['commune', 'story_chapter'],
    agglomerations: ['call', 'agglomeration_chapter'],
    poles: ['pma', 'pole_chapter'],
  } as const;
  for (const [scale, [database, table]] of Object.entries(tables)) {
    const titles = await rows(
      database,
      `select title from ${table} where axis = $1 and visibility = 'PUBLIC' and published_on is not null
        and withdrawn_on is null`,
      axis,
    );
    expect([scale, data[scale].nodes.map(({ title }: Node) => title).sort()]).toEqual([
      scale,
      titles.map(({ title }) => title).sort(),
    ]);
    expect([scale, data[scale].totalCount]).toEqual([scale, titles.length]);
  }
});

it('question 18: what spread from the pilots, to whom, and in how many days from the version’s publication', async () => {
  const { partnershipContracts } = (await asked('agglomeration/pilot-spread')).data.agglomeration;
  const contracts = await rows('call', 'select title, pilot_communes from partnership_contract where siren = $1', call);
  expect(partnershipContracts.map(({ title }: Node) => title).sort()).toEqual(
    contracts.map(({ title }) => title).sort(),
  );
  let spread = 0;
  for (const commune of partnershipContracts.flatMap(({ pilotCommunes }: Node) => pilotCommunes)) {
    for (const framework of commune.frameworks.nodes) {
      const raw = await rows(
        'commune',
        `select a.insee, (a.adopted_on - v.published_on) as days from framework f
          join framework_adoption a on a.framework_id = f.id
          join framework_version v on v.framework_id = f.id and v.number = a.number
        where f.insee = $1 and f.title = $2 and a.visibility <> 'PRIVATE' order by a.insee`,
        commune.insee,
        framework.title,
      );
      const told = framework.adoptions.nodes.map((one: Node) => ({ insee: one.adopter.insee, days: one.daysToAdopt }));
      expect(told.sort((one: Node, other: Node) => (one.insee < other.insee ? -1 : 1))).toEqual(raw);
      spread += raw.length;
    }
  }
  expect(spread).toBeGreaterThan(0);
});
