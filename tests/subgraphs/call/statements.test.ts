import { withClient } from '#shared/database/provision.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from './openCall.js';
import { call, loos, officer } from './smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(() => scale?.close());

/** Rows of the rooms, the nth to the last one: each with what stands below it. */
const rows: readonly string[] = [
  `with settled as (
    insert into regime (id, siren, competence, commune, regime, since, act_body, act_reference, act_decided_on, line, decision_id)
    select uuidv7(), $1, 'roads', '${loos}', 'TRANSFERRED', date '2000-01-01' + n, 'DELIBERATION', 'D-' || n, '1999-12-01',
      'Les voies de transit.', uuidv7() from generate_series($2::int, $3::int) n returning id, siren)
  insert into interest_side (id, siren, regime_id, operation, side, act_reference, decided_on)
  select uuidv7(), siren, id, 'Giratoire', 'COMMUNAL', 'D', '2000-01-01' from settled`,
  `with planned as (
    insert into territorial_project (id, siren, title, since)
    select uuidv7(), $1, 'Projet ' || n, date '2000-01-01' + n from generate_series($2::int, $3::int) n returning id, siren)
  insert into axis (id, siren, project_id, key, position, title) select uuidv7(), siren, id, 'axe', 1, 'Axe' from planned`,
  `insert into political_commitment (id, siren, title, on_inhabitants_involvement, committed_on)
  select uuidv7(), $1, 'Engagement', true, date '2000-01-01' + n from generate_series($2::int, $3::int) n`,
  `insert into partnership_contract (id, siren, partner, title, known_since, pilot_communes)
  select uuidv7(), $1, 'ADEME', 'Contrat', date '2000-01-01' + n, array['${loos}'] from generate_series($2::int, $3::int) n`,
  `with opened as (
    insert into involvement_call (id, siren, title, text, opens_on, closes_on, who_may_answer, visibility)
    select uuidv7(), $1, 'Appel ' || n, '', date '2000-01-01' + n, '2099-12-31', '{COMMUNE}', 'SHARED'
    from generate_series($2::int, $3::int) n returning id, siren)
  insert into contribution (id, siren, call_id, kind, label, commune, text, received_on)
  select uuidv7(), siren, id, 'COMMUNE', 'La commune', '${loos}', 'Une idée.', '2026-01-01' from opened`,
  `insert into agglomeration_chapter (siren, id, period, title, text, visibility)
  select $1, uuidv7(), 'PRESENT', 'Chapitre ' || n, '', 'SHARED' from generate_series($2::int, $3::int) n`,
  `with begun as (
    insert into initiative (id, siren, title, visibility)
    select uuidv7(), $1, 'Démarche ' || n, 'SHARED' from generate_series($2::int, $3::int) n returning id, siren)
  insert into agglomeration_training (id, siren, title, audience, held_on, half_days, visibility, initiative_id)
  select uuidv7(), siren, 'Formation', 'RELAYS', '2026-01-01', 2, 'SHARED', id from begun`,
  `insert into working_group (id, siren, title, theme, delegations, services, elected_count, technician_count, since)
  select uuidv7(), $1, 'Groupe ' || n, 'ENERGY', '{énergies}', '{habitat}', 4, 3, date '2000-01-01' + n
  from generate_series($2::int, $3::int) n`,
  `with asked as (
    insert into council_referral (id, siren, title, question, origin, referred_on)
    select uuidv7(), $1, 'Saisine ' || n, '', 'COUNCIL', date '2000-01-01' + n
    from generate_series($2::int, $3::int) n returning id, siren)
  insert into council_opinion (id, siren, referral_id, title, opinion, adopted_on)
  select uuidv7(), siren, id, 'Avis', 'Oui.', '2026-01-01' from asked`,
  `insert into council_mission (id, siren, kind, title, trained_count, half_days, from_day)
  select uuidv7(), $1, 'LISTENING', 'Écoute ' || n, 5, 3, date '2000-01-01' + n
  from generate_series($2::int, $3::int) n`,
];

async function write(from: number, until: number): Promise<void> {
  await withClient(scale.ownerUrl, async (client) => {
    for (const statement of rows) await client.query(statement, [call, from, until]);
  });
}

/** What each room answers of an agglomeration, and below each row of it. */
const rooms: Readonly<Record<string, string>> = {
  regimes: `regimes(history: true, first: 200) { totalCount nodes { regime since until competence { title article } line
    act { reference } commune { name } agglomeration { name } operations { operation side } } }`,
  'territorial projects': 'territorialProjects { title axes { key title } agglomeration { name } }',
  commitments: 'politicalCommitments { title committedOn corrections { reason } }',
  'partnership contracts':
    'partnershipContracts { title pilotCommunes { name } agglomeration { name } corrections { reason } }',
  involvement: `involvementCalls(first: 200) { totalCount nodes { title agglomeration { name }
    contributions(first: 3) { totalCount nodes { label commune { name } call { title } } } } }`,
  story: 'story(first: 200) { totalCount nodes { title contributors { kind } agglomeration { name } } }',
  initiatives: 'initiatives(first: 200) { totalCount nodes { title agglomeration { name } } }',
  trainings: 'trainings(first: 200) { totalCount nodes { title participants agglomeration { name } } }',
  'working groups': 'workingGroups(first: 200) { totalCount nodes { title delegations agglomeration { name } } }',
  'development council': `developmentCouncil { referrals(first: 200) { totalCount nodes { title } }
    opinions(first: 200) { totalCount nodes { title } } missions(first: 200) { totalCount nodes { title } } }`,
};

describe('what an agglomeration keeps', () => {
  const statements = new Map<string, unknown>();
  const ask = async (room: string) => {
    const { data, errors, extensions } = await scale.ask(
      officer,
      `query ($siren: SIREN!) { agglomeration(siren: $siren) { ${rooms[room]} } }`,
      { siren: call },
    );
    expect(errors).toBeUndefined();
    return { text: JSON.stringify(data), statements: extensions?.statements };
  };
  const read = new Map<string, number>();

  beforeAll(async () => {
    await write(1, 1);
    for (const room of Object.keys(rooms)) {
      const { text, statements: cost } = await ask(room);
      statements.set(room, cost);
      read.set(room, text.length);
    }
    await write(2, 1000);
  });

  it.each(Object.keys(rooms))('is read at the same cost for a thousand rows as for one: %s', async (room) => {
    const { text, statements: cost } = await ask(room);
    // Rows were really there to be read, many times as many as before.
    expect(text.length).toBeGreaterThan(50 * (read.get(room) ?? 0));
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBe(statements.get(room));
  });
});
