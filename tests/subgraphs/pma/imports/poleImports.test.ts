import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { lens, loos, poleSiren, post, project } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const fields = `importRun { id digest state counts { create change same refused }
  lines(first: 50) { nodes { line outcome notes problems { column message } } } } problems { __typename message }`;
const previewed = async (kind: string, csv: string, actor: Actor = actors.director) => {
  const input = {
    kind,
    format: 'CSV',
    contentBase64: Buffer.from(csv).toString('base64'),
    idempotencyKey: `${kind} ${csv.length}`,
  };
  return await pole.ask(
    `mutation($input: PreviewPoleImportInput!) { previewPoleImport(input: $input) { ${fields} } }`,
    actor,
    { input },
  );
};
const written = async (kind: string, csv: string) => {
  const preview = (await previewed(kind, csv)).data.previewPoleImport;
  expect(preview.problems).toEqual([]);
  const { id: importRun, digest } = preview.importRun;
  const input = { importRun, digest, mode: 'GOOD_LINES', inSteps: false, idempotencyKey: `run ${importRun}` };
  const answer = await pole.ask(
    `mutation($input: RunImportInput!) { runPoleImport(input: $input) { ${fields} } }`,
    actors.director,
    { input },
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data.runPoleImport.problems).toEqual([]);
  expect(answer.data.runPoleImport.importRun.state).toBe('DONE');
  return preview.importRun;
};

describe('a pole takes over what already was', () => {
  it('posts, an employer nobody knew among them, and leaves what it has as it is', async () => {
    const csv = `code;fonction;employeur;nom de l’employeur;compétences;part mutualisée;depuis
PMA-T30;chargé de mobilités;${lens};;ENERGY | FACILITATION;40;01/03/2025
PMA-T31;archiviste;130000000;Un établissement;;50;01/09/2024
PMA-T01;autre chose;${lens};;;10;01/01/2020
;sans code;${lens};;;50;01/09/2024
PMA-T32;fauconnier;${lens};;FAUCONNERIE;500;01/09/2024
`;
    const run = await written('POSTS', csv);
    expect(run.counts).toEqual({ create: 2, change: 0, same: 1, refused: 2 });
    expect(run.lines.nodes[1].notes[0]).toContain('n’est pas membre du pôle');
    expect(run.lines.nodes[4].problems.length).toBe(2);
    const rows = await pole.owner.query(
      `select code, employer, imported, (select count(*)::int from technician_skill where technician_id = technician.id) as skills
      from technician where code in ('PMA-T01', 'PMA-T30', 'PMA-T31') order by code`,
    );
    expect(
      rows.map((row: { code: string; imported: boolean; skills: number }) => [row.code, row.imported, row.skills]),
    ).toEqual([
      ['PMA-T01', false, 2],
      ['PMA-T30', true, 2],
      ['PMA-T31', true, 0],
    ]);
    const again = (await previewed('POSTS', `${csv} `)).data.previewPoleImport.importRun;
    expect(again.counts.create).toBe(0);
  });

  it('agreements, as drafts where the act or the person’s word is not told', async () => {
    const csv = `forme;met à disposition;reçoit;poste;coût unitaire;du;au;acte;décidé le;exécutoire le;accord de la personne le;arrêté le
mise à disposition;${lens};${poleSiren};PMA-T01;120,50;01/01/2025;31/12/2027;DEL-1;01/12/2024;05/12/2024;20/11/2024;21/11/2024
mise à disposition;${lens};${poleSiren};PMA-T02;120;01/01/2025;;DEL-2;01/12/2024;05/12/2024;;
entente;${lens};${loos};;90;01/02/2025;;;;;;
entente;${lens};${lens};;90;01/02/2025;;;;;;
`;
    const run = await written('AGREEMENTS', csv);
    expect(run.counts).toEqual({ create: 3, change: 0, same: 0, refused: 1 });
    const rows = await pole.owner.query(
      'select state, unit_cost_cents as cents, imported from secondment_agreement where imported order by from_day, unit_cost_cents desc',
    );
    expect(rows).toEqual([
      { state: 'SIGNED', cents: 12_050, imported: true },
      { state: 'DRAFT', cents: 12_000, imported: true },
      { state: 'DRAFT', cents: 9_000, imported: true },
    ]);
  });

  it('allocations beyond capacity and without a basis, which then raise checks', async () => {
    const other = '01980003-0000-7000-8000-000000000077';
    const csv = `poste;projet;commune pilote;état;du;au;prévu;fait
PMA-T01;${other};${loos};en cours;01/11/2026;31/12/2026;2026-11=40 | 2026-12=40;2026-11=10
PMA-T02;${project(2)};${loos};terminée;01/01/2026;31/01/2026;2026-01=5;2026-01=6
PMA-T99;${other};${loos};en cours;01/11/2026;31/12/2026;;
PMA-T03;pas-un-projet;99999;en cours;01/11/2026;31/10/2026;novembre;
`;
    const run = await written('ALLOCATIONS', csv);
    expect(run.counts).toEqual({ create: 2, change: 0, same: 0, refused: 2 });
    const { data } = await pole.ask(
      `{ technician(id: "${post(1)}") { months(from: "2026-12", until: "2026-12") { over overrideReason }
        allocations { nodes { reference imported state checks } } } }`,
    );
    const [imported] = data.technician.allocations.nodes.filter((one: { imported: boolean }) => one.imported);
    expect(imported.state).toBe('ACTIVE');
    expect(imported.checks).toEqual(expect.arrayContaining(['NO_EMPLOYER_AGREEMENT', 'NO_CONSENT', 'OVER_ALLOCATED']));
    expect(data.technician.months[0].over).toBeGreaterThan(20);
    const next = await pole.owner.query(
      `select reference from allocation where imported and year = 2026 order by number`,
    );
    expect(new Set(next.map(({ reference }: { reference: string }) => reference)).size).toBe(next.length);
  });

  it('is its director’s alone', async () => {
    for (const actor of [actors.officer, actors.analyst, actors.loos]) {
      const { errors } = await previewed('POSTS', 'code\nX\n', actor);
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });
});
