import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { grenay, loos, loosAgent } from '../smallTerritory.js';
import { importing } from './importing.js';

let commune: CommuneUnderTest;
let files: ReturnType<typeof importing>;
beforeAll(async () => {
  commune = await openCommune();
  files = importing(commune);
});
afterAll(() => commune?.close());

// biome-ignore lint/suspicious/noExplicitAny: an answer's form is its question's.
type Run = any;
const outcomes = (run: Run): string[] => run.lines.nodes.map(({ outcome }: { outcome: string }) => outcome);
const columnsOf = (run: Run): string[][] =>
  run.lines.nodes.map(({ problems }: Run) => problems.map(({ column }: Run) => column));

async function preview(kind: string, text: string | Uint8Array) {
  const { importRun, problems } = await files.preview(text, 'CSV', loosAgent, kind);
  expect(problems).toEqual([]);
  return importRun;
}

describe('a file of contracts', () => {
  const heading =
    'titre;origine;état;nature de la partie;groupe;partie;engagements de la commune;engagements des habitants;conclu le;terminé le';

  it('brings contracts to where they stand, with both sides’ commitments and judgements', async () => {
    const text = `${heading}
Jardin;habitants;en cours;groupe;jardiniers;Jardiniers de la cité 5;"prêter le terrain [14/03/2027 ; tenu ; ]";"arroser | désherber [ ; ; non tenu]";02/05/2026;
Salle;association;proposé;;;;;;;
Fête;commune;honoré;groupe;rue;Rue des Lilas;"barrières [;tenu;tenu]";"ranger [;tenu;en partie]";01/06/2026;30/06/2026
`;
    const run = await preview('CONTRACTS', iconv.encode(text, 'win1252'));
    expect(run.encoding).toBe('WINDOWS-1252');
    expect(outcomes(run)).toEqual(['CREATE', 'REFUSED', 'CREATE']);
    expect(columnsOf(run)[1]).toEqual(['party']);
    const { importRun, problems } = await files.write(run, 'GOOD_LINES');
    expect(problems).toEqual([]);
    const rows = await commune.rows(
      `select title, state, unbalanced_side, concluded_on, ended_on, unjudged from contract order by title`,
    );
    expect(rows).toMatchObject([
      { title: 'Fête', state: 'HONOURED', unjudged: 0 },
      { title: 'Jardin', state: 'RUNNING', unbalanced_side: 'INHABITANTS', unjudged: 3 },
    ]);
    const created = importRun.lines.nodes[0].entityId;
    expect(await commune.rows('select title from contract where id = $1', [created])).toEqual([{ title: 'Jardin' }]);
  });

  it('moves and judges a contract by its rules, and refuses what they refuse, under its column', async () => {
    const text = (line: string) => `${heading}\n${line}\n`;
    const refused = await preview(
      'CONTRACTS',
      text('Jardin;habitants;honoré;;;;prêter un autre terrain;arroser | désherber;02/05/2026;30/06/2026'),
    );
    expect(outcomes(refused)).toEqual(['REFUSED']);
    expect(columnsOf(refused)[0]).toEqual([null, 'state']);
    const judged = await preview(
      'CONTRACTS',
      text(
        'Jardin;;broken;;;;"prêter le terrain [14/03/2027;non tenu;non tenu]";"arroser [;non tenu;non tenu]|désherber [;non tenu;non tenu]";;30/06/2026',
      ),
    );
    expect(judged.lines.nodes).toMatchObject([{ outcome: 'CHANGE', problems: [] }]);
    expect((await files.write(judged)).problems).toEqual([]);
    expect(await commune.rows(`select state, version from contract where title = 'Jardin'`)).toEqual([
      { state: 'BROKEN', version: 2 },
    ]);
  });
});

