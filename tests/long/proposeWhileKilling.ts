import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { between } from '#infra/demo/scenario/chance.js';
import { openServices } from '#infra/start/openServices.js';
import { withClient } from '#shared/database/provision.js';
import { secretFile } from '#shared/database/secretFile.js';
import { operation } from '#tests/support/operations.js';
import { type Answer, asker, filledDatabases } from '#tests/support/product.js';
import { CourierProcess } from './CourierProcess.js';
import { nothingWaits } from './nothingWaits.js';

/** A delivery as its sender wrote it down, or as its receiver did. */
export interface Carried {
  readonly stream: string;
  readonly number: number;
  readonly id: string;
  readonly kind: string;
}

/** What is left once everybody runs again and nothing waits any more. */
export interface Aftermath {
  /** Whom it struck, one after the other: the sending scale, a courier beside it, the receiving scale, both scales. */
  readonly killed: readonly Victim[];
  /** Changes answered by an error because a scale was down, and sent again. */
  readonly retries: number;
  readonly projects: number;
  /** By receiving scale. */
  readonly sent: Readonly<Record<string, readonly Carried[]>>;
  /** In the order of their arrival, stream by stream. */
  readonly received: Readonly<Record<string, readonly Carried[]>>;
  /** Rows per project: the commune's own, and what the agglomeration made of its acts. */
  readonly rows: readonly Readonly<
    Record<'state' | 'needs' | 'proposals' | 'consents' | 'withdrawals' | 'labellings', unknown>
  >[];
}

/** `both` are the sending and the receiving scale, down together. */
export const victims = ['commune', 'courier', 'call', 'both'] as const;
type Victim = (typeof victims)[number];

export interface KillingOrder {
  /** What chance is drawn from: the same seed kills the same scales after the same steps. */
  readonly seed: string;
  readonly projects: number;
  readonly kills: number;
  /** Projects carried side by side; 3 unless told. */
  readonly agents?: number;
}

const receivers = ['call', 'pma'] as const;

/**
 * A commune takes its projects from a draft to a proposal, consents, takes its consent back and then its proposal, each
 * change sent until it is answered, while its own scale (the sender, with its courier), one more courier in a process of its
 * own, the agglomeration's scale (the receiver) and both scales together are killed and started again.
 */
export async function proposeWhileKilling({ seed, projects, kills, agents = 3 }: KillingOrder): Promise<Aftermath> {
  const filled = await filledDatabases();
  const options = { port: 0, host: '127.0.0.1', logLevel: 'silent', say: () => {} };
  const services = await openServices(filled, options).catch(async (error: unknown) => {
    await filled.drop();
    throw error;
  });
  const courier = new CourierProcess([
    filled.addresses.commune.ownerUrl,
    services.scales.call.address,
    secretFile(join(dirname(filled.issuerFolder), 'call_commune.secret')),
  ]);
  try {
    courier.start();
    const ask = asker(services.address);
    // A project made twice by a change sent twice would have the title of the first.
    const titles = `Projet ${seed}`;
    let steps = 0;
    let retries = 0;
    let over = false;
    const killed: Victim[] = [];

    const change = async (name: string, input: object): Promise<{ id: string; version: number }> => {
      const { query } = operation(`commune/${name}`);
      while (!over) {
        const answer = await ask('commune-agent', query, { input });
        if (answer.errors === undefined) {
          steps += 1;
          return madeBy(answer);
        }
        const codes = answer.errors.map(({ extensions }) => extensions.code);
        if (codes.some((code) => code !== 'SCALE_UNREACHABLE')) throw new Error(`${name}: ${codes}`);
        retries += 1;
        await wait(50);
      }
      throw new Error('The killing ended in an error.');
    };

    const needOf = async (id: string): Promise<string> => {
      while (!over) {
        const answer = await ask('commune-agent', 'query ($id: ID!) { project(id: $id) { needs { id } } }', { id });
        const [need] = answer.data?.project?.needs ?? [];
        if (need !== undefined) return need.id;
        await wait(50);
      }
      throw new Error('The killing ended in an error.');
    };

    const carry = async (project: number): Promise<string> => {
      const key = (step: string) => `${seed}-${project}-${step}`;
      const title = `${titles} ${project}`;
      const draft = { idempotencyKey: key('create'), title, summary: 'Résumé.', theme: 'ENERGY' };
      const { id, version } = await change('create-project', draft);
      const need = await change('add-need', {
        idempotencyKey: key('need'),
        projectId: id,
        expectedVersion: version,
        kind: 'FACILITATION',
        description: 'Animer trois ateliers.',
        quantityHalfDays: 20,
        ownHalfDays: 6,
        inhabitantsHalfDays: 4,
        from: '2027-01-01',
        until: '2027-06-30',
      });
      const needId = await needOf(id);
      let expectedVersion = need.version;
      for (const step of ['share-project', 'propose-project', 'withdraw-project']) {
        const withdraws = step === 'withdraw-project';
        if (withdraws) {
          for (const [said, state] of ['GRANTED', 'WITHDRAWN'].entries()) {
            const word = { needId, scale: 'AGGLOMERATION', role: 'ADVICE', state };
            const act = { body: 'EXECUTIVE', decidedOn: '2026-11-02', enforceableFrom: '2026-11-03' };
            await change('record-consent', { idempotencyKey: key(state), ...word, act, expectedVersion: said });
          }
        }
        const reason = withdraws ? { reason: 'La place change d’usage.' } : {};
        const moved = await change(step, { idempotencyKey: key(step), id, expectedVersion, ...reason });
        expectedVersion = moved.version;
      }
      return id;
    };

    const stepsInAll = projects * 7;
    const kill = async (turn: number): Promise<void> => {
      const due = Math.floor((stepsInAll * (turn + between(10, 90, seed, turn, 'due') / 100)) / kills);
      while (steps < due && !over) await wait(5);
      await wait(between(0, 200, seed, turn, 'moment'));
      // Each in its turn, from a first one drawn by chance.
      const victim = victims[(turn + between(0, 3, seed, 'first victim')) % victims.length] ?? 'both';
      const struck = victim === 'both' ? (['commune', 'call'] as const) : victim === 'courier' ? [] : [victim];
      await (victim === 'courier' ? courier.kill() : Promise.all(struck.map((scale) => services.kill(scale))));
      killed.push(victim);
      await wait(between(0, 300, seed, turn, 'rest'));
      if (victim === 'courier') courier.start();
      // Whichever comes back first, the other is still down.
      for (const scale of turn % 2 === 0 ? struck : struck.toReversed()) await services.restart(scale);
    };
    const killAll = async () => {
      for (let turn = 0; turn < kills; turn += 1) await kill(turn);
    };
    const carryAll = async () => {
      const ids: string[] = [];
      let next = 0;
      const agent = async () => {
        while (next < projects) {
          next += 1;
          ids.push(await carry(next));
        }
      };
      await Promise.all(Array.from({ length: agents }, agent));
      return ids;
    };
    const ends = [carryAll(), killAll()] as const;
    const [ids] = await Promise.all(ends).catch(async (error: unknown) => {
      over = true;
      await Promise.allSettled(ends);
      throw error;
    });
    await nothingWaits(filled.addresses.commune.ownerUrl);
    return { killed, retries, projects, ...(await lookedAt(filled.addresses, ids, titles)) };
  } finally {
    await courier.kill();
    await services.stop();
    await filled.drop();
  }
}

