import { v7 } from 'uuid';
import { between } from '#infra/demo/scenario/chance.js';
import { openDatabase } from '#shared/database/connection.js';
import { withClient } from '#shared/database/provision.js';
import { beginTransaction } from '#shared/database/transaction.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { call, grenay, loos } from '../smallTerritory.js';
import { supporting, thisMonth } from './supporting.js';

let scale: CallUnderTest;
let use: ReturnType<typeof supporting>;
beforeAll(async () => {
  scale = await openCall();
  use = supporting(scale);
});
afterAll(() => scale?.close());

const states = ['OFFERED', 'CONSENTED', 'ACTIVE', 'CLOSED', 'REFUSED', 'INTERRUPTED'];
const over = ['CLOSED', 'REFUSED', 'INTERRUPTED'];
const roles = ['CO_FACILITATION', 'ADVICE'];
const communes = [[loos], [grenay], [loos, grenay]];

const insertion = `insert into support (id, siren, year, number, reference, project_id, need_id, communes, role, kind, state,
  from_day, until_day, imported, created_at, updated_at, ended_on, end_reason)
  values ($1, $2, 2026, $3::int, 'T-' || $3::int, $4, $5, $6, $7, 'FACILITATION', $8::text, $9, '2099-12-31', $10, now(), now(),
    case when $8::text = any($11) then current_date end, case when $8::text = any($11) then 'DECIDED' end)`;

describe('a support that is written straight to its table', () => {
  it.each(['a', 'b', 'c', 'd'])(
    'is never brought to work without a consent of each commune, whatever is written (%s)',
    async (seed) => {
      const projectId = await use.project({ coCarriers: [grenay] });
      const needs = [v7(), v7()];
      const rows = new Map<string, Row>();
      const words = new Map<string, string>();
      let [allowed, refused] = [0, 0];
      await withClient(scale.ownerUrl, async (client) => {
        /** Whether it was taken; refused for want of consent alone. */
        const tried = async (sql: string, values: unknown[]): Promise<boolean> => {
          try {
            await client.query(sql, values);
            return true;
          } catch (error) {
            expect((error as { constraint?: string }).constraint).toBe('support_consent');
            refused += 1;
            return false;
          }
        };
        const pick = <T>(list: readonly T[], step: number, what: string): T =>
          list[between(0, list.length - 1, seed, step, what)] as T;
        for (let step = 0; step < 120; step += 1) {
          const kind = pick(['insert', 'update', 'update', 'update', 'word', 'word'], step, 'kind');
          const given: Row = {
            state: pick(states, step, 'state'),
            need: pick(needs, step, 'need'),
            role: pick(roles, step, 'role'),
            communes: pick(communes, step, 'communes'),
            imported: between(0, 9, seed, step, 'imported') === 0,
          };
          if (kind === 'word') {
            const word = pick(['GRANTED', 'GRANTED', 'GRANTED', 'WITHDRAWN', 'REFUSED'], step, 'word');
            const [commune = loos] = given.communes;
            await client.query(
              `insert into consent_receipt (id, siren, project_id, need_id, commune, role, state, body, decided_on,
              enforceable_from, received_at)
            values (uuidv7(), $1, $2, $3, $4, $5, $6::text, 'EXECUTIVE', '2026-01-10',
              case when $6::text = 'GRANTED' then date '2026-01-11' end, now())`,
              [call, projectId, given.need, commune, given.role, word],
            );
            words.set(`${given.need} ${given.role} ${commune}`, word);
            continue;
          }
          const id = kind === 'insert' || rows.size === 0 ? v7() : pick([...rows.keys()], step, 'row');
          const before = rows.get(id);
          // One column at a time, or all of them: whichever way leads round.
          const column = pick(['state', 'need', 'role', 'communes', 'imported', 'all'] as const, step, 'column');
          const after = before === undefined || column === 'all' ? given : { ...before, [column]: given[column] };
          const values = [id, after.need, after.role, after.communes, after.state, after.imported, over];
          const taken = await (before === undefined
            ? tried(insertion, [
                ...[
                  id,
                  call,
                  1_000 + step + seed.charCodeAt(0) * 1_000,
                  projectId,
                  after.need,
                  after.communes,
                  after.role,
                ],
                ...[after.state, `${thisMonth}-01`, after.imported, over],
              ])
            : tried(
                `update support set need_id = $2, role = $3, communes = $4, state = $5::text, imported = $6,
                ended_on = case when $5::text = any($7) then current_date end,
                end_reason = case when $5::text = any($7) then 'DECIDED' end where id = $1`,
                values,
              ));
          const changed = JSON.stringify(before) !== JSON.stringify(after);
          const agreed = after.communes.every((one) => words.get(`${after.need} ${after.role} ${one}`) === 'GRANTED');
          const takenIn = before === undefined && after.imported;
          expect([step, taken]).toEqual([step, after.state !== 'ACTIVE' || !changed || agreed || takenIn]);
          if (!taken) continue;
          rows.set(id, after);
          if (after.state === 'ACTIVE') allowed += 1;
        }
      });
      expect(Math.min(allowed, refused)).toBeGreaterThan(0);
    },
  );

  it('by the application itself begins as an offer, and as nothing that was taken in', async () => {
    const projectId = await use.project();
    const app = await openDatabase({ url: scale.appUrl, applicationName: 'test', role: 'application', poolSize: 1 });
    try {
      for (const [state, imported] of [
        ['ACTIVE', false],
        ['ACTIVE', true],
        ['OFFERED', true],
      ] as const) {
        const transaction = await beginTransaction(app, {
          ...{ tenant: call, role: 'PROJECT_OFFICER', scale: 'call', audience: 'institution', readOnly: false },
        });
        const values = [
          v7(),
          call,
          999_999,
          projectId,
          v7(),
          [loos],
          'ADVICE',
          state,
          `${thisMonth}-01`,
          imported,
          over,
        ];
        await expect(transaction.manager.query(insertion, values)).rejects.toMatchObject({
          driverError: { code: expect.any(String) },
        });
        await transaction.rollback();
      }
    } finally {
      await app.destroy();
    }
  });
});

interface Row {
  readonly state: string;
  readonly need: string;
  readonly role: string;
  readonly communes: readonly string[];
  readonly imported: boolean;
}