describe('a file of needs', () => {
  it('adds and corrects needs of the commune’s own projects while they may be changed', async () => {
    const project = await commune.project('SHARED');
    const proposed = await commune.project('PROPOSED', { title: 'Autre' });
    const reference = project.reference;
    const text = `projet;nature;application;identifiant externe;demi-journées;montant;du;besoin
${reference};ingénierie;GesPro;B-1;20;;01/03/2027;Étude
${reference};cofinancement;GesPro;B-2;;12 500,50;;Subvention
${reference};cofinancement;GesPro;B-3;4;;;Mauvaise unité
${proposed.reference};ingénierie;GesPro;B-4;4;;;Trop tard
INCONNU-2026-001;ingénierie;GesPro;B-5;4;;;Ailleurs
`;
    const run = await preview('NEEDS', text);
    expect(outcomes(run)).toEqual(['CREATE', 'CREATE', 'REFUSED', 'REFUSED', 'REFUSED']);
    expect(columnsOf(run).slice(2)).toEqual([['quantityHalfDays'], [null], ['project']]);
    await files.write(run, 'GOOD_LINES');
    const needs = `select description, quantity_half_days, quantity_cents, version from need where project_id = $1
      and description <> '' order by quantity_half_days`;
    expect(await commune.rows(needs, [project.id])).toMatchObject([
      { description: 'Étude', quantity_half_days: 20 },
      { description: 'Subvention', quantity_cents: 1250050 },
    ]);
    const [before] = await commune.rows('select version from project where id = $1', [project.id]);
    expect(outcomes(await preview('NEEDS', text)).slice(0, 2)).toEqual(['SAME', 'SAME']);
    const { importRun } = await files.whole(
      `projet;nature;application;identifiant externe;demi-journées\n${reference};ingénierie;GesPro;B-1;30\n`,
      'CSV',
      'NEEDS',
    );
    expect(importRun.counts).toMatchObject({ change: 1 });
    expect(await commune.rows(needs, [project.id])).toMatchObject([{ quantity_half_days: 30, version: 2 }, {}]);
    expect(await commune.rows('select version from project where id = $1', [project.id])).toEqual([
      { version: Number(before?.version) + 1 },
    ]);
  });

  it('tells what money is for, of money alone: left where the column is not there, gone once it is money no more', async () => {
    const { id, reference } = await commune.project('SHARED');
    const heading = 'projet;nature;application;identifiant externe;demi-journées;montant';
    const told = `${heading};objet du cofinancement
${reference};cofinancement;GesPro;O-1;;900;équipement
${reference};cofinancement;GesPro;O-2;;500;other
${reference};ingénierie;GesPro;O-3;4;;autre
${reference};cofinancement;GesPro;O-4;;500;une fête
`;
    const run = await preview('NEEDS', told);
    expect(outcomes(run)).toEqual(['CREATE', 'CREATE', 'REFUSED', 'REFUSED']);
    expect(columnsOf(run).slice(2)).toEqual([['coFundingObject'], ['objet du cofinancement']]);
    await files.write(run, 'GOOD_LINES');
    const objects = async () =>
      (
        await commune.rows('select kind, co_funding_object as object from need where project_id = $1 order by id', [id])
      ).map(({ kind, object }) => `${kind} ${object}`);
    const before = await objects();
    expect(before.slice(-2)).toEqual(['CO_FUNDING FACILITY', 'CO_FUNDING OTHER']);
    await files.whole(`${heading}\n${reference};cofinancement;GesPro;O-1;;950\n`, 'CSV', 'NEEDS');
    expect(await objects()).toEqual(before);
    await files.whole(`${heading}\n${reference};ingénierie;GesPro;O-1;5;\n`, 'CSV', 'NEEDS');
    expect((await objects()).slice(-2)).toEqual(['ENGINEERING null', 'CO_FUNDING OTHER']);
    await files.whole(
      `${heading};objet du cofinancement\n${reference};cofinancement;GesPro;O-2;;500;\n`,
      'CSV',
      'NEEDS',
    );
    expect((await objects()).slice(-2)).toEqual(['ENGINEERING null', 'CO_FUNDING null']);
  });

  it('names skills as the reference list does, however they are written, and tells the nearest of an unknown one', async () => {
    const { id, reference } = await commune.project('SHARED');
    const text = `projet;nature;savoir-faire;demi-journées
${reference};ingénierie;Marchés publics;3
${reference};ingénierie;jardinage;3
`;
    const run = await preview('NEEDS', text);
    expect(outcomes(run)).toEqual(['CREATE', 'REFUSED']);
    expect(columnsOf(run)[1]).toEqual(['skill']);
    await files.write(run, 'GOOD_LINES');
    expect(await commune.rows('select skill from need where project_id = $1 and skill is not null', [id])).toEqual([
      { skill: 'PROCUREMENT' },
    ]);
    const again = text.replace('Marchés publics', 'procurement');
    expect(outcomes(await preview('NEEDS', again))[0]).toBe('SAME');
  });
});

