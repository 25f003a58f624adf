import { gzipSync } from 'node:zlib';
import { v7 } from 'uuid';
import { communeImports } from '#commune/apps/communeImports.js';
import { openDatabase, type ScaleDatabase } from '#shared/database/connection.js';
import { advanceImport } from '#shared/exchange/import/advanceImport.js';
import { startImportRunner } from '#shared/exchange/import/ImportRunner.js';
import { lendRunning, type RunningImport } from '#shared/exchange/import/importSteps.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { grenay, loosAgent } from '../smallTerritory.js';
import { importing } from './importing.js';

let commune: CommuneUnderTest;
let files: ReturnType<typeof importing>;
let database: ScaleDatabase;
const troubles: unknown[] = [];
beforeAll(async () => {
  commune = await openCommune();
  files = importing(commune);
  database = await openDatabase({ url: commune.appUrl, applicationName: 'test' });
});
afterAll(async () => {
  await database?.destroy();
  await commune?.close();
});

const lines = (count: number, name: string) =>
  `titre;thème\n${Array.from({ length: count }, (_, index) => `${name} ${index};eau\n`).join('')}`;
const written = async (name: string) =>
  (await commune.rows('select 1 as one from action where title like $1', [`${name} %`])).length;

async function state(id: string) {
  const query = 'query ($id: ID!) { importRun(id: $id) { state done total problem mode endedAt } }';
  return (await commune.ask(loosAgent, query, { id })).data.importRun;
}

/** Lends the next run, as a process that may die would. */
async function lent(): Promise<RunningImport> {
  const [run] = (await commune.rows(lendRunning(communeImports))) as unknown as RunningImport[];
  if (run === undefined) throw new Error('No run waits.');
  return run;
}
const expire = () => commune.rows(`update import_run set lent_until = '-infinity' where state = 'RUNNING' returning 1`);

/** Prepares a run until so many steps are staged, then stops as a killed process does. */
async function diesAfter(steps: number): Promise<void> {
  let asked = 0;
  const stopping = () => {
    asked += 1;
    return asked > steps;
  };
  await advanceImport(database, communeImports, await lent(), { linesPerStep: 10, stopping });
}

async function started(name: string, count = 50, mode = 'ALL_OR_NOTHING') {
  const { importRun } = await files.preview(lines(count, name));
  const answer = await files.start(importRun, mode);
  expect(answer.problems).toEqual([]);
  return importRun.id as string;
}

/** Lets a process take every run to its end. */
async function drained(): Promise<void> {
  const { ownerUrl, appUrl } = commune;
  const onTrouble = (trouble: unknown) => troubles.push(trouble);
  const runner = startImportRunner(communeImports, { ownerUrl, appUrl, onTrouble, sweepEveryMs: 600_000 });
  try {
    await runner.drain();
  } finally {
    await runner.stop();
  }
}

