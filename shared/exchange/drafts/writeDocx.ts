import type { FileChild } from 'docx';
import type { Draft, DraftBlock } from './Draft.js';
import { numbered } from './numbered.js';
import { printable } from './printable.js';

type Docx = typeof import('docx');

/** The draft as a document of a word processor, to be completed there. */
export async function writeDocx(draft: Draft): Promise<Uint8Array> {
  // Loaded when a draft is asked for: most starts never write one.
  const docx = await import('docx');
  const { Document, Footer, Packer, PageNumber, Paragraph, TextRun } = docx;
  const notice = printable(draft.notice);
  const document = new Document({
    title: printable(draft.title),
    creator: printable(draft.body),
    description: notice,
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'fr-FR' } } } } },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ text: `${notice} – `, size: 18 }),
                  new TextRun({ children: [PageNumber.CURRENT], size: 18 }),
                ],
              }),
            ],
          }),
        },
        children: [
          paragraph(docx, draft.body, { bold: true }),
          new Paragraph({ heading: docx.HeadingLevel.HEADING_1, children: [new TextRun(printable(draft.title))] }),
          paragraph(docx, draft.notice, { italics: true }),
          ...numbered(draft.blocks).flatMap(({ block, number }) => blockOf(docx, block, number)),
          ...draft.signatures.map((signature) => paragraph(docx, signature, { before: 480 })),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function paragraph(
  { Paragraph, TextRun }: Docx,
  text: string,
  { before = 0, ...style }: { readonly bold?: boolean; readonly italics?: boolean; readonly before?: number } = {},
): FileChild {
  const lines = printable(text).split('\n');
  const children = lines.map(
    (line, index) => new TextRun({ text: line, ...style, ...(index === 0 ? {} : { break: 1 }) }),
  );
  return new Paragraph({ spacing: { before, after: 160 }, children });
}

function blockOf(docx: Docx, block: DraftBlock, number: number): FileChild[] {
  const { Paragraph, TextRun, HeadingLevel } = docx;
  switch (block.kind) {
    case 'HEADING':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(printable(block.text))] })];
    case 'PARAGRAPH':
      return [paragraph(docx, block.text)];
    case 'ARTICLE':
      return [
        new Paragraph({
          spacing: { after: 160 },
          children: [
            new TextRun({ text: `Article ${number}. `, bold: true }),
            new TextRun(printable(block.text)),
            ...(block.source === null ? [] : [new TextRun({ text: ` (${printable(block.source)})`, italics: true })]),
          ],
        }),
      ];
    case 'TABLE':
      return [paragraph(docx, block.caption, { bold: true }), tableOf(docx, block), paragraph(docx, '')];
  }
}

function tableOf(
  docx: Docx,
  { header, rows }: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] },
): FileChild {
  const { Table, TableCell, TableRow, Paragraph, TextRun, WidthType } = docx;
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      children: cells.map(
        (cell) =>
          new TableCell({
            children: [new Paragraph({ children: [new TextRun({ text: printable(cell), bold: isHeader })] })],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}
