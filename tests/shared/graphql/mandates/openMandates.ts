import type { ExecutionResult } from 'graphql';
import pino from 'pino';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { openDatabase, type ScaleDatabase } from '#shared/database/connection.js';
import { delegationParts } from '#shared/graphql/mandates/delegationParts.js';
import { delegationTable } from '#shared/graphql/mandates/delegationTable.js';
import type { Mandate } from '#shared/graphql/mandates/Mandate.js';
import { mandateNames } from '#shared/graphql/mandates/mandateNames.js';
import { mandateParts } from '#shared/graphql/mandates/mandateParts.js';
import { mandateTable } from '#shared/graphql/mandates/mandateTable.js';
import type { Actor, Role, Scale } from '#shared/identity/Actor.js';
import { journalStatements } from '#shared/journal/migrations.js';
import { type OpenScale, openScale } from '#shared/service/openScale.js';
import { cloneDatabase } from '#tests/support/database.js';

export interface MandateProblem {
  readonly __typename: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly currentVersion?: number;
  readonly rule?: string;
}

export interface MandateAnswer {
  readonly mandate: Mandate | null;
  readonly problems: readonly MandateProblem[];
  readonly errors: ExecutionResult['errors'];
}

type NewRow = Omit<Mandate, 'id' | 'version' | 'role'> & { readonly role: Role };

/** A scale that has nothing but mandates, on a database of its own. */
export interface MandateScale {
  readonly scale: OpenScale;
  readonly app: ScaleDatabase;
  readonly owner: ScaleDatabase;
  seenBy(actor: Actor): Promise<Mandate[]>;
  grant(actor: Actor, input: { subject: string; role: Role } & Record<string, unknown>): Promise<MandateAnswer>;
  end(actor: Actor, mandate: Pick<Mandate, 'id' | 'version'>, more?: object): Promise<MandateAnswer>;
  /** A row written by the owner, as the first administrator's is. */
  insert(row: NewRow): Promise<Mandate>;
  rows(): Promise<Mandate[]>;
  close(): Promise<void>;
}

export async function openMandates(scale: Scale): Promise<MandateScale> {
  class MandatesOfTests1700000000000 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of [...journalStatements(scale), ...mandateTable(scale), ...delegationTable(scale)])
        await runner.query(statement);
    }

    async down(): Promise<void> {}
  }
  const migrations = [MandatesOfTests1700000000000];
  const names = mandateNames[scale];
  const { ownerUrl, appUrl, drop } = await cloneDatabase(scale, migrations);
  const parts = { resolvers: [mandateParts(scale), delegationParts(scale)] as const, references: {} };
  const opened = await openScale(
    { scale, parts: { ...parts, resolvers: [...parts.resolvers] }, migrations },
    { appUrl, ownerUrl, log: pino({ level: 'silent' }) },
  );
  const owner = await openDatabase({ url: ownerUrl, applicationName: 'mandate tests', role: 'owner' });
  const app = await openDatabase({ url: appUrl, applicationName: 'mandate tests' });
  const fields = 'id subject tenant role since until version';
  const ask = (actor: Actor, query: string, variables = {}) =>
    opened.execute({ query, variables, actor, locale: 'en', requestId: 'test' });
  const change = async (name: string, type: string, actor: Actor, input: object): Promise<MandateAnswer> => {
    const answer = await ask(
      actor,
      `mutation ($input: ${type}!) { ${name}(input: $input) { mandate { ${fields} } problems { __typename message path
        ... on VersionConflict { currentVersion } ... on RuleBroken { rule } } } }`,
      { input: { idempotencyKey: v7(), ...input } },
    );
    const payload = answer.data?.[name] as Pick<MandateAnswer, 'mandate' | 'problems'> | undefined;
    return { mandate: payload?.mandate ?? null, problems: payload?.problems ?? [], errors: answer.errors };
  };
  const select = `select ${fields.replaceAll(' ', ', ')} from mandate`;
  return {
    scale: opened,
    app,
    owner,
    async seenBy(actor) {
      const { data, errors } = await ask(actor, `{ ${names.query} { ${fields} } }`);
      if (errors !== undefined) throw errors[0];
      return data?.[names.query] as Mandate[];
    },
    grant: (actor, input) => change(names.grant, 'GrantMandateInput', actor, input),
    end: (actor, { id, version }, more) =>
      change(names.end, 'EndMandateInput', actor, { id, expectedVersion: version, ...more }),
    async insert({ tenant, subject, role, since, until }) {
      const id = v7();
      await owner.query(
        `insert into mandate (id, tenant, subject, role, since, until, granted_by)
        values ($1, $2, $3, $4, $5, $6, gen_random_uuid())`,
        [id, tenant, subject, role, since, until],
      );
      return { id, tenant, subject, role: role as Mandate['role'], since, until, version: 1 };
    },
    rows: () => owner.query(`${select} order by id`),
    async close() {
      await Promise.all([opened.stop(), owner.destroy(), app.destroy()]);
      await drop();
    },
  };
}

export const loos = '62528';
export const carency = '62213';

export function at(scale: Scale, tenant: string, role: Role, subject = `${role} of ${tenant}`): Actor {
  return { subject, role, scale, tenant };
}
