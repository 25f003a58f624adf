import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

interface Followed {
  readonly labelling: { readonly state: string } | null;
  readonly techniciansAtWork: readonly object[] | null;
}
interface Heard {
  readonly followUp: string;
  readonly action: { readonly project: Followed | null } | null;
  readonly contract: { readonly title: string } | null;
  readonly project: Followed | null;
}

describe('from the street to the technician, in one request', () => {
  let product: TestProduct;
  let heard: Heard[];
  let totalCount: number;
  beforeAll(async () => {
    product = await openProduct();
    const { persona, query, variables } = operation('commune/heard-needs');
    const answer = await product.ask(persona, query, variables);
    expect(answer.errors).toBeUndefined();
    ({ nodes: heard, totalCount } = answer.data.commune.heardNeeds);
  });
  afterAll(() => product?.stop());

  it('a need leads to the action, contract or project that followed, and to nothing else', () => {
    expect(heard).toHaveLength(totalCount);
    for (const { followUp, action, contract, project } of heard) {
      expect({ followUp, action: action !== null, contract: contract !== null, project: project !== null }).toEqual({
        followUp,
        action: followUp === 'ACTION',
        contract: followUp === 'CONTRACT',
        project: followUp === 'PROJECT',
      });
    }
    expect(new Set(heard.map(({ followUp }) => followUp)).size).toBe(5);
  });

  it('some led to a project with a label, and to technicians at work on it', () => {
    const projects = heard.flatMap(({ action, project }) => project ?? action?.project ?? []);
    expect(projects.filter(({ labelling }) => labelling?.state === 'LABELLED')).not.toEqual([]);
    expect(projects.flatMap(({ techniciansAtWork }) => techniciansAtWork ?? [])).not.toEqual([]);
  });

  it('a commune is told of its needs beyond their deadline, and another reader of none that is private', async () => {
    const overdue = '{ commune(insee: "62528") { heardNeeds(filter: { overdue: true }) { totalCount } } }';
    expect((await product.ask('commune-agent', overdue)).data.commune.heardNeeds.totalCount).toBeGreaterThan(0);
    const hidden = '{ heardNeeds(filter: { visibilities: [PRIVATE] }) { totalCount } }';
    expect((await product.ask('analyst', hidden)).data.heardNeeds.totalCount).toBe(0);
    expect((await product.ask('commune-agent', hidden)).data.heardNeeds.totalCount).toBeGreaterThan(0);
  });

  it('nobody but the communes themselves is shown a count of one to four persons', async () => {
    const question = `{ stands(first: 200) { nodes { contacts firstContacts suppressed } }
      forumSessions(first: 200) { nodes { participants fromContracts peersMobilised suppressed } }
      communityEvents(first: 200) { nodes { participants suppressed } } }`;
    for (const persona of ['public', 'analyst', 'project-officer', 'director']) {
      const { data } = await product.ask(persona, question);
      const rows = [...data.stands.nodes, ...data.forumSessions.nodes, ...data.communityEvents.nodes];
      expect(rows.some(({ suppressed }) => suppressed === true)).toBe(true);
      const counts = rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'number');
      expect(counts.length).toBeGreaterThan(20);
      expect(counts.filter((count) => count >= 1 && count <= 4)).toEqual([]);
    }
  });
});