describe('an import in steps', () => {
  it('by delegation is journalled as one, and its run forgets who asked', async () => {
    const delegation = v7();
    const { importRun } = await files.preview(lines(2, 'Remplacé'));
    const input = { importRun: importRun.id, digest: importRun.digest, mode: 'ALL_OR_NOTHING', inSteps: true };
    const { problems } = await files.send({ ...loosAgent, delegation }, 'runImport', 'RunImportInput', input);
    expect(problems).toEqual([]);
    await drained();
    const journalled = await commune.rows(
      `select distinct delegation from journal join journal_audit using (xid, seq) join action a on a.id::text = journal.id
      where a.title like 'Remplacé %'`,
    );
    expect(journalled).toEqual([{ delegation }]);
    expect(
      await commune.rows('select state, subject, delegation from import_run where id = $1', [importRun.id]),
    ).toEqual([{ state: 'DONE', subject: null, delegation: null }]);
  });

  it('tells how far it is, writes nothing before its last step, and all of it then', async () => {
    const id = await started('Pas');
    expect(await state(id)).toMatchObject({ state: 'RUNNING', done: 0, total: 50, endedAt: null });
    await diesAfter(3);
    expect(await state(id)).toMatchObject({ state: 'RUNNING', done: 30 });
    expect(await written('Pas')).toBe(0);
    await expire();
    await drained();
    expect(await state(id)).toMatchObject({ state: 'DONE', done: 50, mode: 'ALL_OR_NOTHING', problem: null });
    expect(await written('Pas')).toBe(50);
    const [journal] = await commune.rows(
      `select count(*)::int as n from journal join journal_audit using (xid, seq) join author on key = author
      where subject = $1 and verb = 'IMPORT' and change ->> 'title' like 'Pas %'`,
      [loosAgent.subject],
    );
    expect(journal).toEqual({ n: 50 });
  });

  it('goes on where a killed process left it, and begins anew when the commune’s rows are others', async () => {
    const id = await started('Repris');
    await diesAfter(2);
    await commune.action({ title: 'Entre-temps' });
    await expire();
    const stagedAgain = lent();
    await advanceImport(database, communeImports, await stagedAgain, { linesPerStep: 10, stopping: () => false });
    expect(await state(id)).toMatchObject({ state: 'DONE' });
    expect(await written('Repris')).toBe(50);
    expect(await commune.rows('select 1 as one from import_line where run_id = $1 and staged is null', [id])).toEqual(
      [],
    );
  });

  it('of which a record changed since the preview fails cleanly, or leaves that line out', async () => {
    const action = await commune.action({ title: 'Change 0', theme: 'FOOD' });
    const whole = await started('Change');
    const good = await started('Change', 50, 'GOOD_LINES');
    const { id, version } = action;
    await commune.call(loosAgent, 'updateAction', { id, expectedVersion: version, summary: 'Entre-temps' });
    await drained();
    const failed = await state(whole);
    expect(failed).toMatchObject({ state: 'FAILED' });
    expect(failed.problem).toContain('nouvel aperçu');
    expect(await state(good)).toMatchObject({ state: 'DONE' });
    expect(await commune.rows('select theme from action where id = $1', [id])).toEqual([{ theme: 'FOOD' }]);
    expect(await written('Change')).toBe(50);
  });

  it('is cancelled before its last step, by its own commune, and then never written', async () => {
    const id = await started('Annulé');
    await diesAfter(2);
    await expect(files.cancel(id, { ...loosAgent, tenant: grenay })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    expect(await files.cancel(id)).toMatchObject({ importRun: { state: 'CANCELLED' }, problems: [] });
    expect(await files.cancel(id)).toMatchObject({ problems: [{ __typename: 'AlreadyDone' }] });
    await drained();
    expect(await state(id)).toMatchObject({ state: 'CANCELLED' });
    expect(await written('Annulé')).toBe(0);
  });

  it('that is cancelled between two steps stops there', async () => {
    const id = await started('Arrêté');
    const cancelled: Promise<unknown>[] = [];
    const stopping = () => {
      if (cancelled.length === 0) cancelled.push(files.cancel(id));
      return false;
    };
    await advanceImport(database, communeImports, await lent(), { linesPerStep: 1, stopping });
    await Promise.all(cancelled);
    expect(await state(id)).toMatchObject({ state: 'CANCELLED' });
    expect(await written('Arrêté')).toBe(0);
  });

  it.each(['ACTIONS', 'CONTRACTS', 'NEEDS', 'STANDS'])('of ten thousand %s is written whole', async (kind) => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => index);
    const { reference } = await commune.project('DRAFT');
    const texts: Readonly<Record<string, string>> = {
      ACTIONS: `titre;thème\n${numbers.map((n) => `Masse ${n};eau\n`).join('')}`,
      CONTRACTS: `titre;origine;groupe;partie;engagements de la commune;engagements des habitants;état;conclu le\n${numbers
        .map((n) => `Masse ${n};commune;rue;Rue ${n};prêter;arroser | semer;en cours;02/05/2026\n`)
        .join('')}`,
      NEEDS: `projet;nature;application;identifiant externe;demi-journées;besoin\n${numbers
        .map((n) => `${reference};animation;GesPro;B-${n};4;Besoin ${n}\n`)
        .join('')}`,
      STANDS: `micro-quartier;tenu le;tenu par;personnes rencontrées;premières rencontres;besoin entendu;thème;échéance\n${numbers
        .map((n) => `Quartier ${n % 50};0${1 + (n % 9)}/05/2026;élus;12;3;Besoin ${n};eau;01/09/2026\n`)
        .join('')}`,
    };
    const content = gzipSync(texts[kind] ?? '').toString('base64');
    const previewed = await files.send(loosAgent, 'previewImport', 'PreviewImportInput', {
      kind,
      format: 'CSV',
      contentBase64: content,
    });
    expect(previewed.importRun.counts).toMatchObject({ create: 10_000, refused: 0 });
    await files.start(previewed.importRun);
    await drained();
    expect(await state(previewed.importRun.id)).toMatchObject({ state: 'DONE', done: 10_000 });
    expect(troubles).toEqual([]);
  });
});
