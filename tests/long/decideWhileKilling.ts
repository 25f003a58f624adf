import { setTimeout as wait } from 'node:timers/promises';
import { between } from '#infra/demo/scenario/chance.js';
import { openServices } from '#infra/start/openServices.js';
import { withClient } from '#shared/database/provision.js';
import { streamOf } from '#shared/journal/regimeActs.js';
import { operation } from '#tests/support/operations.js';
import { asker, filledDatabases } from '#tests/support/product.js';
import { nothingWaits } from './nothingWaits.js';
import type { Carried } from './proposeWhileKilling.js';

const siren = '246200364';
const insee = '62528';
const year = 2001;

/** The acts of one project's stream, in their order, as both sides tell them. */
export const actsOfProject = [
  'DECISION RECEIVED',
  'DECISION ADMISSIBLE',
  'QUESTION ASKED',
  'QUESTION CLOSED',
  'DECISION UNDER_REVIEW',
  'SUPPORT OFFERED',
  'SUPPORT INTERRUPTED',
  'CO_FUNDING PROPOSED',
  'CO_FUNDING CANCELLED',
] as const;

/** Who is killed: the agglomeration (the sender), the commune (the receiver), or both. */
export const struckDown = ['call', 'commune', 'both'] as const;

export interface DecidingOrder {
  /** What chance is drawn from: the same seed kills the same scales after the same steps. */
  readonly seed: string;
  readonly projects: number;
  readonly kills: number;
}

/** What is left once everybody runs again and nothing waits any more. */
export interface Decided {
  readonly killed: readonly (typeof struckDown)[number][];
  readonly retries: number;
  /** As the agglomeration wrote them down, and as they arrived at the commune: stream by stream, in order. */
  readonly sent: readonly Carried[];
  readonly received: readonly Carried[];
  /** Of each project what the commune keeps of it, each kind in the order of its arrival. */
  readonly kept: readonly (readonly string[])[];
  /** The regimes that the commune was told, and then told to be mistakes, in the order of their arrival. */
  readonly regimes: readonly string[];
}

/**
 * An officer settles regimes, decides, asks, offers a support and money, and takes each back, while the agglomeration's
 * scale, the commune's and both are killed and started again, deliveries in flight.
 */
