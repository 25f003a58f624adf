import { recordSuccession } from '#commune/communes/recordSuccession.js';
import { asOwner } from '#shared/database/asOwner.js';
import { readCsv } from '#shared/exchange/readCsv.js';
import { dayOf } from '#shared/graphql/today.js';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { grenay, grenayAgent, loos, loosAgent } from '../smallTerritory.js';
import { importing } from './importing.js';

let commune: CommuneUnderTest;
let files: ReturnType<typeof importing>;

async function imported(actor: Actor, kind: string, csv: string): Promise<void> {
  const { importRun, problems } = await files.preview(csv, 'CSV', actor, kind);
  expect(problems).toEqual([]);
  const { id, digest } = importRun;
  const input = { importRun: id, digest, mode: 'ALL_OR_NOTHING' };
  expect(importRun.lines.nodes.flatMap((line: { problems: object[] }) => line.problems)).toEqual([]);
  const written = await files.send(actor, 'runImport', 'RunImportInput', input);
  expect([written.problems, importRun.counts.refused]).toEqual([[], 0]);
}

/** The references and titles that a project, an action and a contract were given. */
const referencesOf = async (table: string) =>
  new Map(
    (await commune.rows(`select title, reference from ${table}`)).map((row) => [row.title, String(row.reference)]),
  );

const stand = (text: string, id: string) =>
  `micro-quartier;tenu le;tenu par;personnes rencontrées;premières rencontres;besoin entendu;thème;échéance;application;identifiant externe
Le bourg;02/05/2026;élus;12;3;${text};eau;01/09/2026;Mairie;${id}`;
const contract = (more: string, commitments = 'prêter [ ; ; ]') =>
  `titre;origine;état;groupe;partie;engagements de la commune;engagements des habitants;application;identifiant externe
Jardin;habitants;négocié;jardiniers;Cité 5;"${commitments}";"bêcher [ ; ; ]";${more}`;

beforeAll(async () => {
  commune = await openCommune();
  files = importing(commune);
  await imported(
    grenayAgent,
    'ACTIONS',
    'titre;thème;application;identifiant externe\nHaie;eau;Mairie;7\nMare;eau;;\n',
  );
  await imported(loosAgent, 'ACTIONS', 'titre;thème;application;identifiant externe\nVerger;eau;Mairie;7\n');
  await imported(grenayAgent, 'CONTRACTS', contract('Mairie;c1'));
  await imported(grenayAgent, 'STANDS', stand('Un banc', 's1'));
  const project = await commune.project('DRAFT', { title: 'La halle' }, grenayAgent);
  expect(project.id).toBeTruthy();
  await asOwner(commune.ownerUrl, 'test', (manager) =>
    recordSuccession(manager, {
      from: [grenay],
      to: loos,
      since: dayOf(new Date()),
      act: 'Arrêté préfectoral 2026-114',
      source: 'Recueil des actes administratifs du Pas-de-Calais',
    }),
  );
});
afterAll(() => commune?.close());

it('finds what it took over by its reference and under the closed commune’s code', async () => {
  const references = await referencesOf('action');
  await imported(
    loosAgent,
    'ACTIONS',
    `référence;commune;titre;thème;application;identifiant externe\n${references.get('Mare')};${grenay};Mare agrandie;eau;Mairie;8\n`,
  );
  expect(await commune.rows(`select insee, version from action where title = 'Mare agrandie'`)).toEqual([
    { insee: grenay, version: 2 },
  ]);
  expect(await commune.rows(`select insee from action_external_id where external_id = '8'`)).toEqual([
    { insee: grenay },
  ]);
});

it('asks which one is meant where both communes’ applications gave the same id', async () => {
  const head = 'référence;titre;thème;application;identifiant externe\n';
  const { importRun } = await files.preview(`${head};Autre;eau;Mairie;7\n`);
  expect(importRun.lines.nodes[0]).toMatchObject({ outcome: 'REFUSED', problems: [{ column: 'externalId' }] });
  const references = await referencesOf('action');
  await imported(loosAgent, 'ACTIONS', `${head}${references.get('Haie')};Haie haute;eau;Mairie;7\n`);
  expect(await commune.rows(`select insee from action where title = 'Haie haute'`)).toEqual([{ insee: grenay }]);
});

it('goes on with the contracts, the stands and the needs of the projects it took over', async () => {
  await imported(loosAgent, 'CONTRACTS', contract('Mairie;c1', 'prêter [ ; ; ] | réparer [ ; ; ]'));
  expect(await commune.rows('select distinct insee, count(*)::int as n from contract_commitment group by 1')).toEqual([
    { insee: grenay, n: 3 },
  ]);
  await imported(loosAgent, 'STANDS', stand('Du calme', 's2'));
  expect(await commune.rows('select insee, text from heard_need order by text')).toEqual([
    { insee: grenay, text: 'Du calme' },
    { insee: grenay, text: 'Un banc' },
  ]);
  const before = await commune.rows('select 1 from need');
  const halle = (await referencesOf('project')).get('La halle');
  await imported(loosAgent, 'NEEDS', `projet;nature;demi-journées;besoin\n${halle};formation;8;Lire un plan\n`);
  expect(await commune.rows('select insee from need')).toHaveLength(before.length + 1);
});

it('exports all of it, and finds nothing to change in what it exported', async () => {
  for (const kind of ['ACTIONS', 'CONTRACTS', 'NEEDS', 'STANDS']) {
    const { data, errors } = await commune.ask(
      loosAgent,
      `{ file: ${kind.toLowerCase()}Export(filter: {communes: ["${loos}"]}, format: CSV) { contentBase64 } }`,
    );
    expect(errors).toBeUndefined();
    const csv = Buffer.from(data.file.contentBase64, 'base64');
    const { rows } = readCsv(csv);
    expect(rows.length).toBeGreaterThan(0);
    const { importRun } = await files.preview(csv, 'CSV', loosAgent, kind);
    expect([kind, importRun.counts]).toEqual([kind, { create: 0, change: 0, same: rows.length, refused: 0 }]);
  }
});
