import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { call, officer } from '../smallTerritory.js';
import { supporting } from '../supports/supporting.js';

let scale: CallUnderTest;
let support: string;
beforeAll(async () => {
  scale = await openCall();
  const its = supporting(scale);
  const post = await its.post(20);
  const project = await its.project();
  const offered = its.offerOf(project, { postId: post });
  const made = await its.offer(offered);
  support = made.support.id;
  await its.word(project, offered.needId);
  expect((await its.move(support, 'ACTIVE')).support.state).toBe('ACTIVE');
});
afterAll(() => scale?.close());

/** The checks as the planner asks for them, with what the communes said: null where they cannot be asked. */
async function checks(supportWords: object[] | null, filter: object | null = null, more = 'first: 100') {
  const query = `query ($of: [_Any!]!, $filter: AgglomerationCheckFilter) { _entities(representations: $of) {
    ... on Agglomeration { checks(${more}, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
      nodes { kind state title severity support { id } fact { id title } communes { insee } } } } } }`;
  const of = [{ __typename: 'Agglomeration', siren: call, supportWords }];
  const { data, errors, extensions } = await scale.ask(officer, query, { of, filter });
  expect(errors).toBeUndefined();
  return { ...data._entities[0].checks, statements: extensions?.statements };
}
const ofConsent = { kinds: ['SUPPORT_WITHOUT_CONSENT'] };

describe('what an agglomeration is to verify', () => {
  it('does not name a support to which the communes consent by what was received and by their own word', async () => {
    expect((await checks([{ supportId: support, word: 'GRANTED' }], ofConsent)).nodes).toEqual([]);
  });

  it('names one whose commune took its consent back before the agglomeration heard of it: the stricter word wins', async () => {
    expect((await checks([{ supportId: support, word: 'WITHDRAWN' }], ofConsent)).nodes).toMatchObject([
      { state: 'RAISED', support: { id: support } },
    ]);
  });

  it.each([
    ['the communes cannot be asked', null],
    ['they have no word to give', [{ supportId: '', word: null }]],
  ])('says that a consent is unknown, rather than nothing, where %s', async (_why, words) => {
    const said = words === null ? null : [{ supportId: support, word: null }];
    const { nodes } = await checks(said, ofConsent);
    expect(nodes).toMatchObject([{ state: 'UNKNOWN', severity: 'ALERT', support: { id: support } }]);
    expect((await checks(said, { ...ofConsent, states: ['UNKNOWN'] })).totalCount).toBe(1);
    expect((await checks(said, { ...ofConsent, states: ['RAISED'] })).totalCount).toBe(0);
  });

  it('tells the supports at work that the communes are asked about, and nothing to who sees none', async () => {
    const query =
      'query ($siren: SIREN!) { agglomeration(siren: $siren) { supportsAsked { supportId communeCodes } } }';
    const own = await scale.ask(officer, query, { siren: call });
    expect(own.data.agglomeration.supportsAsked).toMatchObject([{ supportId: support }]);
    const stranger = await scale.ask({ subject: 'public', role: 'PUBLIC', scale: null, tenant: null }, query, {
      siren: call,
    });
    expect(stranger.data.agglomeration.supportsAsked).toEqual([]);
  });

  it('is paged without a gap, the gravest first, at the same cost for a thousand facts as for one', async () => {
    const keep = (count: number) =>
      withClient(scale.ownerUrl, (client) =>
        client.query(
          `insert into imported_fact (id, siren, kind, name, title, communes, since, given, imported_role, imported_at,
            irregularities)
          select uuidv7(), $1, 'LABELS', 'Label ' || gen_random_uuid(), 'Label', '{62528}', '2019-01-01', '{}',
            'PROJECT_OFFICER', now(), '{FACT_WITHOUT_SOURCE}' from generate_series(1, $2)`,
          [call, count],
        ),
      );
    await keep(1);
    const labels = { kinds: ['LABEL_WITHOUT_PROPOSAL'] };
    const { statements: before } = await checks(null, labels);
    await keep(999);
    expect((await checks(null, labels)).statements).toBe(before);
    const first = await checks(null);
    expect(first.totalCount).toBe(2001);
    expect(first.nodes.every(({ severity }: { severity: string }) => severity === 'ALERT')).toBe(true);
    const next = await checks(null, null, `first: 100, after: "${first.pageInfo.endCursor}"`);
    const ids = [...first.nodes, ...next.nodes].map(({ fact }) => fact?.id ?? v7());
    expect(new Set(ids).size).toBe(200);
    expect((await checks(null, { severities: ['NOTICE'] })).totalCount).toBe(1000);
    expect((await checks(null, { communes: ['62386'] })).nodes).toEqual([]);
  });
});
