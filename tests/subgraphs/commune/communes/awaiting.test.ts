import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { grenay, grenayAgent, lens, loos, loosAgent } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  for (const insee of [loos, grenay]) {
    await commune.rows(
      `insert into mandate (id, tenant, subject, role, since, granted_by)
      values (uuidv7(), $1, 'secretary', 'COMMUNE_AGENT', '2020-01-01', gen_random_uuid())`,
      [insee],
    );
  }
  await commune.project('SHARED', { coCarriers: [grenay] });
  await commune.action({}, loosAgent);
  await commune.action({ title: 'Une autre' }, grenayAgent);
  await commune.action({ title: 'Encore une' }, grenayAgent);
  await commune.rows(`update action set status = 'LATE', due_on = '2026-01-01'`);
});
afterAll(() => commune?.close());

const secretary = (tenant: string): Actor => ({ ...loosAgent, subject: 'secretary', tenant });
const asked = async (actor: Actor) => {
  const { data, errors, extensions } = await commune.ask(
    actor,
    '{ myCommunes { commune { insee } actions heard contracts invitations } }',
  );
  expect(errors).toBeUndefined();
  return { rows: data.myCommunes, statements: extensions?.statements };
};

it('who acts for several communes is told what awaits each, whichever one is acted for', async () => {
  const counts = { heard: 0, contracts: 0 };
  const expected = [
    { commune: { insee: grenay }, actions: 2, invitations: 1, ...counts },
    { commune: { insee: loos }, actions: 1, invitations: 0, ...counts },
  ];
  expect((await asked(secretary(loos))).rows).toEqual(expected);
  expect((await asked(secretary(grenay))).rows).toEqual(expected);
});

it('nobody is told of a commune without a mandate there in force', async () => {
  expect((await asked(loosAgent)).rows).toEqual([]);
  expect((await asked({ ...publicActor, subject: 'secretary' })).rows).toEqual([]);
  await commune.rows(`update mandate set until = current_date - 1 where tenant = $1`, [grenay]);
  const { rows, statements } = await asked(secretary(lens));
  expect(rows.map((row: { commune: { insee: string } }) => row.commune.insee)).toEqual([loos]);
  await commune.rows('update mandate set until = null');
  expect((await asked(secretary(lens))).statements).toBe(statements);
});
