import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import { decisionAct } from '#shared/journal/acts.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall, proposalOf } from '../openCall.js';
import { grenay, loos, loosAgent, officer, otherOfficer } from '../smallTerritory.js';
import { importing } from './importing.js';

let agglomeration: CallUnderTest;
let files: ReturnType<typeof importing>;
beforeAll(async () => {
  agglomeration = await openCall();
  files = importing(agglomeration);
  const csv = [
    'titre;référence du projet;communes;labellisé le;jusqu’au;convention;motif;source',
    `Verger partagé;LOOS-2019-004;${loos};14/03/2019;13/03/2199;CONV-2019-4;Porté par trois rues.;Registre 2019`,
    `Halle;;${loos};02/05/2018;;;;Registre 2018`,
    `Préau;;${grenay};02/05/2018;;;;Registre 2018`,
    `Ailleurs;LOOS-2019-099;${loos};02/05/2018;;;;Registre 2018`,
  ].join('\n');
  await files.taken('LABELS', csv);
});
afterAll(() => agglomeration?.close());

const fileOf = async (id: string, actor = officer) => {
  const query = `query ($id: ID!) { labelling(id: $id) { id state version labelledOn labelUntil agreementReference reason
    review { missing } decisions { from to reason } importedLabels { id title entityId } } }`;
  return (await agglomeration.ask(actor, query, { id })).data.labelling;
};
const takeUp = async (input: object, actor = officer) => {
  const query = `mutation ($input: TakeUpLabelInput!) { takeUpLabel(input: $input) { labelling { id state version }
    problems { __typename message ... on RuleBroken { rule } ... on VersionConflict { currentVersion } } } }`;
  return await agglomeration.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
};
const titles = (file: { importedLabels: { title: string }[] }) => file.importedLabels.map(({ title }) => title);
const checked = async () => {
  const { nodes } = await files.checks(officer, officer.tenant ?? '', { kinds: ['LABEL_WITHOUT_PROPOSAL'] });
  return nodes.map(({ title }: { title: string }) => title).sort();
};

describe('a label from before, once its project is proposed', () => {
  it('is found by the reference, or by a commune where it names none, and read by its own officers alone', async () => {
    const id = await agglomeration.propose({ ...proposalOf(v7()), reference: 'LOOS-2019-004', coCarriers: [] });
    expect(titles(await fileOf(id))).toEqual(['Halle', 'Verger partagé']);
    for (const other of [loosAgent, otherOfficer]) expect((await fileOf(id, other))?.importedLabels ?? []).toEqual([]);
  });

  it('opens the file as labelled on its day, without scores, tells the communes, and raises no check any more', async () => {
    const id = await agglomeration.propose({ ...proposalOf(v7()), reference: 'LOOS-2019-005', coCarriers: [] });
    const { version, importedLabels } = await fileOf(id);
    expect(await checked()).toEqual(['Ailleurs', 'Halle', 'Préau']);
    const [hall] = importedLabels;
    const input = { id, factId: hall.id, expectedVersion: version };
    expect((await takeUp({ ...input, expectedVersion: version + 1 })).data.takeUpLabel.problems).toMatchObject([
      { __typename: 'VersionConflict', currentVersion: version },
    ]);
    for (const other of [loosAgent, otherOfficer]) expect((await takeUp(input, other)).errors).toHaveLength(1);
    expect((await takeUp({ ...input, factId: v7() })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await takeUp(input)).data.takeUpLabel).toEqual({
      labelling: { id, state: 'LABELLED', version: version + 1 },
      problems: [],
    });
    const reason = 'Label donné le 2 mai 2018, repris tel qu’il était, d’après\u00a0: Registre 2018.';
    expect(await fileOf(id)).toMatchObject({
      state: 'LABELLED',
      labelledOn: '2018-05-02',
      labelUntil: null,
      reason,
      decisions: [{ from: 'RECEIVED', to: 'LABELLED', reason }],
      importedLabels: [{ title: 'Halle', entityId: id }],
    });
    expect(await checked()).toEqual(['Ailleurs', 'Préau']);
    const told = await withClient(agglomeration.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `select payload from outbox where kind = 'DECISION' order by number desc limit 1`,
      );
      return decisionAct.parse(rows[0].payload);
    });
    expect(told).toMatchObject({ addressee: loos, to: 'LABELLED', reason });
    // What was answered is not answered by a label from before.
    const after = await fileOf(id);
    const again = await takeUp({ ...input, expectedVersion: after.version });
    expect(again.data.takeUpLabel.problems).toMatchObject([{ rule: 'labelling.takeUp' }]);
  });

  it('keeps the last day, the agreement and the reason that its line states, under review too', async () => {
    const { data } = await agglomeration.ask(
      officer,
      'query { labellings(filter: { states: [RECEIVED] }) { nodes { id version } } }',
    );
    const [{ id }] = data.labellings.nodes;
    for (const to of ['ADMISSIBLE', 'UNDER_REVIEW']) await agglomeration.move(id, to);
    const { version, importedLabels } = await fileOf(id);
    const [orchard] = importedLabels.filter(({ title }: { title: string }) => title === 'Verger partagé');
    const answer = await takeUp({ id, factId: orchard.id, expectedVersion: version });
    expect(answer.data.takeUpLabel.problems).toEqual([]);
    expect(await fileOf(id)).toMatchObject({
      state: 'LABELLED',
      labelledOn: '2019-03-14',
      labelUntil: '2199-03-13',
      agreementReference: 'CONV-2019-4',
      reason: expect.stringContaining('Porté par trois rues.'),
    });
  });
});
