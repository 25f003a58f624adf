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

/** What the pages of a PDF say: each run of letters a line, read as its font tells, or as a standard font has it. */
export function textOfPdf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const lettersOf = fontsOf(bytes);
  const lines: string[] = [];
  for (const content of streamsOf(bytes)) {
    let font = '';
    for (const [, named, shown = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (named !== undefined) font = named;
      else {
        const codes = [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => hex).join('');
        const letters = lettersOf.get(font);
        if (letters === undefined) lines.push(iconv.decode(Buffer.from(codes, 'hex'), 'win1252'));
        else lines.push((codes.match(/.{4}/g) ?? []).map((code) => letters[Number.parseInt(code, 16)] ?? '').join(''));
      }
    }
  }
  return lines.join('\n');
}

function* streamsOf(bytes: Buffer): Generator<string> {
  for (let from = bytes.indexOf('stream\n'); from >= 0; from = bytes.indexOf('stream\n', from + 1)) {
    yield inflated(bytes.subarray(from + 7, bytes.indexOf('endstream', from)));
  }
}

/** Of each font kept within a PDF, by its name on the pages: the text of each glyph, in the order of its numbers. */
function fontsOf(bytes: Buffer): Map<string, string[]> {
  const file = bytes.toString('latin1');
  const letters = new Map<string, string[]>();
  for (const [, name = '', object = ''] of file.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const start = file.indexOf(`\n${object} 0 obj`);
    const [, map] = /\/ToUnicode (\d+) 0 R/.exec(file.slice(start, file.indexOf('endobj', start))) ?? [];
    if (map === undefined) continue;
    const place = bytes.indexOf('stream\n', bytes.indexOf(`\n${map} 0 obj`));
    const table = inflated(bytes.subarray(place + 7, bytes.indexOf('endstream', place)));
    letters.set(
      name,
      [...table.matchAll(/\[((?:<[0-9a-f ]*>\s*)+)\]/g)].flatMap(([, row = '']) =>
        [...row.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
          Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
        ),
      ),
    );
  }
  return letters;
}

/** Streams that are not compressed, such as metadata, are no pages. */
function inflated(stream: Buffer): string {
  return stream[0] === 0x78 ? inflateSync(stream).toString('latin1') : '';
}
