import { inflateRawSync, inflateSync } from 'node:zlib';
import iconv from 'iconv-lite';

/** A file of a ZIP archive, found by its central directory. */
export function fileInZip(archive: Uint8Array, name: string): string {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let place = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [length, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(place + offset)) as [
      number,
      number,
      number,
    ];
    if (bytes.toString('utf8', place + 46, place + 46 + length) === name) return contentOf(bytes, place);
    place += 46 + length + extra + comment;
  }
  throw new Error(`${name} is not in the archive.`);
}

function contentOf(bytes: Buffer, entry: number): string {
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + size);
  return (bytes.readUInt16LE(entry + 10) === 8 ? inflateRawSync(content) : content).toString('utf8');
}

/** What a document of a word processor says, its entities read; paragraphs are lines. */
export function textOfDocx(archive: Uint8Array): string {
  return fileInZip(archive, 'word/document.xml')
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** What the pages of a PDF written in a standard font say, line after line. */
export function textOfPdf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const lines: string[] = [];
  for (let from = bytes.indexOf('stream\n'); from >= 0; from = bytes.indexOf('stream\n', from + 1)) {
    const content = inflated(bytes.subarray(from + 7, bytes.indexOf('endstream', from)));
    for (const [, shown = ''] of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      const codes = [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => hex).join('');
      lines.push(iconv.decode(Buffer.from(codes, 'hex'), 'win1252'));
    }
  }
  return lines.join('\n');
}

/** Streams that are not compressed, such as metadata, are no pages. */
function inflated(stream: Buffer): string {
  return stream[0] === 0x78 ? inflateSync(stream).toString('latin1') : '';
}
