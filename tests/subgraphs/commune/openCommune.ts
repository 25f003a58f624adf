import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionResult } from 'graphql';
import pino from 'pino';
import { v7 } from 'uuid';
import { loadCommuneTerritory } from '#commune/demo/loadCommuneTerritory.js';
import { communeScale } from '#commune/subgraph.js';
import { withClient } from '#shared/database/provision.js';
import type { FileDesk } from '#shared/exchange/files/FileDesk.js';
import type { FileStore } from '#shared/exchange/files/FileStore.js';
import { folderStore } from '#shared/exchange/files/folderStore.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import type { Actor, Scale } from '#shared/identity/Actor.js';
import type { Reception } from '#shared/journal/inbox.js';
import { openScale } from '#shared/service/openScale.js';
import { cloneDatabase } from '#tests/support/database.js';
import { journalReadable } from '#tests/support/journalReadable.js';
import { loosAgent, smallTerritory } from './smallTerritory.js';

// biome-ignore lint/suspicious/noExplicitAny: an answer's form is its question's.
export type Answer = ExecutionResult<any, any>;
type Values = Readonly<Record<string, unknown>>;

export interface CommuneUnderTest {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Where it gives and takes files, and where their bytes are. */
  readonly desk: FileDesk;
  readonly files: FileStore;
  ask(actor: Actor, query: string, variables?: Values, locale?: Locale): Promise<Answer>;
  /** Calls the mutation `name` with a fresh key unless one is given; returns its payload, or throws its error. */
  // biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
  call(actor: Actor, name: string, input: Values, locale?: Locale): Promise<any>;
  /** An action of Loos-en-Gohelle unless told, with these values; returns it. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  action(values?: Values, actor?: Actor): Promise<any>;
  /** A project of Loos-en-Gohelle with one need, brought to that state; returns it. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  project(state?: 'DRAFT' | 'SHARED' | 'PROPOSED' | 'WITHDRAWN', values?: Values, actor?: Actor): Promise<any>;
  /** Delivers an act of another scale, under the next number of its project's stream. */
  deliver(from: Scale, kind: string, payload: Values, stream?: string): Promise<Reception>;
  /** Rows as the owner sees them. */
  rows(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Resolves once the journal shows all that was written: any open transaction of the server holds its readers back. */
  journalReadable(): Promise<void>;
  close(): Promise<void>;
}

/** The commune scale on a database of its own, with the small territory. */
export async function openCommune(): Promise<CommuneUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-commune-'));
  const files = folderStore(folder);
  const database = await cloneDatabase('commune', communeScale.migrations, {
    fill: { name: 'small territory', run: (ownerUrl) => loadCommuneTerritory(ownerUrl, smallTerritory) },
  });
  const scale = await openScale(communeScale, { ...database, files, log: pino({ level: 'silent' }) });

  const numbers = new Map<string, number>();

  const ask: CommuneUnderTest['ask'] = (actor, query, variables, locale = 'fr') =>
    scale.execute({ query, variables, actor, locale, requestId: 'test' });

  const call: CommuneUnderTest['call'] = async (actor, name, input, locale) => {
    const payloadOf = /Action$/.test(name) ? actionPayload : projectPayload;
    const type = inputTypes[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) ${payloadOf} }`;
    const { data, errors } = await ask(actor, query, { input: { idempotencyKey: v7(), ...input } }, locale);
    if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
    return data[name];
  };
  const done = async (actor: Actor, name: string, input: Values) => {
    const { action, project, problems } = await call(actor, name, input);
    if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    return action ?? project;
  };

  return {
    ...database,
    desk: scale.files,
    files,
    ask,
    call,
    action: (values = {}, actor = loosAgent) =>
      done(actor, 'createAction', { title: 'Éclairage sobre', theme: 'ENERGY', ...values }),
    async project(state = 'DRAFT', values = {}, actor = loosAgent) {
      const base = { title: 'Ferme solaire', summary: 'Sur le terril.', theme: 'ENERGY', ...values };
      const { visibility, ...given } = base as Values;
      let project = await done(actor, 'createProject', given);
      const step = async (name: string, more: Values = {}) => {
        project = await done(actor, name, { id: project.id, expectedVersion: project.version, ...more });
      };
      const { id, version } = project;
      project = await done(actor, 'addNeed', { projectId: id, expectedVersion: version, kind: 'ENGINEERING' });
      if (state === 'DRAFT') return project;
      await step('shareProject');
      if (visibility !== undefined) await step('updateProject', { visibility });
      if (state === 'SHARED') return project;
      for (const { commune, state: answer } of project.coCarriers) {
        if (answer !== 'INVITED') continue;
        const mine = {
          subject: `agent-${commune.insee}`,
          role: 'COMMUNE_AGENT',
          scale: 'commune',
          tenant: commune.insee,
        };
        const input = { projectId: project.id, expectedVersion: project.version };
        project = await done(mine as Actor, 'confirmCoCarrying', input);
      }
      await step('proposeProject');
      if (state === 'WITHDRAWN') await step('withdrawProject', { reason: 'Le terrain n’est plus libre.' });
      return project;
    },
    async deliver(from, kind, payload, stream = String(payload.projectId)) {
      const number = (numbers.get(`${from} ${stream}`) ?? 0) + 1;
      const recordedAt = new Date().toISOString();
      const reception = await scale.receive({
        id: v7(),
        stream,
        number,
        kind,
        from,
        to: 'commune',
        payload,
        recordedAt,
      });
      numbers.set(`${from} ${stream}`, number);
      return reception;
    },
    rows: (sql, values = []) => withClient(database.ownerUrl, async (client) => (await client.query(sql, values)).rows),
    journalReadable: () => journalReadable(database.ownerUrl),
    async close() {
      await scale.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const inputTypes: Readonly<Record<string, string>> = {
  shareProject: 'MoveProjectInput',
  proposeProject: 'MoveProjectInput',
};

const problems = `problems {
  __typename message path
  ... on RuleBroken { rule satisfiedBy } ... on VersionConflict { currentVersion }
}`;

const actionPayload = `{
  action {
    id reference title summary theme phase status electedCarriers technicians { function service } delegations services
    origin microDistrict visibleInLivingEnvironment dueOn unblocking assessment lesson visibility demonstration version
    commune { insee name } project { id } availableTransitions { to open reason }
  }
  ${problems}
}`;

const projectPayload = `{
  project {
    id reference title summary theme state visibility costCents sharedOn proposedOn withdrawnOn withdrawalReason version
    leadCommune { insee name } coCarriers { commune { insee } state confirmedOn } formerCoCarriers { commune { insee } state }
    fundingPlan { costCents vat totalSubsidiesCents privateCents ownShareCents lines { id kind source label amountCents status deadline public } }
    needs { id kind skill description quantityHalfDays quantityCents ownHalfDays inhabitantsHalfDays gapHalfDays from until }
    availableTransitions { to open reason }
  }
  ${problems}
}`;
