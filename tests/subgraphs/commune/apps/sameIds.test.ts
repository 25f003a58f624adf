import { recordSuccession } from '#commune/communes/recordSuccession.js';
import { asOwner } from '#shared/database/asOwner.js';
import { dayOf } from '#shared/graphql/today.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { callAction } from '../actions/callAction.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { grenay, grenayAgent, lens, lensAgent, loos, loosAgent } from '../smallTerritory.js';
import { importing } from './importing.js';

const ends = 'application;identifiant externe\n';
const filesOf = (title: string, project: string): Record<string, string> => ({
  ACTIONS: `titre;thème;${ends}${title};eau;Mairie;7\n`,
  CONTRACTS: `titre;origine;état;groupe;partie;engagements de la commune;engagements des habitants;${ends}${title};habitants;négocié;jardiniers;Cité 5;"prêter [ ; ; ]";"bêcher [ ; ; ]";Mairie;7\n`,
  STANDS: `micro-quartier;tenu le;tenu par;personnes rencontrées;premières rencontres;besoin entendu;thème;échéance;${ends}${title};02/05/2026;élus;12;3;Un banc;eau;01/09/2026;Mairie;7\n`,
  NEEDS: `projet;nature;demi-journées;besoin;${ends}${project};formation;8;Lire un plan;Mairie;7\n`,
});

let commune: CommuneUnderTest;
let files: ReturnType<typeof importing>;
/** What the commune nouvelle would send again, of everything both communes had under the same id. */
let again: Record<string, string>;

beforeAll(async () => {
  commune = await openCommune();
  files = importing(commune);
  for (const [agent, title] of [
    [grenayAgent, 'Haie'],
    [lensAgent, 'Verger'],
  ] as const) {
    const { id } = await commune.project('DRAFT', { title }, agent);
    const [project] = await commune.rows('select reference from project where id = $1', [id]);
    again = filesOf(title, String(project?.reference));
    for (const [kind, csv] of Object.entries(again)) {
      const { importRun } = await files.preview(csv, 'CSV', agent, kind);
      const input = { importRun: importRun.id, digest: importRun.digest, mode: 'ALL_OR_NOTHING' };
      expect((await files.send(agent, 'runImport', 'RunImportInput', input)).problems).toEqual([]);
    }
  }
  await asOwner(commune.ownerUrl, 'test', (manager) =>
    recordSuccession(manager, {
      from: [grenay, lens],
      to: loos,
      since: dayOf(new Date()),
      act: 'Arrêté préfectoral 2026-114',
      source: 'Recueil des actes administratifs du Pas-de-Calais',
    }),
  );
});
afterAll(() => commune?.close());

describe('an id that both communes’ applications had given, in the commune that they became', () => {
  it.each(['ACTIONS', 'CONTRACTS', 'STANDS', 'NEEDS'])(
    'is refused in a file of %s that gives no more',
    async (kind) => {
      const { importRun } = await files.preview(again[kind] ?? '', 'CSV', loosAgent, kind);
      expect(importRun.lines.nodes).toMatchObject([{ outcome: 'REFUSED', problems: [{ column: 'externalId' }] }]);
    },
  );

  it('is refused to an application, which is told both actions, and changes the one that it names', async () => {
    const upsert = (input: object) =>
      callAction(commune, loosAgent, 'upsertActionByExternalId', {
        system: 'Mairie',
        externalId: '7',
        title: 'Haie double',
        theme: 'WATER',
        ...input,
      });
    const actions = await commune.rows('select id, reference, title from action order by title');
    expect(actions.map(({ title }) => title)).toEqual(['Haie', 'Verger']);
    const [problem] = (await upsert({})).problems;
    expect(problem).toMatchObject({ rule: 'EXTERNAL_ID_NAMES_ONE_ACTION', path: ['input', 'id'] });
    for (const { id, reference } of actions) expect(problem.message).toContain(`${reference} (${id})`);
    expect((await upsert({ id: actions[0]?.id })).problems).toEqual([]);
    expect(await commune.rows('select title, insee, version from action order by title')).toEqual([
      { title: 'Haie double', insee: grenay, version: 2 },
      { title: 'Verger', insee: lens, version: 1 },
    ]);
  });
});
