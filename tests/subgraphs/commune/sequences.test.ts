import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { contractIn, judgeAll } from './contracts/contractCalls.js';
import { callExperiment } from './experiments/callExperiment.js';
import { frameworkWith } from './frameworks/frameworkCalls.js';
import { type CommuneUnderTest, openCommune } from './openCommune.js';
import { excludedAfter } from './sequences.js';
import { bully, grenay, grenayAgent, loosAgent } from './smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const text = fc.constantFrom('', ' ', 'mots', 'phrases', 'pages');
const day = fc.constantFrom('1600-01-01', '2025-10-26', '2026-03-29', '2026-10-25', '2026-11-20', '2199-12-31');
const visibility = fc.constantFrom('PRIVATE', 'SHARED', 'PUBLIC');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
/** Now and then the version that someone else has left behind. */
const stale = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1);

/** One command by the name of its mutation, what it says, and how far behind its sender is. */
const command = <T extends object>(name: string, given: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record({ name: fc.constant(name), stale, given: fc.record(given) });

const versionOf = async (table: string, id: string, behind: number) => {
  const [row] = await commune.rows(`select version from ${table} where id = $1`, [id]);
  return Math.max(0, Number(row?.version ?? 0) - behind);
};

describe('no sequence of commands brings where it may not be', () => {
  it('a contract: concluded by both sides, ended as both judged', async () => {
    const side = fc.constantFrom('COMMUNE', 'INHABITANTS');
    const judge = command('judgeCommitment', {
      place: fc.integer({ min: 0, max: 2 }),
      side,
      judgement: fc.constantFrom('KEPT', 'PARTLY', 'NOT_KEPT'),
    });
    const states = ['PROPOSED', 'NEGOTIATED', 'CONCLUDED', 'RUNNING', 'HONOURED', 'UNBALANCED', 'BROKEN'] as const;
    const excluded = await excludedAfter(commune, {
      start: async () => {
        const [state = 'RUNNING'] = fc.sample(fc.constantFrom('PROPOSED' as const, 'RUNNING' as const), 1);
        const contract = await contractIn(commune, state);
        // Judged but for what the commands change: an end is then a step away.
        if (state === 'RUNNING') await judgeAll(commune, contract, ['KEPT', 'PARTLY']);
        return contract.id;
      },
      command: fc.oneof(
        judge,
        judge,
        command('moveContract', { to: fc.constantFrom(...states) }),
        command('setCommitments', {
          commitments: fc.array(fc.record({ side, text: fc.constantFrom('', 'x', 'y') }), { maxLength: 3 }),
        }),
        command('updateContract', { title: maybe(text), visibility: maybe(visibility) }),
      ),
      async sent(id, { name, given, stale: behind }) {
        const expectedVersion = await versionOf('contract', id, behind);
        if (!('judgement' in given)) return { by: loosAgent, name, input: { id, expectedVersion, ...given } };
        const { place, ...said } = given;
        const [row] = await commune.rows('select id from contract_commitment where contract_id = $1 and place = $2', [
          id,
          place,
        ]);
        return {
          by: loosAgent,
          name,
          input: { contractId: id, commitmentId: row?.id ?? id, expectedVersion, ...said },
        };
      },
      tables: ['contract', 'contract_commitment'],
      excluded: `
        select c.id from contract c where c.state not in ('PROPOSED', 'NEGOTIATED') and 2 > (
            select count(distinct side) from contract_commitment where contract_id = c.id)
          or c.state in ('HONOURED', 'UNBALANCED', 'BROKEN') and exists (
            select from contract_commitment where contract_id = c.id
              and (judged_by_commune is null or judged_by_inhabitants is null))
          or (c.state = 'UNBALANCED') <> (c.unbalanced_side is not null) and c.state <> 'RUNNING'`,
    });
    expect(excluded).toEqual([]);
  });

  it('a project, its carriers and their consents: proposed whole, each answering for itself', async () => {
    const seen = {
      scale: fc.constantFrom('POLE', 'AGGLOMERATION', 'PEERS'),
      role: fc.constantFrom('ADVICE', 'SECONDMENT', 'CO_FUNDING'),
    };
    const act = fc.record({
      body: fc.constantFrom('EXECUTIVE', 'AGREEMENT', 'DELIBERATION'),
      decidedOn: day,
      enforceableFrom: fc.option(day),
    });
    const state = fc.constantFrom('GRANTED', 'REFUSED', 'WITHDRAWN');
    const consent = command('recordConsent', {
      scale: fc.constant('POLE'),
      role: fc.constant('SECONDMENT'),
      state: fc.constantFrom('GRANTED', 'WITHDRAWN', 'REFUSED'),
      act: fc.constant({ body: 'AGREEMENT', decidedOn: '2026-11-02', enforceableFrom: '2026-11-03' }),
    });
    const own = ['shareProject', 'proposeProject'].map((name) => command(name, {}));
    const byGrenay = command('confirmCoCarrying', {});
    const excluded = await excludedAfter(commune, {
      start: async () => {
        const [state] = fc.sample(fc.constantFrom('DRAFT' as const, 'SHARED' as const, 'PROPOSED' as const), 1);
        return (await commune.project(state, { coCarriers: [grenay] })).id;
      },
      command: fc.oneof(
        ...own,
        ...own,
        command('withdrawProject', { reason: text }),
        command('updateProject', {
          summary: maybe(text),
          visibility: maybe(visibility),
          coCarriers: maybe(fc.subarray([grenay, bully])),
        }),
        byGrenay,
        command('declineCoCarrying', { reason: text }),
        command('leaveProject', { reason: text }),
        consent,
        consent,
        command('recordConsent', { ...seen, state, act, from: maybe(day), until: maybe(day) }),
      ),
      async sent(id, { name, given, stale: behind }) {
        const expectedVersion = await versionOf('project', id, behind);
        if (/Carrying$|^leave/.test(name)) {
          return { by: grenayAgent, name, input: { projectId: id, expectedVersion, ...given } };
        }
        if (!('role' in given)) return { by: loosAgent, name, input: { id, expectedVersion, ...given } };
        const [need] = await commune.rows('select id from need where project_id = $1', [id]);
        const [said] = await commune.rows(
          `select count(*)::int as words from consent where need_id = $1 and insee = '62528' and scale = $2 and role = $3`,
          [need?.id, given.scale, given.role],
        );
        const words = Math.max(0, Number(said?.words) - behind);
        return { by: loosAgent, name, input: { needId: need?.id, expectedVersion: words, ...given } };
      },
      tables: ['project', 'project_co_carrier', 'co_carrier_answer', 'consent', 'need'],
      excluded: `
        select p.id from project p where p.state = 'DRAFT' and p.visibility <> 'PRIVATE'
          or p.state in ('SHARED', 'PROPOSED') and p.visibility = 'PRIVATE'
          or p.state = 'PROPOSED' and (p.summary ~ '^\\s*$' or p.proposed_to is null
            or not exists (select from need where project_id = p.id)
            or exists (select from project_co_carrier c where c.project_id = p.id and not exists (
              select from co_carrier_answer a where a.project_id = p.id and a.insee = c.co_carrier
                and a.invitation = c.invitation)))
          or p.state = 'WITHDRAWN' and coalesce(p.withdrawal_reason, '') ~ '^\\s*$'
        union all
        select word.id from consent word left join consent before on before.id = word.supersedes
        where word.state = 'WITHDRAWN' and before.state is distinct from 'GRANTED'
          or word.state = 'GRANTED' and word.role = 'SECONDMENT' and word.body <> 'AGREEMENT'
          or word.state = 'GRANTED' and word.role = 'CO_FUNDING' and word.body <> 'DELIBERATION'
          or word.decided_on > now() or word.until_day < word.recorded_at::date`,
    });
    expect(excluded).toEqual([]);
  });

  it('an experiment: ended once, an inconclusive one with what it taught', async () => {
    const excluded = await excludedAfter(commune, {
      start: async () => {
        const given = { title: 'Essai', hypothesis: 'Cela marche.', theme: 'WASTE', startedOn: '2026-03-29' };
        return (await callExperiment(commune, loosAgent, 'createExperiment', given)).experiment.id;
      },
      command: fc.oneof(
        command('updateExperiment', { title: maybe(text), hypothesis: maybe(text), visibility: maybe(visibility) }),
        command('endExperiment', {
          outcome: fc.constantFrom('RUNNING', 'CONFIRMED', 'REFUTED', 'INCONCLUSIVE'),
          endedOn: maybe(day),
          lesson: maybe(text),
          visibility: maybe(visibility),
        }),
      ),
      sent: async (id, { name, given, stale: behind }) => ({
        by: loosAgent,
        name,
        input: { id, expectedVersion: await versionOf('experiment', id, behind), ...given },
      }),
      tables: ['experiment', 'lesson'],
      excluded: `
        select id from experiment e where (outcome = 'RUNNING') <> (ended_on is null) or ended_on < started_on
          or ended_on > now() or title ~ '^\\s*$' or hypothesis ~ '^\\s*$'
          or outcome = 'INCONCLUSIVE' and not exists (select from lesson where experiment_id = e.id)`,
    });
    expect(excluded).toEqual([]);
  });

  it('a framework and its adoptions: versions that never change, evaluated after they were adopted', async () => {
    const number = fc.integer({ min: 0, max: 3 });
    const published = new Map<string, unknown>();
    const excluded = await excludedAfter(commune, {
      start: async () => (await frameworkWith(commune, 1)).id,
      command: fc.oneof(
        command('editFrameworkDraft', {
          number: maybe(number),
          summary: text,
          content: fc.constantFrom('', ' ', 'a', 'b'),
        }),
        command('publishFramework', {}),
        command('updateFramework', { title: maybe(text), visibility: maybe(visibility) }),
        command('adoptFramework', { number, adoptedOn: maybe(day), adaptation: text, visibility }),
        command('adoptFramework', { number: fc.constant(1), adaptation: text }),
        command('evaluateAdoption', { on: maybe(day), result: fc.constantFrom('WORKED', 'DID_NOT_WORK'), text }),
      ),
      async sent(id, { name, given, stale: behind }) {
        for (const version of await commune.rows('select * from framework_version where framework_id = $1', [id])) {
          const key = `${id} ${version.number}`;
          const known = published.get(key) ?? JSON.stringify(version);
          if (known !== JSON.stringify(version)) throw new Error(`Version ${key} changed.`);
          published.set(key, known);
        }
        if (name === 'adoptFramework') return { by: grenayAgent, name, input: { frameworkId: id, ...given } };
        if (name !== 'evaluateAdoption') {
          return {
            by: loosAgent,
            name,
            input: { id, expectedVersion: await versionOf('framework', id, behind), ...given },
          };
        }
        const [adopted] = await commune.rows('select id from framework_adoption where framework_id = $1 limit 1', [id]);
        const which = String(adopted?.id ?? id);
        const expectedVersion = await versionOf('framework_adoption', which, behind);
        return { by: grenayAgent, name, input: { id: which, expectedVersion, ...given } };
      },
      tables: ['framework', 'framework_draft', 'framework_version', 'framework_adoption'],
      excluded: `
        select framework_id from framework_version where content ~ '^\\s*$'
        union all select f.id from framework f where f.published <> (
          select count(*) from framework_version where framework_id = f.id)
        union all select a.id from framework_adoption a join framework_version v using (framework_id, number)
          where a.adopted_on < v.published_on or a.evaluated_on < a.adopted_on or a.evaluation ~ '^\\s*$'
            or a.insee = a.framework_insee`,
    });
    expect(excluded).toEqual([]);
  });

  it('a chapter of the story: public by a consent that stands, and by nothing else', async () => {
    const create = `mutation ($input: CreateChapterInput!) { createChapter(input: $input) { chapter { id } } }`;
    let made = 0;
    const excluded = await excludedAfter(commune, {
      async start() {
        made += 1;
        const input = { idempotencyKey: `chapter-${made}`, period: 'MEMORY', title: 'Le terril', text: 'Un jour.' };
        return (await commune.ask(loosAgent, create, { input })).data.createChapter.chapter.id;
      },
      command: fc.oneof(
        command('updateChapter', { title: maybe(text), text: maybe(text), visibility: maybe(visibility) }),
        command('publishChapter', { consentGivenOn: day }),
        command('withdrawChapter', {}),
      ),
      sent: async (id, { name, given, stale: behind }) => ({
        by: loosAgent,
        name,
        input: { id, expectedVersion: await versionOf('story_chapter', id, behind), ...given },
      }),
      tables: ['story_chapter', 'story_chapter_action'],
      excluded: `
        select id from story_chapter where visibility = 'PUBLIC' and (consent_given_on is null
            or consent_withdrawn_on is not null or text ~ '^\\s*$' or consent_given_on > now())
          or withdrawn_on is not null and visibility <> 'PRIVATE'`,
    });
    expect(excluded).toEqual([]);
  });
});
