import { readCsv } from '#shared/exchange/readCsv.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { loos, loosAgent } from '../smallTerritory.js';
import { importing } from './importing.js';

let commune: CommuneUnderTest;
let files: ReturnType<typeof importing>;
beforeAll(async () => {
  commune = await openCommune();
  files = importing(commune);
  const project = await commune.project('SHARED');
  const action = await commune.action({
    title: '=1+1',
    summary: '-5 °C ; "froid"\r\nà la ligne',
    projectId: project.id,
  });
  await commune.action({ title: 'Ferme' });
  await commune.action({ title: 'Ferme', theme: 'WATER', visibility: 'SHARED' });
  const lines = [
    `titre;origine;état;groupe;partie;engagements de la commune;engagements des habitants;conclu le;terminé le;référence de l’action;application;identifiant externe`,
    `Jardin;habitants;en cours;jardiniers;Cité 5;"prêter [du 1er] [14/03/2027 ; tenu ; ]";"a \\| b | c [ ; ; tenu]";02/05/2026;;${action.reference};Autre;7`,
    'Fête;commune;déséquilibré;rue;Lilas;"barrières [;tenu;tenu]";"ranger [;non tenu;non tenu]";01/06/2026;30/06/2026;;;',
    'Projet;claim;proposé;rue;Lilas;;;;;;;',
  ];
  await files.whole(lines.join('\n'), 'CSV', 'CONTRACTS');
  await files.whole(
    [
      'projet;nature;demi-journées;montant;besoin;compétence recherchée;demi-journées des communes;demi-journées des habitants;du;au;compétence juridique;présence sur place;auprès des habitants;relais;objet du cofinancement',
      `${project.reference};formation;8;;@SUM(A1);;;;;;;;;;`,
      `${project.reference};animation;20;;Des rues;FACILITATION;6;4;01/03/2027;30/09/2027;Écoles;oui;oui;le comité de quartier;`,
      `${project.reference};cofinancement;;1200,05;Une halle;;;;;;Espaces verts;;;;équipement`,
      `${project.reference};cofinancement;;800;Une fête;;;;;;;;;;autre`,
      `${project.reference};cofinancement;;3;;;;;;;;;;;`,
    ].join('\n'),
    'CSV',
    'NEEDS',
  );
  const stand = 'Cité 5;02/05/2026;élus;12;3';
  await files.whole(
    `numéro du stand;micro-quartier;tenu le;tenu par;personnes rencontrées;premières rencontres;besoin entendu;thème;échéance;suite;réponse;référence de l’action\n` +
      `1;${stand};Un banc;eau;01/09/2026;action;;${action.reference}\n1;${stand};Du calme;eau;01/09/2026;réponse;oui;\n` +
      `2;${stand};Un banc;eau;01/09/2026;;;\n3;Centre;03/05/2026;techniciens;0;0;;;;;;\n`,
    'CSV',
    'STANDS',
  );
});
afterAll(() => commune?.close());

const tables = [
  'heard_need',
  'stand',
  'micro_district',
  'contract_commitment',
  'contract',
  'need',
  'action_external_id',
  'action',
  'external_id',
];
const kinds = ['ACTIONS', 'CONTRACTS', 'NEEDS', 'STANDS'];

async function exported(kind: string, format: string): Promise<Buffer> {
  const field = `${kind.toLowerCase()}Export`;
  const query = `{ ${field}(filter: {communes: ["${loos}"]}, format: ${format}) { contentBase64 } }`;
  const { data, errors } = await commune.ask(loosAgent, query);
  expect(errors).toBeUndefined();
  return Buffer.from(data[field].contentBase64, 'base64');
}

const rowsOf = (csv: Buffer) =>
  readCsv(csv)
    .rows.map(({ cells }) => JSON.stringify([...cells]))
    .sort();

it.each(['CSV', 'JSON'])(
  'what is exported in %s fills the emptied commune with the same rows again',
  async (format) => {
    const before = new Map<string, string[]>();
    const given = new Map<string, Buffer>();
    for (const kind of kinds) {
      before.set(kind, rowsOf(await exported(kind, 'CSV')));
      given.set(kind, await exported(kind, format));
      const { importRun } = await files.preview(given.get(kind) ?? '', format, loosAgent, kind);
      expect([kind, importRun.counts]).toEqual([
        kind,
        { create: 0, change: 0, same: before.get(kind)?.length, refused: 0 },
      ]);
    }
    // Emptied as an owner would after a disaster: no change of the application's takes concluded contracts away.
    await commune.rows(`truncate ${tables.join(', ')} cascade`);
    for (const kind of kinds) {
      const { importRun, problems } = await files.whole(given.get(kind) ?? '', format, kind);
      expect(problems).toEqual([]);
      expect([kind, importRun.counts.create]).toEqual([kind, before.get(kind)?.length]);
      expect([kind, rowsOf(await exported(kind, 'CSV'))]).toEqual([kind, before.get(kind)]);
    }
  },
);

it('a need keeps every one of its cells on the way', async () => {
  const needs =
    await commune.rows(`select kind, quantity_half_days, quantity_cents, own_half_days, inhabitants_half_days,
    window_from::text as from, window_until::text as until, skill, competence, presence, on_inhabitants, relay, co_funding_object
    from need where description in ('Des rues', 'Une halle', 'Une fête') order by description`);
  const nothing = { own_half_days: 0, inhabitants_half_days: 0, from: null, until: null, skill: null, presence: false };
  const money = { ...nothing, kind: 'CO_FUNDING', quantity_half_days: null, on_inhabitants: false, relay: null };
  expect(needs).toEqual([
    {
      ...{
        kind: 'FACILITATION',
        quantity_half_days: 20,
        quantity_cents: null,
        own_half_days: 6,
        inhabitants_half_days: 4,
      },
      ...{ from: '2027-03-01', until: '2027-09-30', skill: 'FACILITATION', competence: 'Écoles', presence: true },
      ...{ on_inhabitants: true, relay: 'le comité de quartier', co_funding_object: null },
    },
    { ...money, quantity_cents: 80_000, competence: null, co_funding_object: 'OTHER' },
    { ...money, quantity_cents: 120_005, competence: 'Espaces verts', co_funding_object: 'FACILITY' },
  ]);
});

it('a reference that was given again is not given to something new', async () => {
  const fresh = await commune.action({ title: 'Nouvelle' });
  const taken = await commune.rows('select count(*)::int as n from action where reference = $1', [fresh.reference]);
  expect(taken).toEqual([{ n: 1 }]);
});
