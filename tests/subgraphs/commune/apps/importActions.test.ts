import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { grenay, loosAgent, officer } from '../smallTerritory.js';
import { importing } from './importing.js';

let commune: CommuneUnderTest;
let files: ReturnType<typeof importing>;
beforeAll(async () => {
  commune = await openCommune();
  files = importing(commune);
});
afterAll(() => commune?.close());

const outcomes = (run: { lines: { nodes: { outcome: string }[] } }) => run.lines.nodes.map(({ outcome }) => outcome);
const count = async () => Number((await commune.rows('select count(*)::int as n from action'))[0]?.n);

describe('a file of actions', () => {
  it('is shown line by line before anything is written', async () => {
    await commune.action({ title: 'Verger partagé', theme: 'FOOD' });
    const before = await count();
    const { importRun, problems } = await files.preview(
      'titre;thème;échéance;élus porteurs;notes\nVerger partagé;eau;;;x\nLe puits;eau;14/03/2027;maire | adjointe à l’eau;\n' +
        'Sans thème;;;;\nMauvais jour;eau;31/02/2027;;\n',
    );
    expect(problems).toEqual([]);
    expect(importRun).toMatchObject({
      state: 'PREVIEWED',
      encoding: 'UTF-8',
      separator: ';',
      unknownColumns: ['notes'],
      total: 4,
      done: 0,
      counts: { create: 1, change: 1, same: 0, refused: 2 },
    });
    expect(outcomes(importRun)).toEqual(['CHANGE', 'CREATE', 'REFUSED', 'REFUSED']);
    expect(importRun.lines.nodes[2]).toMatchObject({ line: 4, problems: [{ column: 'theme' }] });
    expect(importRun.lines.nodes[3]).toMatchObject({ line: 5, problems: [{ column: 'échéance' }] });
    expect(importRun.lines.nodes[3].problems[0].message).toContain('14/03/2027');
    expect(await count()).toBe(before);
  });

  it('is written whole or not at all, or its good lines alone', async () => {
    const text = 'titre;thème\nBonne ligne;énergie\nLigne sans thème;\n';
    const before = await count();
    const { importRun } = await files.preview(text);
    const whole = await files.write(importRun);
    expect(whole).toMatchObject({ importRun: null, problems: [{ rule: 'IMPORT_LINES_ARE_GOOD' }] });
    expect(await count()).toBe(before);
    const good = await files.write(importRun, 'GOOD_LINES');
    expect(good).toMatchObject({ problems: [], importRun: { state: 'DONE', mode: 'GOOD_LINES', done: 2, total: 2 } });
    expect(await count()).toBe(before + 1);
  });

  it('imported twice changes nothing', async () => {
    const text =
      'titre,thème,application,identifiant externe\nCompost,déchets,GesAct,A-1\nCompost,déchets,GesAct,A-2\n';
    expect(outcomes((await files.whole(text)).importRun)).toEqual(['CREATE', 'CREATE']);
    const versions = await commune.rows('select id, version from action order by id');
    const again = await files.whole(text);
    expect(again.importRun.counts).toEqual({ create: 0, change: 0, same: 2, refused: 0 });
    expect(await commune.rows('select id, version from action order by id')).toEqual(versions);
  });

  it('run twice is run once, with the same key and with another', async () => {
    const { importRun } = await files.preview('titre;thème\nUne fois;eau\n');
    const key = { idempotencyKey: 'run-once' };
    const first = await files.write(importRun, 'ALL_OR_NOTHING', key);
    expect(await files.write(importRun, 'ALL_OR_NOTHING', key)).toEqual(first);
    expect(await files.write(importRun)).toMatchObject({ problems: [{ __typename: 'AlreadyDone' }] });
    expect(await commune.rows(`select 1 as one from action where title = 'Une fois'`)).toHaveLength(1);
  });

  it('marks what it wrote as imported in the journal, with the agent who did it', async () => {
    const { importRun } = await files.whole('titre;thème\nJournalisée;eau\n');
    expect(importRun.state).toBe('DONE');
    const rows = await commune.rows(
      `select verb, imported, subject, change ->> 'title' as title from journal join journal_audit using (xid, seq)
      join author on author.key = journal_audit.author where change ->> 'title' = 'Journalisée'`,
    );
    expect(rows).toEqual([{ verb: 'IMPORT', imported: true, subject: loosAgent.subject, title: 'Journalisée' }]);
  });

  it('is read from Windows-1252, gzipped, and as JSON', async () => {
    const text =
      'titre;thème;élus porteurs;techniciens;phase\r\nL’école;énergie;élue;chargée (services (techniques));opération\r\n';
    const { importRun } = await files.preview(gzipSync(iconv.encode(text, 'windows-1252')));
    expect(importRun).toMatchObject({ encoding: 'WINDOWS-1252', counts: { create: 1 } });
    const { importRun: json } = await files.whole(
      JSON.stringify([
        {
          title: 'En JSON',
          theme: 'WATER',
          electedCarriers: ['maire'],
          technicians: ['chargée (eau)'],
          visibleInLivingEnvironment: true,
        },
      ]),
      'JSON',
    );
    expect(json.counts.create).toBe(1);
    const [row] = await commune.rows(`select elected_carriers, technicians from action where title = 'En JSON'`);
    expect(row).toEqual({ elected_carriers: ['maire'], technicians: [{ function: 'chargée', service: 'eau' }] });
  });

  it('moves an action only as its lifecycle lets it', async () => {
    const { reference } = await commune.action({ title: 'À terminer' });
    const file = (cells: string) => `référence;titre;état;bilan\n${reference};À terminer;${cells}\n`;
    const { importRun: without } = await files.preview(file('faite;'));
    expect(without.lines.nodes[0]).toMatchObject({ outcome: 'REFUSED', problems: [{ column: 'assessment' }] });
    await files.whole(file('faite;Réussie.'));
    const { importRun: reopened } = await files.preview(file('en cours;Réussie.'));
    expect(reopened.lines.nodes[0].outcome).toBe('REFUSED');
  });

  it('does not overwrite what was changed after the preview', async () => {
    const action = await commune.action({ title: 'Changée entre-temps' });
    const { importRun } = await files.preview(
      `référence;titre\n${action.reference};Titre du fichier\n;Nouvelle entre-temps\n`
        .replace('titre\n', 'titre;thème\n')
        .replace('Titre du fichier', 'Titre du fichier;')
        .replace('Nouvelle entre-temps', 'Nouvelle entre-temps;eau'),
    );
    expect(outcomes(importRun)).toEqual(['CHANGE', 'CREATE']);
    const { id, version } = action;
    await commune.call(loosAgent, 'updateAction', { id, expectedVersion: version, title: 'Titre de la collègue' });
    expect(await files.write(importRun)).toMatchObject({ problems: [{ rule: 'IMPORT_IS_AS_PREVIEWED' }] });
    const { importRun: done } = await files.write(importRun, 'GOOD_LINES');
    expect(outcomes(done)).toEqual(['REFUSED', 'CREATE']);
    expect(await commune.rows('select title from action where id = $1', [id])).toEqual([
      { title: 'Titre de la collègue' },
    ]);
  });

  it.each([
    ['of another application', 'Nom;Prénom\na;b\n', 'titre'],
    ['that is empty', '', 'base64'],
    ['with column names only', 'titre;thème\n', 'titres de colonnes'],
  ])('%s is refused, and says what to do', async (_what, text, word) => {
    const { importRun, problems } = await files.preview(text);
    expect(importRun).toBeNull();
    expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'contentBase64'] }]);
    expect(problems[0].message).toContain(word);
  });

  it.each([
    ['a line twice', 'titre;thème\nJumelle;eau\nJumelle;eau\n', null],
    ['an unknown reference', 'référence;titre;thème\nLOOS-A-1999-001;x;eau\ny;;\n', 'reference'],
    ['half an external id', 'titre;thème;application\ny;eau;GesAct\nz;eau;GesAct\n', 'externalId'],
    ['another commune', `insee;titre;thème\n${grenay};y;eau\n${grenay};z;eau\n`, 'commune'],
    ['a project that is not its own', 'titre;thème;projet\ny;eau;LENS-2026-001\nz;eau;LENS-2026-001\n', 'project'],
    ['a null character', 'titre;thème\ny;eau\nz\u0000;eau\n', 'titre'],
    ['a title of 300 characters', `titre;thème\ny;eau\n${'z'.repeat(300)};eau\n`, 'title'],
  ])('refuses %s', async (_what, text, column) => {
    const { importRun } = await files.preview(text);
    expect(importRun.lines.nodes[1]).toMatchObject({ outcome: 'REFUSED', problems: [{ column }] });
  });

  it('is nobody else’s to see, nor to run', async () => {
    const { importRun } = await files.preview('titre;thème\nSecrète;eau\n');
    const question = 'query ($id: ID!) { importRun(id: $id) { id lines { totalCount } } }';
    for (const actor of [officer, { ...loosAgent, tenant: grenay }]) {
      expect((await commune.ask(actor, question, { id: importRun.id })).data).toEqual({ importRun: null });
    }
    const input = { importRun: importRun.id, digest: importRun.digest, mode: 'GOOD_LINES' };
    await expect(
      files.send({ ...loosAgent, tenant: grenay }, 'runImport', 'RunImportInput', input),
    ).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await expect(files.send(officer, 'runImport', 'RunImportInput', input)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('of ten thousand lines is previewed and written with few statements', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `Action n° ${index};énergie;"Résumé; de ${index}";1/3/2027`,
    );
    const content = gzipSync(`titre;thème;résumé;échéance\n${lines.join('\n')}\n`);
    const preview = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) {
      importRun { id digest counts { create refused } } problems { message } } }`;
    const first = await commune.ask(loosAgent, preview, {
      input: { idempotencyKey: 'large', format: 'CSV', contentBase64: content.toString('base64') },
    });
    const { importRun } = first.data.previewImport;
    expect(importRun.counts).toEqual({ create: 10_000, refused: 0 });
    const run = `mutation ($input: RunImportInput!) { runImport(input: $input) {
      importRun { state done total } problems { message } } }`;
    const second = await commune.ask(loosAgent, run, {
      input: { idempotencyKey: 'large-run', importRun: importRun.id, digest: importRun.digest, mode: 'ALL_OR_NOTHING' },
    });
    expect(second.data.runImport).toEqual({
      importRun: { state: 'DONE', done: 10_000, total: 10_000 },
      problems: [],
    });
    for (const { extensions } of [first, second]) expect(extensions?.statements).toBeLessThan(30);
  });
});