export async function decideWhileKilling({ seed, projects, kills }: DecidingOrder): Promise<Decided> {
  const filled = await filledDatabases();
  const options = { port: 0, host: '127.0.0.1', logLevel: 'silent', say: () => {} };
  const services = await openServices(filled, options).catch(async (error: unknown) => {
    await filled.drop();
    throw error;
  });
  try {
    const ask = asker(services.address);
    const [killed, ids]: [Decided['killed'][number][], string[]] = [[], []];
    let [steps, retries, over] = [0, 0, false];

    /** Sent until it is answered: the fields of its payload. */
    const change = async (name: string, key: string, input: object): Promise<Made> => {
      const { query } = operation(name);
      const persona = name.startsWith('commune/') ? 'commune-agent' : 'project-officer';
      while (!over) {
        const answer = await ask(persona, query, { input: { idempotencyKey: `${seed}-${key}`, ...input } });
        const [payload] = Object.values(answer.data ?? {}) as (Made | null)[];
        if (answer.errors === undefined && payload) {
          if (payload.problems.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.problems)}`);
          steps += 1;
          return payload;
        }
        const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
        if (codes.some((code) => code !== 'SCALE_UNREACHABLE'))
          throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
        retries += 1;
        await wait(50);
      }
      throw new Error('The killing ended in an error.');
    };

    const propose = async (number: number): Promise<Proposed> => {
      const of = async (name: string, input: object) =>
        (await change(`commune/${name}`, `${number}-${name}`, input)).project;
      const text = { title: `Halle ${seed} ${number}`, summary: 'Une halle partagée.', theme: 'ENERGY' };
      const { id = '', version } = { ...(await of('create-project', text)) };
      const step = { id, projectId: undefined, expectedVersion: version };
      const need = { kind: 'ENGINEERING', description: 'Étude.', quantityHalfDays: 8 };
      let now = await of('add-need', { ...need, projectId: id, expectedVersion: step.expectedVersion });
      for (const name of ['share-project', 'propose-project'])
        now = await of(name, { id, expectedVersion: now?.version });
      const lines = [{ kind: 'STATE', scheme: 'DETR', source: 'État', amountCents: 100_000, status: 'GRANTED' }];
      const plan = { projectId: id, expectedVersion: now?.version, costCents: 1_000_000, vat: 'EXCLUDING', lines };
      await of('set-funding-plan', plan);
      await nothingWaits(filled.addresses.commune.ownerUrl);
      const question = `query ($id: ID!) { project(id: $id) { needs { id } labelling { id version } } }`;
      const { data } = await ask('project-officer', question, { id });
      ids.push(id);
      return { number, id, needId: data.project.needs[0].id, labelling: data.project.labelling };
    };

    const decide = async ({ number, id, needId, labelling }: Proposed): Promise<void> => {
      const of = (name: string, input: object) => change(`agglomeration/${name}`, `${number}-${name}`, input);
      const since = `${year}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (Math.floor(number / 12) % 28)).padStart(2, '0')}`;
      const act = {
        body: 'DELIBERATION',
        reference: `D-${number}`,
        decidedOn: '2000-12-01',
        enforceableFrom: '2000-12-10',
      };
      const settled = await of('set-regime', {
        competence: 'green-spaces',
        communes: [insee],
        regime: 'COMMUNAL',
        since,
        act,
      });
      const file = { id: labelling.id };
      const move = async (to: string, expectedVersion: number | undefined) =>
        (await change('agglomeration/decide-labelling', `${number}-${to}`, { ...file, expectedVersion, to })).labelling;
      const admissible = await move('ADMISSIBLE', labelling.version);
      const text = 'Il manque la délibération.';
      const asked = await of('ask-commune', {
        ...file,
        expectedVersion: admissible?.version,
        text,
        missingPiece: true,
      });
      const questionId = asked.labelling?.questions?.[0]?.id;
      const closed = await of('close-labelling-question', {
        ...file,
        expectedVersion: asked.labelling?.version,
        questionId,
      });
      await move('UNDER_REVIEW', closed.labelling?.version);
      const { input } = operation('agglomeration/offer-support').variables as { input: object };
      const { idempotencyKey: _own, ...offer } = { idempotencyKey: '', ...input };
      const { support } = await of('offer-support', { ...offer, projectId: id, needId });
      const reason = 'La commune reprend le projet au printemps.';
      const ending = { id: support?.id, expectedVersion: support?.version, to: 'INTERRUPTED', reason };
      await of('move-support', ending);
      const money = { projectId: id, object: 'FACILITY', amountCents: 1_000, encourages: 'Équipements partagés' };
      const { coFunding } = await of('propose-co-funding', money);
      await of('move-co-funding', { id: coFunding?.id, expectedVersion: coFunding?.version, to: 'CANCELLED', reason });
      await of('remove-regime', { id: settled.regimes?.[0]?.id, expectedVersion: 1, reason: 'Saisi deux fois.' });
    };

    const kill = async (turn: number, stepsBefore: number): Promise<void> => {
      const inAll = projects * 10;
      const due = stepsBefore + Math.floor((inAll * (turn + between(10, 90, seed, turn, 'due') / 100)) / kills);
      while (steps < due && !over) await wait(5);
      await wait(between(0, 200, seed, turn, 'moment'));
      const victim = struckDown[(turn + between(0, 2, seed, 'first victim')) % struckDown.length] ?? 'both';
      const struck = victim === 'both' ? (['call', 'commune'] as const) : [victim];
      await Promise.all(struck.map((scale) => services.kill(scale)));
      killed.push(victim);
      await wait(between(0, 300, seed, turn, 'rest'));
      // Whichever comes back first, the other is still down.
      for (const scale of turn % 2 === 0 ? struck : struck.toReversed()) await services.restart(scale);
    };

    const proposed: Proposed[] = [];
    for (let number = 0; number < projects; number += 1) proposed.push(await propose(number));
    const stepsBefore = steps;
    const ends = [
      Promise.all(proposed.map(decide)),
      (async () => {
        for (let turn = 0; turn < kills; turn += 1) await kill(turn, stepsBefore);
      })(),
    ] as const;
    await Promise.all(ends).catch(async (error: unknown) => {
      over = true;
      await Promise.allSettled(ends);
      throw error;
    });
    await nothingWaits(filled.addresses.call.ownerUrl);
    return { killed, retries, ...(await lookedAt(filled.addresses, ids)) };
  } finally {
    await services.stop();
    await filled.drop();
  }
}

interface Proposed {
  readonly number: number;
  readonly id: string;
  readonly needId: string;
  readonly labelling: { readonly id: string; readonly version: number };
}

type Versioned = { readonly id: string; readonly version: number };
interface Made {
  readonly problems: readonly unknown[];
  readonly project?: Versioned;
  readonly labelling?: Versioned & { readonly questions?: readonly { readonly id: string }[] };
  readonly support?: Versioned;
  readonly coFunding?: Versioned;
  readonly regimes?: readonly { readonly id: string }[];
}

async function lookedAt(
  addresses: Awaited<ReturnType<typeof filledDatabases>>['addresses'],
  ids: readonly string[],
): Promise<Pick<Decided, 'sent' | 'received' | 'kept' | 'regimes'>> {
  const rowsOf = async <Row>(scale: 'call' | 'commune', sql: string, values: unknown[]): Promise<Row[]> =>
    await withClient(addresses[scale].ownerUrl, async (client) => (await client.query(sql, values)).rows as Row[]);
  const streams = [...ids, streamOf(siren, insee)];
  const carried = 'stream, number::int, id, kind';
  const sent = `select ${carried} from outbox where receiver = 'commune' and stream = any($1) order by stream, number`;
  const received = `select ${carried} from inbox where sender = 'call' and stream = any($1) order by stream, received_at`;
  const kept = `select array_agg(what order by number) as acts from (
      select given.place, arrived.number, arrived.kind || ' ' || told.what as what
      from unnest($1::uuid[]) with ordinality given (id, place)
        join inbox arrived on arrived.stream = given.id and arrived.sender = 'call'
        join lateral (
          select decision as what from decision_receipt r where r.id = arrived.id
          union all select what from question_receipt r where r.id = arrived.id
          union all select state from support_receipt r where r.id = arrived.id
          union all select state from co_funding_receipt r where r.id = arrived.id) told on true) acts
    group by place order by place`;
  const regimes = `select since || ' ' || coalesce(regime, 'taken back') as told from regime_receipt
    where insee = $1 and extract(year from since) = $2 order by since, seq`;
  return {
    sent: await rowsOf('call', sent, [streams]),
    received: await rowsOf('commune', received, [streams]),
    kept: (await rowsOf<{ acts: string[] }>('commune', kept, [ids])).map(({ acts }) => acts),
    regimes: (await rowsOf<{ told: string }>('commune', regimes, [insee, year])).map(({ told }) => told),
  };
}