function madeBy(answer: Answer): { id: string; version: number } {
  type Made = { readonly id: string; readonly version: number };
  const [payload] = Object.values(answer.data) as { project?: Made; consent?: Made; problems: unknown[] }[];
  const made = payload?.project ?? payload?.consent;
  if (made === undefined || payload?.problems.length !== 0) throw new Error(JSON.stringify(payload));
  return made;
}

type Addresses = Awaited<ReturnType<typeof filledDatabases>>['addresses'];

async function lookedAt(
  addresses: Addresses,
  ids: readonly string[],
  title: string,
): Promise<Pick<Aftermath, 'sent' | 'received' | 'rows'>> {
  const rowsOf = async <Row>(scale: keyof Addresses, sql: string, values: unknown[]): Promise<Row[]> =>
    await withClient(addresses[scale].ownerUrl, async (client) => (await client.query(sql, values)).rows as Row[]);
  const sent: Record<string, Carried[]> = {};
  const received: Record<string, Carried[]> = {};
  for (const receiver of receivers) {
    sent[receiver] = await rowsOf(
      'commune',
      `select stream, number::int, id, kind from outbox where receiver = $1 and stream = any($2) order by stream, number`,
      [receiver, ids],
    );
    received[receiver] = await rowsOf(
      receiver,
      `select stream, number::int, id, kind from inbox where sender = 'commune' and stream = any($1)
      order by stream, received_at`,
      [ids],
    );
  }
  const own = await rowsOf<{ id: string; state: string; needs: number }>(
    'commune',
    `select id, state, (select count(*)::int from need where project_id = project.id) as needs from project
    where title like $1 || '%' order by id`,
    [title],
  );
  const made = await rowsOf<{
    id: string;
    proposals: number;
    consents: string;
    withdrawals: number;
    labellings: number;
  }>(
    'call',
    `select given as id, (select count(*)::int from proposal_receipt where project_id = given) as proposals,
      (select string_agg(state, ' ' order by seq) from consent_receipt where project_id = given) as consents,
      (select count(*)::int from withdrawal_receipt where project_id = given) as withdrawals,
      (select count(*)::int from labelling where project_id = given) as labellings
    from unnest($1::uuid[]) given`,
    [own.map(({ id }) => id)],
  );
  const rows = own.map(({ id, state, needs }) => {
    const { proposals, consents, withdrawals, labellings } = made.find((row) => row.id === id) ?? {};
    return { state, needs, proposals, consents, withdrawals, labellings };
  });
  return { sent, received, rows };
}
