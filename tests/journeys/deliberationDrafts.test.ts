import { tokenOf } from '#infra/demo/token.js';
import { textOfDocx, textOfPdf } from '#tests/shared/exchange/drafts/readBack.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.stop());

const download = async (persona: string, path: string) => {
  const { out } = persona === 'public' ? { out: '' } : await tokenOf(persona, product.address);
  const authorization = out === '' ? {} : { authorization: `Bearer ${out.trim()}` };
  const headers = { 'accept-language': 'fr', ...authorization };
  const response = await fetch(`${product.address}/files/commune/${path}`, { headers });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
};

/** A project of Loos-en-Gohelle that others see, with its first need. */
const projectOfLoos = async () => {
  const { data } = await product.ask(
    'commune-agent',
    `{ commune(insee: "62528") { projects(first: 50, filter: { states: [SHARED, PROPOSED] }) {
      nodes { id title reference leadCommune { insee } needs { id from until councilFor(scale: AGGLOMERATION, role: CO_FUNDING) {
        council { heldOn } next { heldOn } } } } } } }`,
  );
  const [project] = data.commune.projects.nodes.filter(
    (one: { leadCommune: { insee: string } }) => one.leadCommune.insee === '62528',
  );
  return { project, need: project.needs[0] };
};

describe('the draft of a deliberation', () => {
  it('is filled with the commune’s rows, as pages and as a document, and says that it is a draft', async () => {
    const { project, need } = await projectOfLoos();
    const path = `deliberation-draft/${need.id}?scale=AGGLOMERATION&role=CO_FUNDING`;
    const pdf = await download('commune-agent', `${path}&format=pdf`);
    expect(pdf.response.status).toBe(200);
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.response.headers.get('content-disposition')).toContain(
      `deliberation-${project.reference}-co_funding.pdf`,
    );
    const docx = await download('commune-agent', `${path}&format=docx`);
    for (const text of [textOfPdf(pdf.bytes), textOfDocx(docx.bytes)]) {
      const line = text.replaceAll('\n', ' ');
      expect(line).toContain('Projet de délibération, à vérifier par un juriste');
      expect(line).toContain('Commune de Loos-en-Gohelle');
      expect(line).toContain(project.reference);
      expect(line).toContain('SIREN 246200364');
      expect(line).toContain('CGCT, art. L5216-5 VI');
      expect(line).toContain('CGCT, art. L1111-10 III');
      expect(line).toContain('CGCT, art. L2131-1');
      expect(line).toContain('……');
      expect(line).toContain('Le maire');
    }
  });

  it('says who carries a joint project', async () => {
    const { project } = await projectOfLoos();
    const { response, bytes } = await download('commune-agent', `carrying-draft/${project.id}?format=docx`);
    expect(response.status).toBe(200);
    const text = textOfDocx(bytes);
    expect(text).toContain('Communes qui portent le projet');
    expect(text).toContain('chef de file');
    expect(text).toContain('L5221-1');
  });

  it('is given to the commune that would vote it, and exists for nobody else', async () => {
    const { project, need } = await projectOfLoos();
    const path = `deliberation-draft/${need.id}?scale=AGGLOMERATION&role=CO_FUNDING&format=pdf`;
    for (const persona of ['small-commune-agent', 'project-officer', 'director', 'analyst', 'public']) {
      expect((await download(persona, path)).response.status).toBe(404);
      expect((await download(persona, `carrying-draft/${project.id}`)).response.status).toBe(404);
    }
  });

  it('is none where the executive is enough, and an address that makes no sense is told so', async () => {
    const { need } = await projectOfLoos();
    const of = (query: string) => download('commune-agent', `deliberation-draft/${need.id}?${query}`);
    expect((await of('scale=AGGLOMERATION&role=ADVICE')).response.status).toBe(404);
    expect((await of('scale=AGGLOMERATION&role=toString')).response.status).toBe(400);
    expect((await of('scale=AGGLOMERATION&role=CARRYING&format=exe')).response.status).toBe(400);
    expect((await download('commune-agent', 'deliberation-draft/none?scale=POLE&role=CARRYING')).response.status).toBe(
      404,
    );
  });
});
