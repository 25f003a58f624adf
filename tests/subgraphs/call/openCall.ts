import type { ExecutionResult } from 'graphql';
import pino from 'pino';
import { v7 } from 'uuid';
import { loadAgglomerationTerritory } from '#call/demo/loadAgglomerationTerritory.js';
import { callScale } from '#call/subgraph.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import type { Actor, Scale } from '#shared/identity/Actor.js';
import type { ProposalAct } from '#shared/journal/acts.js';
import type { Reception } from '#shared/journal/inbox.js';
import { openScale } from '#shared/service/openScale.js';
import { cloneDatabase } from '#tests/support/database.js';
import { journalReadable } from '#tests/support/journalReadable.js';
import { call, grenay, loos, officer, smallTerritory } from './smallTerritory.js';

// biome-ignore lint/suspicious/noExplicitAny: an answer's form is its question's.
export type Answer = ExecutionResult<any, any>;

export interface CallUnderTest {
  readonly ownerUrl: string;
  readonly appUrl: string;
  ask(actor: Actor, query: string, variables?: Record<string, unknown>, locale?: Locale): Promise<Answer>;
  /** Delivers an act of the commune scale, under the next number of its project's stream unless told. */
  deliver(
    kind: string,
    payload: Readonly<Record<string, unknown>> & { readonly projectId: string },
    as?: { readonly number?: number; readonly stream?: string; readonly from?: Scale },
  ): Promise<Reception>;
  /** A commune's proposal, received; returns its labelling's id. */
  propose(act?: Partial<ProposalAct>): Promise<string>;
  /** An officer's decision, with the version read just before. */
  move(id: string, to: string, reason?: string | null, actor?: Actor): Promise<Answer>;
  /** Resolves once the journal shows all that was written: any open transaction of the server holds its readers back. */
  journalReadable(): Promise<void>;
  close(): Promise<void>;
}

/** The agglomeration scale on a database of its own, with the small territory. */
export async function openCall(): Promise<CallUnderTest> {
  const database = await cloneDatabase('call', callScale.migrations, {
    fill: { name: 'small territory', run: (ownerUrl) => loadAgglomerationTerritory(ownerUrl, smallTerritory) },
  });
  const scale = await openScale(callScale, { ...database, log: pino({ level: 'silent' }) });
  const numbers = new Map<string, number>();

  const ask: CallUnderTest['ask'] = (actor, query, variables, locale = 'fr') =>
    scale.execute({ query, variables, actor, locale, requestId: 'test' });

  const deliver: CallUnderTest['deliver'] = async (kind, payload, as = {}) => {
    const stream = as.stream ?? payload.projectId;
    const next = as.number ?? (numbers.get(stream) ?? 0) + 1;
    const reception = await scale.receive({
      id: v7(),
      stream,
      number: next,
      kind,
      from: as.from ?? 'commune',
      to: 'call',
      payload,
      recordedAt: new Date().toISOString(),
    });
    if (as.from === undefined) numbers.set(stream, next);
    return reception;
  };

  return {
    ...database,
    ask,
    deliver,
    async propose(act = {}) {
      const proposal = { ...proposalOf(v7()), ...act };
      await deliver('PROPOSAL', proposal);
      const decider = { ...officer, tenant: proposal.addressee };
      const { data } = await ask(
        decider,
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Project { labelling { id } } } }`,
        { of: [{ __typename: 'Project', id: proposal.projectId }] },
      );
      return data._entities[0].labelling.id;
    },
    async move(id, to, reason = null, actor = officer) {
      const read = await ask(actor, 'query ($id: ID!) { labelling(id: $id) { version } }', { id });
      // A refusal takes two looks: the second officer confirms what this one proposes.
      if (to === 'NOT_RETAINED' && reason?.trim()) {
        const version = read.data?.labelling?.version ?? 1;
        const proposed = { idempotencyKey: v7(), id, expectedVersion: version, reason };
        await ask(actor, changeOf('moveLabelling: proposeNotRetained', 'ProposeNotRetainedInput'), { input: proposed });
        const confirmed = { idempotencyKey: v7(), id, expectedVersion: version + 1 };
        const other = { ...actor, subject: `${actor.subject}-beside` };
        return await ask(other, changeOf('moveLabelling: confirmNotRetained', 'AnswerRefusalInput'), {
          input: confirmed,
        });
      }
      return await ask(actor, moveLabelling, {
        input: { idempotencyKey: v7(), id, expectedVersion: read.data?.labelling?.version ?? 1, to, reason },
      });
    },
    journalReadable: () => journalReadable(database.ownerUrl),
    async close() {
      await scale.stop();
      await database.drop();
    },
  };
}

/** A proposal of Loos-en-Gohelle with Grenay. */
export function proposalOf(projectId: string): ProposalAct {
  return {
    projectId,
    addressee: call,
    reference: 'LOOS-2026-003',
    title: 'Verger partagé de la cité des Provinces',
    leadCommune: loos,
    coCarriers: [grenay],
    proposedOn: '2026-11-20',
    visibility: 'SHARED',
    demonstration: false,
  };
}

/** A change of a labelling, with what tests look at. */
export const changeOf = (name: string, input: string) => `
  mutation ($input: ${input}!) {
    ${name}(input: $input) {
      labelling { id state reason version labelledOn decisions { from to reason } }
      problems { __typename message path ... on VersionConflict { currentVersion } ... on RuleBroken { rule satisfiedBy } }
    }
  }`;

export const moveLabelling = changeOf('moveLabelling', 'MoveLabellingInput');
