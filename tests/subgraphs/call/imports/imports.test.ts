import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { cabbalr, call, grenay, loos, loosAgent, officer, otherOfficer } from '../smallTerritory.js';
import { importing } from './importing.js';

let agglomeration: CallUnderTest;
let files: ReturnType<typeof importing>;
beforeAll(async () => {
  agglomeration = await openCall();
  files = importing(agglomeration);
});
afterAll(() => agglomeration?.close());

const factsOf = async (actor = officer, siren = call) => {
  const query = `query ($siren: SIREN!) { agglomeration(siren: $siren) { importedFacts(first: 100) {
    nodes { id kind title communeCodes since until source irregularities entity entityId importedBy importedAt version } } } }`;
  const { data } = await agglomeration.ask(actor, query, { siren });
  return data.agglomeration.importedFacts.nodes;
};
const kindsOf = async (filter: object | null = null, actor = officer) => {
  const { nodes } = await files.checks(actor, actor.tenant ?? '', filter);
  return nodes.map(({ kind, title }: { kind: string; title: string }) => `${kind} ${title}`);
};

describe('what already is, imported by an agglomeration', () => {
  it('keeps an irregular label, refuses only what it cannot understand, and says where and what to do', async () => {
    const csv = [
      'titre;référence du projet;communes;labellisé le;source',
      `Jardins partagés;LOOS-2019-001;${loos};14/03/2019;Registre des délibérations`,
      `Chaufferie bois;;${grenay};02/05/2018;`,
      `Éclairage;LOOS-2020-002;${loos};31/02/2020;Registre`,
      'Commune inconnue;X-1;62999;01/02/2020;Registre',
    ].join('\n');
    const { importRun } = await files.preview('LABELS', csv);
    const lines = importRun.lines.nodes;
    expect(lines.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'CREATE',
      'CREATE',
      'REFUSED',
      'REFUSED',
    ]);
    expect(lines[1].notes).toEqual([expect.stringContaining('Rien ne dit où ce fait est établi')]);
    expect(lines[2].problems).toEqual([
      { column: 'labellisé le', message: expect.stringContaining('écrivez-la 14/03/2027') },
    ]);
    expect(lines[3].problems).toEqual([{ column: 'communes', message: expect.stringContaining('corrigez-le') }]);
    const written = await files.taken('LABELS', csv);
    expect(written).toMatchObject({ state: 'DONE', counts: { create: 2, change: 0, same: 0, refused: 2 } });
    expect(await factsOf()).toMatchObject([
      {
        kind: 'LABELS',
        title: 'Jardins partagés',
        communeCodes: [loos],
        since: '2019-03-14',
        source: 'Registre des délibérations',
        irregularities: [],
        entity: null,
        importedBy: 'PROJECT_OFFICER',
        version: 1,
      },
      { title: 'Chaufferie bois', source: null, irregularities: ['FACT_WITHOUT_SOURCE'] },
    ]);
    expect(await kindsOf()).toEqual([
      'LABEL_WITHOUT_PROPOSAL Chaufferie bois',
      'LABEL_WITHOUT_PROPOSAL Jardins partagés',
      'FACT_WITHOUT_SOURCE Chaufferie bois',
    ]);
  });

  it('no longer raises a label once its commune’s proposal is received', async () => {
    await agglomeration.propose({ reference: 'LOOS-2019-001' });
    expect(await kindsOf({ kinds: ['LABEL_WITHOUT_PROPOSAL'] })).toEqual(['LABEL_WITHOUT_PROPOSAL Chaufferie bois']);
  });

  it('takes in posts, and a support of a proposed need as a support, with neither consent nor room', async () => {
    await files.taken(
      'POSTS',
      `code;fonction;part mutualisée;savoir-faire;depuis;demi-journées par mois;source
LL-90;Animation du territoire;50;tissage de voiles;01/2026;4;Organigramme
LL-91;Sans personne;150;;;;Organigramme`,
    );
    const projectId = v7();
    await agglomeration.propose({ projectId, reference: 'LOOS-2026-090' });
    const need = v7();
    const written = await files.taken(
      'SUPPORTS',
      `référence du projet;besoin;communes;poste;nature;rôle;état;depuis;mois;source
LOOS-2026-090;${need};${loos};LL-90;animation;co-animation;en cours;01/09/2099;2099-09: 10 | 2099-10: 2/1;Tableau de suite
;;${grenay};LL-90;ingénierie;;en cours;01/01/2026;;Tableau de suite`,
    );
    expect(written.counts).toEqual({ create: 2, change: 0, same: 0, refused: 0 });
    const { data } = await agglomeration.ask(
      officer,
      `query ($siren: SIREN!) { agglomeration(siren: $siren) { supports { nodes { id reference state until checks post { code }
        months { month planned done } } } } }`,
      { siren: call },
    );
    expect(data.agglomeration.supports.nodes).toEqual([
      {
        id: expect.any(String),
        reference: expect.stringMatching(/^CALL-A-\d{4}-\d{3}$/),
        state: 'ACTIVE',
        until: null,
        checks: ['WITHOUT_CONSENT', 'OVER_CAPACITY', 'WITHOUT_END'],
        post: { code: 'LL-90' },
        months: [
          { month: '2099-09', planned: 10, done: 0 },
          { month: '2099-10', planned: 2, done: 1 },
        ],
      },
    ]);
    const kinds = ['SUPPORT_WITHOUT_CONSENT', 'SUPPORT_WITHOUT_NEED', 'POST_OVER_CAPACITY', 'POST_SKILL_UNKNOWN'];
    const { reference } = data.agglomeration.supports.nodes[0];
    expect(await kindsOf({ kinds })).toEqual([
      'POST_OVER_CAPACITY LL-90 · Animation du territoire',
      `SUPPORT_WITHOUT_CONSENT ${reference}`,
      `SUPPORT_WITHOUT_NEED ${grenay} · LL-90`,
      'POST_SKILL_UNKNOWN LL-90 · Animation du territoire',
    ]);
    const { nodes } = await files.checks(officer, call, { kinds: ['SUPPORT_WITHOUT_CONSENT'] });
    expect(nodes).toMatchObject([{ state: 'RAISED', severity: 'ALERT', support: { reference }, communeCodes: [loos] }]);
  });

  it('is the only way in for a support without consent: the application writes none straight to the table', async () => {
    const { importRun } = await files.preview('LABELS', 'titre;labellisé le\nEncore;01/01/2020');
    expect(importRun.state).toBe('PREVIEWED');
    const direct = await agglomeration.ask(officer, 'query { supports { totalCount } }');
    expect(direct.data.supports.totalCount).toBe(1);
  });

  it('keeps memberships that overlap or leave a hole, and adds those that nobody contradicts', async () => {
    await files.taken(
      'MEMBERSHIPS',
      `code insee;depuis;jusqu’au;arrêté;source
${loos};01/01/1999;31/12/1999;Arrêté du 12 juin 1998;Recueil des actes
${grenay};01/06/2015;31/12/2015;;Courrier`,
    );
    const { data } = await agglomeration.ask(
      officer,
      'query ($siren: SIREN!) { agglomeration(siren: $siren) { memberships(on: "1999-06-01") { nodes { since source { title } commune { insee } } } } }',
      { siren: call },
    );
    expect(data.agglomeration.memberships.nodes).toContainEqual({
      since: '1999-01-01',
      source: { title: 'Arrêté du 12 juin 1998' },
      commune: { insee: loos },
    });
    expect(await kindsOf({ kinds: ['MEMBERSHIP_OVERLAP', 'MEMBERSHIP_HOLE'] })).toEqual([
      `MEMBERSHIP_HOLE ${grenay}`,
      `MEMBERSHIP_OVERLAP ${grenay}`,
    ]);
  });

  it('makes regimes of deliberations where it can, and keeps the others with what is irregular in them', async () => {
    const taken = await files.taken(
      'DELIBERATIONS',
      `référence;objet;nature;prise le;exécutoire depuis le;compétence;commune;régime;depuis;source
DELIB-2012-041;Eau;délibération;12/03/2012;20/03/2012;water;${loos};transférée;01/01/2013;Registre
DELIB-2012-042;Assainissement;délibération;12/03/2012;;sewerage;${loos};transférée;01/01/2013;Registre
DELIB-2012-043;Déchets;délibération;12/03/2012;20/03/2012;waste;${loos};déléguée;01/01/2013;Registre
;Pacte de gouvernance;délibération;04/07/2020;;;;;;Registre
DELIB-2012-044;Mobilité;délibération;12/03/2012;20/03/2012;mobility;${grenay};transférée;01/01/2013;Registre`,
    );
    expect(taken.counts).toEqual({ create: 5, change: 0, same: 0, refused: 0 });
    const { data } = await agglomeration.ask(
      officer,
      'query ($siren: SIREN!) { agglomeration(siren: $siren) { regimes(history: true) { nodes { competence { key } regime since act { enforceableFrom } } } } }',
      { siren: call },
    );
    expect(data.agglomeration.regimes.nodes).toMatchObject([
      { competence: { key: 'sewerage' }, regime: 'TRANSFERRED', act: { enforceableFrom: null } },
      { competence: { key: 'water' }, regime: 'TRANSFERRED', act: { enforceableFrom: '2012-03-20' } },
    ]);
    const kinds = [
      'ACT_NOT_ENFORCEABLE',
      'ACT_WITHOUT_REFERENCE',
      'REGIME_WITHOUT_AGREEMENT',
      'REGIME_OUTSIDE_MEMBERSHIP',
    ];
    expect(await kindsOf({ kinds })).toEqual([
      'ACT_NOT_ENFORCEABLE DELIB-2012-042',
      'REGIME_WITHOUT_AGREEMENT Déchets',
      'ACT_NOT_ENFORCEABLE Pacte de gouvernance',
      'REGIME_OUTSIDE_MEMBERSHIP Mobilité',
      'ACT_WITHOUT_REFERENCE Pacte de gouvernance',
    ]);
  });

  it.each(['LABELS', 'SUPPORTS', 'POSTS', 'MEMBERSHIPS', 'DELIBERATIONS'])(
    'reads its own export of %s back as the same',
    async (kind) => {
      const csv = await files.export(kind);
      const { importRun } = await files.preview(kind, csv);
      expect(importRun.counts).toEqual({ create: 0, change: 0, same: importRun.total, refused: 0 });
      expect(importRun.total).toBeGreaterThan(0);
    },
  );

  it('states a fact otherwise when a later file does, and clears what was irregular', async () => {
    await files.taken(
      'LABELS',
      `titre;communes;labellisé le;source\nChaufferie bois;${grenay};02/05/2018;Procès-verbal`,
    );
    expect(await kindsOf({ kinds: ['FACT_WITHOUT_SOURCE'] })).toEqual([]);
    const stated = await factsOf();
    expect(stated.find(({ title }: { title: string }) => title === 'Chaufferie bois')).toMatchObject({
      title: 'Chaufferie bois',
      source: 'Procès-verbal',
      version: 2,
    });
  });

  it('is for the eyes of its own officers alone', async () => {
    expect(await factsOf(otherOfficer, call)).toEqual([]);
    expect(await files.checks(otherOfficer, call)).toBeNull();
    expect((await files.checks(otherOfficer, cabbalr)).totalCount).toBe(0);
    expect(await factsOf(otherOfficer, cabbalr)).toEqual([]);
    const { importRun } = await files.preview('LABELS', 'titre;labellisé le\nÀ part;01/01/2020');
    const { data } = await agglomeration.ask(otherOfficer, 'query ($id: ID!) { agglomerationImport(id: $id) { id } }', {
      id: importRun.id,
    });
    expect(data.agglomerationImport).toBeNull();
    await expect(files.preview('LABELS', 'titre;labellisé le\nÀ part;01/01/2020', loosAgent)).rejects.toThrow();
  });

  it('takes back a fact entered by mistake with its reason: it counts no more, stays readable, and a file that states it brings it back', async () => {
    const csv = [
      'titre;référence du projet;communes;labellisé le;source',
      `Fait saisi deux fois;;${grenay};02/05/2017;`,
    ].join('\n');
    await files.taken('LABELS', csv);
    const mine = ({ title }: { title: string }) => title === 'Fait saisi deux fois';
    const fact = (await factsOf()).find(mine);
    const withdraw = async (values: object, actor = officer) =>
      await agglomeration.ask(
        actor,
        `mutation ($input: WithdrawImportedFactInput!) { withdrawImportedFact(input: $input) {
          fact { id withdrawalReason version } problems { __typename path } } }`,
        {
          input: {
            idempotencyKey: v7(),
            id: fact.id,
            expectedVersion: fact.version,
            reason: 'Saisi deux fois.',
            ...values,
          },
        },
      );
    const problemsOf = (answer: Awaited<ReturnType<typeof withdraw>>) => answer.data.withdrawImportedFact.problems;
    expect(problemsOf(await withdraw({ reason: '  ' }))).toMatchObject([{ path: ['input', 'reason'] }]);
    expect(problemsOf(await withdraw({ expectedVersion: 9 }))).toMatchObject([{ __typename: 'VersionConflict' }]);
    for (const other of [otherOfficer, loosAgent]) expect((await withdraw({}, other)).errors).toHaveLength(1);
    const { data } = await withdraw({});
    expect(data.withdrawImportedFact).toEqual({
      fact: { id: fact.id, withdrawalReason: 'Saisi deux fois.', version: 2 },
      problems: [],
    });
    expect(problemsOf(await withdraw({ expectedVersion: 2 }))).toHaveLength(1);
    expect((await factsOf()).some(mine)).toBe(false);
    expect((await kindsOf()).filter((line: string) => line.endsWith('Fait saisi deux fois'))).toEqual([]);
    expect(await files.export('LABELS')).not.toContain('Fait saisi deux fois');
    const takenBack = await agglomeration.ask(
      officer,
      `query ($siren: SIREN!) { agglomeration(siren: $siren) { importedFacts(withdrawn: true) { nodes { title withdrawalReason } } } }`,
      { siren: call },
    );
    expect(takenBack.data.agglomeration.importedFacts.nodes).toEqual([
      { title: 'Fait saisi deux fois', withdrawalReason: 'Saisi deux fois.' },
    ]);
    expect((await files.taken('LABELS', csv)).counts).toMatchObject({ create: 0, change: 1 });
    expect((await factsOf()).filter(mine)).toMatchObject([{ id: fact.id, version: 3 }]);
  });
});
