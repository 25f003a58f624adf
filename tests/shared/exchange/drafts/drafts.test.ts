import fc from 'fast-check';
import type { Draft } from '#shared/exchange/drafts/Draft.js';
import { writtenDay, writtenEuros } from '#shared/exchange/drafts/frenchWriting.js';
import { lettersIn } from '#shared/exchange/drafts/lettersIn.js';
import { printable } from '#shared/exchange/drafts/printable.js';
import { inWinAnsi } from '#shared/exchange/drafts/winAnsi.js';
import { writeDocx } from '#shared/exchange/drafts/writeDocx.js';
import { writePdf } from '#shared/exchange/drafts/writePdf.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { fileInZip, textOfDocx, textOfPdf } from './readBack.js';

const draftOf = (values: Partial<Draft> = {}): Draft => ({
  title: 'Délibération du conseil',
  body: 'Commune de Loos-en-Gohelle',
  notice: 'Projet de délibération, à vérifier par un juriste',
  asOf: '2026-11-23',
  blocks: [
    { kind: 'HEADING', text: 'Objet' },
    { kind: 'PARAGRAPH', text: 'Le cœur du projet : 12 000 € d’« appui »' },
    { kind: 'ARTICLE', text: 'Le conseil approuve.', source: 'CGCT, art. L2121-29' },
    { kind: 'TABLE', caption: 'Plan', header: ['Financeur', 'Montant'], rows: [['État', '1 234,50 €']] },
    { kind: 'ARTICLE', text: 'Le maire signe.', source: null },
  ],
  signatures: ['Le maire'],
  ...values,
});
const hostile = 'Rue <b>A</b> & B "C" \u202Eruojnob\u202C\u200F \u0007\u0000\uD800 ]]> &lt;';

describe('a draft', () => {
  it('says the same as a document and as pages, its articles numbered', async () => {
    const docx = textOfDocx(await writeDocx(draftOf()));
    const pdf = textOfPdf(await writePdf(draftOf()));
    for (const text of [docx, pdf]) {
      expect(text).toContain('Délibération du conseil');
      expect(text).toContain('Le cœur du projet\u00a0: 12 000\u00a0€ d’«\u00a0appui\u00a0»');
      expect(text.replaceAll('\n', '')).toContain('Article 1. Le conseil approuve. (CGCT, art. L2121-29)');
      expect(text.replaceAll('\n', '')).toContain('Article 2. Le maire signe.');
      expect(text).toContain('1 234,50\u00a0€');
      expect(text).toContain('Le maire');
    }
    expect(pdf).toContain('Projet de délibération, à vérifier par un juriste – 1/1');
  });

  it('shows what was typed as it is, and nothing that turns the reading round', async () => {
    const draft = draftOf({ blocks: [{ kind: 'PARAGRAPH', text: hostile }], title: hostile });
    const docx = await writeDocx(draft);
    const xml = fileInZip(docx, 'word/document.xml');
    expect(xml).toContain('&lt;b&gt;');
    expect(xml).not.toContain('<b>');
    for (const text of [textOfDocx(docx), textOfPdf(await writePdf(draft))]) {
      expect(text).toContain('Rue <b>A</b> & B "C" ruojnob');
      expect(text).toContain(']]> &lt;');
      for (const sign of ['\u202A', '\u202E', '\u200F', '\u0000', '\u0007']) expect(text).not.toContain(sign);
    }
  });

  it('is the same bytes for the same facts, tagged, titled and in French', async () => {
    const [once, twice] = [await writePdf(draftOf()), await writePdf(draftOf())];
    expect(Buffer.compare(Buffer.from(once), Buffer.from(twice))).toBe(0);
    const other = await writePdf(draftOf({ asOf: '2026-11-24' }));
    expect(Buffer.compare(Buffer.from(once), Buffer.from(other))).not.toBe(0);
    const text = Buffer.from(once).toString('latin1');
    expect(text).toContain('/Lang (fr-FR)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/S /H1');
    expect(text).toContain('/S /TH');
    expect(text).toContain('D:20261123000000Z');
  });

  it('goes on over pages, each with its number', async () => {
    const blocks = Array.from({ length: 80 }, () => ({
      kind: 'ARTICLE' as const,
      text: 'Le conseil approuve. '.repeat(6),
      source: null,
    }));
    const pdf = textOfPdf(await writePdf(draftOf({ blocks })));
    const [, pages] = /juriste – 1\/(\d+)/.exec(pdf) ?? [];
    expect(Number(pages)).toBeGreaterThan(2);
    expect(pdf).toContain(`juriste – ${pages}/${pages}`);
    expect(pdf.match(/Article 80\. /g)).toHaveLength(1);
  });

  it('is written whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const draft = draftOf({
          blocks: [
            { kind: 'PARAGRAPH', text },
            { kind: 'TABLE', caption: text, header: [text], rows: [[text]] },
          ],
        });
        expect((await writePdf(draft)).length).toBeGreaterThan(500);
        expect(textOfDocx(await writeDocx(draft))).toContain('Délibération');
      }),
      { numRuns: 30 },
    );
  });
});

describe('the letters of a draft', () => {
  it('are all those of Latin that its font has, in the document itself, in every face and in tables', async () => {
    const names = 'Łódź, Ștefan, Győr, Čeština, Şırnak, cœur';
    // Of letters made of two, such as the ı within î, another document before this one keeps nothing.
    await writePdf(draftOf({ blocks: [{ kind: 'PARAGRAPH', text: 'î ï ć ń' }] }));
    const pdf = await writePdf(
      draftOf({
        body: names,
        title: names,
        notice: names,
        blocks: [{ kind: 'TABLE', caption: 'Pays', header: [names], rows: [[`${names} ﬁn ŵ 北 🌻`]] }],
        signatures: [names],
      }),
    );
    const shown = textOfPdf(pdf).replaceAll('\n', '');
    expect(shown.match(new RegExp(names, 'g'))).toHaveLength(7);
    expect(shown).toContain(`${names} fin w ? ?`);
    const file = Buffer.from(pdf).toString('latin1');
    expect(new Set(file.match(/\/FontFile2 \d+ 0 R/g)).size).toBe(6);
    expect(file).not.toContain('Helvetica');
  });

  it('are those of the font, and never another letter', () => {
    expect(lettersIn('œ € ’ « à » … –', inWinAnsi)).toBe('œ € ’ « à » … –');
    expect(lettersIn('Łódź ﬁn 北 🌻', inWinAnsi)).toBe('Lódz fin ? ?');
    expect(lettersIn('Đorđe, Ħal, ılık, Sámi ŋ, ŧ', inWinAnsi)).toBe('Dorde, Hal, ilik, Sámi n, t');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = lettersIn(printable(text), inWinAnsi);
        const code = /^[\n\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/u;
        expect(shown).toMatch(code);
      }),
    );
  });

  it('write days and money as French does', () => {
    expect(writtenDay('2027-01-01')).toBe('1er janvier 2027');
    expect(writtenDay('2028-02-29')).toBe('29 février 2028');
    expect(writtenEuros(123_450)).toBe('1\u00a0234,50\u00a0€');
  });
});
