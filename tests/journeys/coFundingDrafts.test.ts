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
  const { out } = await tokenOf(persona, product.address);
  const headers = { 'accept-language': 'fr', authorization: `Bearer ${out.trim()}` };
  const response = await fetch(`${product.address}/files/call/${path}`, { headers });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
};

/** The fonds de concours of a commune, as the agglomeration's officer lists it. */
const fondsOf = async (insee: string) => {
  const { data } = await product.ask(
    'project-officer',
    `query ($insee: [INSEE!]) { agglomeration(siren: "246200364") { coFundings(filter: { communes: $insee }) { nodes { id reference } } } }`,
    { insee: [insee] },
  );
  return data.agglomeration.coFundings.nodes[0];
};

describe('the drafts of both councils on a fonds de concours', () => {
  it('tell the same object and the same amount, with the articles and the cap', async () => {
    const { id, reference } = await fondsOf('62528');
    const pdf = await download('project-officer', `co-funding-draft/${id}?council=AGGLOMERATION&format=pdf`);
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf');
    const docx = await download('commune-agent', `co-funding-draft/${id}?council=COMMUNE&format=docx`);
    expect(docx.response.status).toBe(200);
    const [agglomeration, commune] = [textOfPdf(pdf.bytes), textOfDocx(docx.bytes)].map((text) =>
      text.replaceAll(/\s+/g, ' '),
    );
    for (const text of [agglomeration, commune]) {
      expect(text).toContain(reference);
      expect(text).toContain('18 000,00 €');
      expect(text).toContain('CGCT, art. L5216-5 VI');
      expect(text).toContain('CGCT, art. L1111-10 III');
      expect(text).toContain('Projet de délibération, à vérifier par un juriste');
    }
    expect(agglomeration).toContain('Délibération du conseil communautaire');
    expect(agglomeration).toContain('Le président');
    expect(commune).toContain('Délibération du conseil municipal');
    expect(commune).toContain('Commune de Loos-en-Gohelle');
  });

  it('are for the agglomeration that gives and the commune that receives, and for nobody else', async () => {
    const { id } = await fondsOf('62528');
    for (const persona of ['small-commune-agent', 'director', 'analyst']) {
      expect((await download(persona, `co-funding-draft/${id}?council=COMMUNE`)).response.status).toBe(404);
    }
    expect((await download('project-officer', `co-funding-draft/${id}?council=POLE`)).response.status).toBe(400);
    expect((await download('project-officer', 'co-funding-draft/none?council=COMMUNE')).response.status).toBe(404);
  });
});
