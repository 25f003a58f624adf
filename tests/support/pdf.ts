import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** A real PDF of one page that says this. */
export async function pdfOf(text: string): Promise<Buffer> {
  const document = new PDFDocument({ info: { CreationDate: new Date(0) } });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.text(text);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

/** The least PDF that holds these objects, each written out. */
export function pdfWith(...objects: string[]): Buffer {
  const written = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${written}trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`, 'latin1');
}

/** An object stream that holds this text, compressed as programs write it. */
export function objectStream(text: string): string {
  const packed = deflateSync(text).toString('latin1');
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}
