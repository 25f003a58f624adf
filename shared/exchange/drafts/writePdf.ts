import type { Draft, DraftBlock } from './Draft.js';
import { type Face, openFaces } from './faces.js';
import { lettersIn } from './lettersIn.js';
import { numbered } from './numbered.js';
import { printable } from './printable.js';

type Pdf = PDFKit.PDFDocument;

/** A document that is being written, and how a text is put in the letters that its faces have. */
interface Paper {
  readonly pdf: Pdf;
  readonly letters: (text: string) => string;
}

const margin = 62;

/**
 * The draft as pages that read the same everywhere: tagged, titled, in French, and the same bytes for the same draft, since
 * its date is that of its facts.
 */
export async function writePdf(draft: Draft): Promise<Uint8Array> {
  // Loaded when a draft is asked for: most starts never write one.
  const { default: PDFDocument } = await import('pdfkit');
  const written = new Date(`${draft.asOf}T00:00:00Z`);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    bufferPages: true,
    info: { Title: printable(draft.title), Author: printable(draft.body), CreationDate: written, ModDate: written },
  });
  const has = openFaces(pdf);
  const paper: Paper = { pdf, letters: (words) => lettersIn(printable(words), has) };
  const bytes = collected(pdf);
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  const add = (tag: string, write: () => void) => document.add(pdf.struct(tag, {}, write));

  add('P', () => text(paper, draft.body, 'bold', 11));
  add('H1', () => text(paper, draft.title, 'bold', 16));
  add('P', () => text(paper, draft.notice, 'italic', 10));
  for (const { block, number } of numbered(draft.blocks)) writeBlock(paper, document, block, number);
  for (const signature of draft.signatures) add('P', () => text(paper, `\n${signature}`, 'plain', 11));
  document.end();
  feet(paper, draft.notice);
  pdf.end();
  return await bytes;
}

function writeBlock(paper: Paper, document: PDFKit.PDFStructureElement, block: DraftBlock, number: number): void {
  const { pdf, letters } = paper;
  switch (block.kind) {
    case 'HEADING':
      document.add(pdf.struct('H2', {}, () => text(paper, block.text, 'bold', 12)));
      break;
    case 'PARAGRAPH':
      document.add(pdf.struct('P', {}, () => text(paper, block.text, 'plain', 11)));
      break;
    case 'ARTICLE':
      document.add(
        pdf.struct('P', {}, () => {
          pdf.font('bold', 11).text(`Article ${number}. `, { continued: true });
          pdf.font('plain').text(letters(block.text), { continued: block.source !== null });
          if (block.source !== null) pdf.font('italic').text(` (${letters(block.source)})`);
          pdf.moveDown(0.6);
        }),
      );
      break;
    case 'TABLE': {
      document.add(pdf.struct('P', {}, () => text(paper, block.caption, 'bold', 11)));
      pdf.font('plain', 10);
      // The structure's own words of a table, which the package knows and its types do not.
      const tagged = { structParent: document, data: cellsOf(block, letters) };
      pdf.table({ ...tagged, defaultStyle: { padding: 4, border: 0.5 } });
      pdf.x = margin;
      pdf.moveDown(0.8);
      break;
    }
  }
}

function cellsOf(
  { header, rows }: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] },
  letters: Paper['letters'],
) {
  const heading = { type: 'TH', scope: 'Column', font: { src: 'bold' } } as const;
  return [
    header.map((cell) => ({ text: letters(cell), ...heading })),
    ...rows.map((row) => row.map((cell) => ({ text: letters(cell) }))),
  ];
}

function text({ pdf, letters }: Paper, words: string, face: Face, size: number): void {
  pdf.font(face, size).text(letters(words)).moveDown(0.6);
}

/** What stands at the foot of every page: not a part of the text, and read aloud by nobody. */
function feet({ pdf, letters }: Paper, notice: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    // Below the margin nothing may begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf
      .font('plain', 9)
      .text(letters(`${notice} – ${index - start + 1}/${count}`), margin, pdf.page.height - margin + 18, {
        lineBreak: false,
      });
    pdf.endMarkedContent();
  }
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on('error', reject);
  });
}