describe('a file of stands', () => {
  const heading =
    'micro-quartier;tenu le;tenu par;personnes rencontrées;premières rencontres;besoin entendu;thème;échéance;suite;réponse;répondu le';

  it('records each stand once with all that was heard, and its micro-district where there was none', async () => {
    const text = `${heading}
Cité 5;02/05/2026;élus | techniciens;12;3;Un banc;cadre de vie;01/09/2026;;;
cité 5;02/05/2026;;;;Moins de bruit;mobilité;01/09/2026;réponse;Zone 30 en octobre;03/05/2026
Centre;03/05/2026;élus;5;0;;;;;;
Cité 5;02/05/2026;élus;12;3;Autre avis;eau;01/09/2026;;;
`;
    const run = await preview('STANDS', text);
    expect(outcomes(run)).toEqual(['CREATE', 'CREATE', 'CREATE', 'REFUSED']);
    expect(columnsOf(run)[3]).toEqual(['heldBy']);
    expect((await files.write(run, 'GOOD_LINES')).problems).toEqual([]);
    const count = (table: string) => commune.rows(`select count(*)::int as n from ${table} where insee = $1`, [loos]);
    expect(await count('micro_district')).toEqual([{ n: 2 }]);
    expect(await count('stand')).toEqual([{ n: 2 }]);
    expect(await commune.rows('select text, follow_up, answered_on from heard_need order by text')).toMatchObject([
      { text: 'Moins de bruit', follow_up: 'ANSWER' },
      { text: 'Un banc', follow_up: 'NONE' },
    ]);
    expect(outcomes(await preview('STANDS', text))).toEqual(['SAME', 'SAME', 'SAME', 'REFUSED']);
  });

  it('tells what came of a need, and changes nothing of what was said', async () => {
    const { reference } = await commune.action({ title: 'Bancs' });
    const follow = `${heading};référence de l’action\nCité 5;02/05/2026;;;;Un banc;;;action;;04/05/2026;${reference}\n`;
    const { importRun, problems } = await files.whole(follow, 'CSV', 'STANDS');
    expect(problems).toEqual([]);
    expect(importRun.counts).toMatchObject({ change: 1 });
    const said = await preview('STANDS', `${heading}\nCité 5;02/05/2026;;;;Un banc;eau;;;;\n`);
    expect(columnsOf(said)).toEqual([['theme']]);
    const undone = await preview('STANDS', `${heading}\nCité 5;02/05/2026;;;;Un banc;;;aucune;;\n`);
    expect(outcomes(undone)).toEqual(['REFUSED']);
    const [journal] = await commune.rows(
      `select verb, imported, visibility from journal where entity = 'HeardNeed' order by xid desc, seq desc limit 1`,
    );
    expect(journal).toEqual({ verb: 'IMPORT', imported: true, visibility: 'PRIVATE' });
  });
});

describe('a file of any kind', () => {
  it('of stands says before it is written that a micro-district will be created, and for whose eyes', async () => {
    const line = 'élus;8;2;;;;;;\n';
    const text = `micro-quartier;tenu le;tenu par;personnes rencontrées;premières rencontres;besoin entendu;thème;échéance;suite;réponse;répondu le
Cité neuve;03/05/2026;${line}cité 5;04/05/2026;${line}`;
    const { lines } = await preview('STANDS', text);
    expect(lines.nodes.map(({ notes }: Run) => notes)).toEqual([
      ['Le micro-quartier «\u00a0Cité neuve\u00a0» sera créé, visible de votre commune seule.'],
      [],
    ]);
  });

  it.each(['ACTIONS', 'CONTRACTS', 'NEEDS', 'STANDS'])(
    'of %s that is of another application is refused with the columns expected',
    async (kind) => {
      const { importRun, problems } = await files.preview('Nom,Prénom\na,b\n', 'CSV', loosAgent, kind);
      expect(importRun).toBeNull();
      expect(problems[0].message).toMatch(/autre application.*Colonnes connues.*identifiant externe/);
    },
  );

  it('is nobody else’s', async () => {
    const run = await preview('STANDS', 'micro-quartier;tenu le\nx;02/05/2026\n');
    const { data } = await commune.ask(
      { ...loosAgent, tenant: grenay },
      'query ($id: ID!) { importRun(id: $id) { id } }',
      {
        id: run.id,
      },
    );
    expect(data).toEqual({ importRun: null });
  });
});
