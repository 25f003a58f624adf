import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { agreement, poleSiren } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

type Actor = Parameters<typeof runChange>[4];
const seen = 'act { id reference enforceableFrom version agreement { id } }';
const record = (reference: string, given: object = {}, actor: Actor = actors.director) =>
  runChange(
    pole,
    'recordPoleAct',
    seen,
    { body: 'DELIBERATION', reference, subject: 'Convention', decidedOn: '2026-11-02', ...given },
    actor,
  );
const enforce = (id: string, enforceableFrom: string, actor: Actor = actors.director) =>
  runChange(pole, 'enforcePoleAct', seen, { id, expectedVersion: 1, enforceableFrom }, actor);

describe('an act of the pole', () => {
  it('binds from the day it was published, which is said once', async () => {
    const { act } = await record('DEL-1', { agreementId: agreement(1) });
    expect(act).toMatchObject({ enforceableFrom: null, agreement: { id: agreement(1) } });
    expect((await enforce(act.id, '2026-11-01')).problems).toMatchObject([{ path: ['input', 'enforceableFrom'] }]);
    expect((await enforce(act.id, '2026-12-01')).problems).toMatchObject([{ path: ['input', 'enforceableFrom'] }]);
    expect((await enforce(act.id, '2026-11-05')).act).toMatchObject({ enforceableFrom: '2026-11-05', version: 2 });
    expect((await enforce(act.id, '2026-11-06')).problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    await expect(pole.app.query(`update pole_act set subject = 'x'`)).rejects.toThrow('permission denied');
  });

  it('is recorded once under its reference, by its own director, and read by everybody', async () => {
    expect((await record('DEL-1 ')).problems).toMatchObject([{ path: ['input', 'reference'] }]);
    expect((await record('DEL-2', { body: 'AGREEMENT' })).problems).toMatchObject([{ path: ['input', 'body'] }]);
    expect((await record('DEL-2', { decidedOn: '2026-12-01' })).problems).toMatchObject([
      { path: ['input', 'decidedOn'] },
    ]);
    expect((await record('DEL-2', {}, actors.officer)).code).toBe('FORBIDDEN');
    const { act } = await record('DEL-3');
    expect((await enforce(act.id, '2026-11-05', actors.otherDirector)).code).toBe('FORBIDDEN');
    const ask = (first: number) =>
      pole.ask(
        `{ pole(siren: "${poleSiren}") { acts(first: ${first}) { totalCount nodes { reference agreement { id } } } } }`,
        actors.everybody,
      );
    const all = await ask(20);
    // An agreement is not told to everybody, whatever act approves it.
    expect(all.data.pole.acts.nodes).toEqual([
      { reference: 'DEL-1', agreement: null },
      { reference: 'DEL-3', agreement: null },
    ]);
    expect((await ask(1)).statements).toBe(all.statements);
  });
});
