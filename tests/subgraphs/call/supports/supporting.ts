import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import type { Actor } from '#shared/identity/Actor.js';
import type { ConsentAct } from '#shared/journal/acts.js';
import { monthFrom } from '#tests/support/days.js';
import { type Answer, type CallUnderTest, proposalOf } from '../openCall.js';
import { call, loos, officer } from '../smallTerritory.js';

export const problems = `problems { __typename message path ... on VersionConflict { currentVersion }
  ... on RuleBroken { rule satisfiedBy } }`;
export const supportFields = `id reference state version plannedHalfDays doneHalfDays endedOn endReason reason checks
  words { insee standing } months { month planned done }`;

const offerMutation = `mutation ($input: OfferSupportInput!) {
  offerSupport(input: $input) { support { ${supportFields} } ${problems} } }`;
const moveMutation = `mutation ($input: MoveSupportInput!) {
  moveSupport(input: $input) { support { ${supportFields} } ${problems} } }`;

/** Days that stay true whatever the day of the run: this year and next. */
const year = new Date().getFullYear();
export const thisMonth = monthFrom(0);
export const nextYear = `${year + 1}-03`;

/** What one does with supports in a test, by the ways that officers and communes have. */
export function supporting(scale: CallUnderTest) {
  const run = async (query: string, input: object, actor: Actor = officer): Promise<Answer> =>
    await scale.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
  const one = async (id: string, actor: Actor = officer) =>
    (await scale.ask(actor, `query ($id: ID!) { support(id: $id) { ${supportFields} } }`, { id })).data.support;

  return {
    run,
    one,
    /** A filled post that gives `halfDays` a month. */
    async post(halfDays: number, values: object = {}): Promise<string> {
      const made = await run(
        `mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } ${problems} } }`,
        {
          code: `CALL-P-${v7().slice(-6)}`,
          function: 'animateur de l’implication habitante',
          state: 'FILLED',
          pooledShare: 100,
          involvesInhabitants: true,
          skills: [{ skill: 'FACILITATION', level: 'LEADS' }],
          ...values,
        },
      );
      const { id } = made.data.createPost.post;
      await run(
        `mutation ($input: SetPostCapacityInput!) { setPostCapacity(input: $input) { post { version } ${problems} } }`,
        { id, since: '2020-01', halfDays, expectedVersion: 1 },
      );
      return id;
    },
    /** A project proposed to the agglomeration by Loos-en-Gohelle alone. */
    async project(values: object = {}): Promise<string> {
      const projectId = v7();
      await scale.propose({ ...proposalOf(projectId), coCarriers: [], ...values });
      return projectId;
    },
    offerOf: (projectId: string, values: object = {}) => ({
      projectId,
      needId: v7(),
      communes: [loos],
      kind: 'FACILITATION',
      role: 'CO_FACILITATION',
      from: `${thisMonth}-01`,
      until: `${year + 1}-12-31`,
      months: [{ month: nextYear, planned: 10 }],
      upskilling: 'La commune apprend en faisant.',
      ...values,
    }),
    offer: async (input: object, actor: Actor = officer) => (await run(offerMutation, input, actor)).data?.offerSupport,
    async move(id: string, to: string, reason: string | null = null, actor: Actor = officer) {
      const { version = 1 } = (await one(id)) ?? {};
      return (await run(moveMutation, { id, to, reason, expectedVersion: version }, actor)).data?.moveSupport;
    },
    /** A commune's word on a need, received. */
    async word(projectId: string, needId: string, values: Partial<ConsentAct> = {}): Promise<void> {
      const act: ConsentAct = {
        projectId,
        addressee: call,
        commune: loos,
        state: 'GRANTED',
        decidedOn: '2026-01-10',
        body: 'EXECUTIVE',
        reference: null,
        needId,
        scale: 'AGGLOMERATION',
        role: 'CO_FACILITATION',
        enforceableFrom: '2026-01-11',
        ...values,
      };
      await scale.deliver('CONSENT', act);
    },
    rows: async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
      await withClient(scale.ownerUrl, async (client) => (await client.query(sql, values)).rows as Row[]),
  };
}
