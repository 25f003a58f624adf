import { ContractSide } from '#commune/contracts/ContractSide.js';
import { Judgement } from '#commune/contracts/Judgement.js';
import { laggingSide, verdictOn } from '#commune/contracts/verdict.js';
import type { CommuneDemonstration } from '#commune/demo/CommuneRows.js';
import { loadCommuneDemonstration } from '#commune/demo/loadCommuneDemonstration.js';
import { contractsOf } from '#infra/demo/scenario/contracts.js';
import { adoptionsOf, frameworksOf } from '#infra/demo/scenario/frameworks.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, bully, grenay, lens, lonely, loos, loosAgent } from '../smallTerritory.js';

const day = '2026-11-23';
const chosen = [loos, grenay, lens, bully, lonely].map((insee) => ({
  insee,
  name: insee,
  agglomeration: '246200364',
  population: 1000,
}));
const contracts = contractsOf(chosen, day);
const frameworks = frameworksOf(chosen, day);
// Communes come round again, so that a small territory has adopters too; what they wrote themselves they do not adopt.
const ownerOf = new Map(frameworks.map(({ id, insee }) => [id, insee]));
const drawn = adoptionsOf(frameworks, [...chosen, ...chosen, ...chosen, ...chosen], day);
const taken = new Set<string>();
const adoptions = drawn.filter(({ id, insee, frameworkId }) => {
  const anew = ownerOf.get(frameworkId) !== insee && !taken.has(`${insee} ${frameworkId}`) && !taken.has(id);
  taken.add(`${insee} ${frameworkId}`).add(id);
  return anew;
});
const kept = new Set(adoptions.map(({ id }) => id));
const rows: CommuneDemonstration = {
  projects: [],
  actions: [],
  contracts,
  frameworks,
  adoptions: adoptions.map((one) => ({ ...one, parentId: kept.has(one.parentId ?? '') ? one.parentId : null })),
};

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  await loadCommuneDemonstration(commune.ownerUrl, rows);
});
afterAll(() => commune?.close());

const everything = `select (select jsonb_agg(c order by id) from contract c) as contracts,
  (select jsonb_agg(c order by id) from contract_commitment c) as commitments,
  (select jsonb_agg(f order by id) from framework f) as frameworks,
  (select jsonb_agg(d order by framework_id) from framework_draft d) as drafts,
  (select jsonb_agg(v order by framework_id, number) from framework_version v) as versions,
  (select jsonb_agg(o order by id) from framework_adoption o) as adoptions,
  (select count(*)::int from journal) as journal`;

describe('the contracts of the demonstration', () => {
  it('end as both sides judged them, and name the side that lags', () => {
    expect(contracts.length).toBeGreaterThan(chosen.length);
    for (const { commitments, state, unbalancedSide } of contracts) {
      const judged = commitments.map(({ side, judgedByCommune, judgedByInhabitants }) => ({
        side: ContractSide[side],
        judgedByCommune: judgedByCommune === null ? null : Judgement[judgedByCommune],
        judgedByInhabitants: judgedByInhabitants === null ? null : Judgement[judgedByInhabitants],
      }));
      if (['HONOURED', 'UNBALANCED', 'BROKEN'].includes(state)) expect(verdictOn(judged).kind).toBe(state);
      expect(unbalancedSide).toBe(laggingSide(judged));
    }
  });

  it('are in every stage in the first commune, one of them out of balance and running', async () => {
    const { data } = await commune.ask(
      loosAgent,
      `{ commune(insee: "${loos}") { contracts(filter: { outOfBalance: true }) { nodes { state unbalancedSide demonstration } }
         all: contracts { totalCount nodes { state reference commitments { side } } } } }`,
    );
    expect(data.commune.contracts.nodes).toEqual([
      { state: 'RUNNING', unbalancedSide: 'COMMUNE', demonstration: true },
      { state: 'UNBALANCED', unbalancedSide: 'INHABITANTS', demonstration: true },
    ]);
    expect(data.commune.all.totalCount).toBe(6);
    for (const { reference } of data.commune.all.nodes) expect(reference).toMatch(/^LOOS-C-\d{4}-\d{3}$/);
  });
});

it('frameworks, versions and lineages are read as they were given', async () => {
  const { data, errors } = await commune.ask(
    analyst,
    '{ frameworks { nodes { id published versions { number } adoptions { totalCount } } } }',
  );
  expect(errors).toBeUndefined();
  const seen = frameworks.filter(({ visibility }) => visibility === 'PUBLIC');
  expect(data.frameworks.nodes).toHaveLength(seen.length);
  for (const { id, published, versions } of data.frameworks.nodes) {
    expect(published).toBe(frameworks.find((one) => one.id === id)?.versions.length);
    expect(versions).toHaveLength(published);
  }
  expect(adoptions.length).toBeGreaterThan(3);
});

it('loaded again changes nothing, and brings back nothing that a user changed', async () => {
  const before = await commune.rows(everything);
  await loadCommuneDemonstration(commune.ownerUrl, rows);
  expect(await commune.rows(everything)).toEqual(before);
  const drafted = frameworks.find(({ draft, versions }) => draft !== null && versions.length > 0)?.id;
  const { data, errors } = await commune.ask(
    loosAgent,
    `mutation { publishFramework(input: { idempotencyKey: "k", id: "${drafted}", expectedVersion: 1 }) {
      framework { published draft { content } } problems { message } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.publishFramework).toEqual({ framework: { published: 2, draft: null }, problems: [] });
  const changed = await commune.rows(everything);
  await loadCommuneDemonstration(commune.ownerUrl, rows);
  expect(await commune.rows(everything)).toEqual(changed);
});
