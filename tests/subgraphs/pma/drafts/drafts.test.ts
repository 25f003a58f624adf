import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { agreement } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

type Actor = Parameters<OpenPole['ask']>[1];

describe('an agreement’s draft', () => {
  const get = (id: string, format: string, actor: Actor = actors.director) =>
    pole.scale.files.download({
      ...{ kind: 'agreement-draft', id, query: `format=${format}` },
      ...{ actor: actor ?? actors.director, locale: 'fr', requestId: 'test' },
    });

  it('is a PDF or a DOCX for the pole’s own director, filled from the agreement', async () => {
    const pdf = await get(agreement(1), 'pdf');
    const docx = await get(agreement(1), 'docx');
    if (pdf.state !== 'FOUND' || docx.state !== 'FOUND') throw new Error('no file');
    expect(Buffer.from(pdf.download.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(docx.download.bytes).subarray(0, 2).toString()).toBe('PK');
    expect(docx.download.name).toBe('convention-246200364-200066694.docx');
    expect(await get(agreement(1), 'odt')).toMatchObject({ code: 'BAD_INPUT' });
    expect(await get(v7(), 'pdf')).toMatchObject({ code: 'NOT_FOUND' });
    for (const actor of [actors.otherDirector, actors.officer, actors.loos, actors.everybody]) {
      expect(await get(agreement(1), 'pdf', actor)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
