import { inflateSync, constants as zlib } from 'node:zlib';
import { fileLimit } from '#shared/exchange/files/FileDesk.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';

/**
 * What keeps bytes from being kept as a PDF. They are looked at, never their name or announced type.
 *
 * Active content (JavaScript, launching a program) is sought by its names, also where they are written in hexadecimal
 * (`/J#61vaScript`) and in compressed object streams. It is a scan, not a reading of the document: it does not follow
 * references, does not look into attached files, and does not replace the reader's own antivirus.
 */
export function checkPdf(bytes: Uint8Array): Obstacle[] {
  if (bytes.length === 0) return [refused('FILE_IS_NOT_EMPTY', empty)];
  if (bytes.length > fileLimit) return [refused('FILE_IS_10_MB_AT_MOST', tooLarge)];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) return [refused('FILE_IS_PDF', notPdf)];
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-2048))) return [refused('PDF_IS_WHOLE', torn)];
  if (/\/Encrypt(?=[\s<\d])/.test(text.slice(text.lastIndexOf('trailer') < 0 ? 0 : text.lastIndexOf('trailer')))) {
    return [refused('PDF_IS_OPEN', encrypted)];
  }
  const packed = objectStreams(text);
  if (packed === null) return [refused('PDF_IS_WHOLE', torn)];
  return [text, ...packed].some(isActive) ? [refused('PDF_RUNS_NOTHING', active)] : [];
}

/** Bytes that all object streams of one document may come to: a small file can be made to swell without end. */
const swollen = 8 * fileLimit;

/** What the document's object streams hold, or null when one cannot be read. */
function objectStreams(text: string): string[] | null {
  const found: string[] = [];
  let left = swollen;
  for (const { index } of text.matchAll(/\/ObjStm(?=[\s/>])/g)) {
    const begin = /stream\r?\n/g;
    begin.lastIndex = index;
    if (begin.exec(text) === null) continue;
    const end = text.indexOf('endstream', begin.lastIndex);
    const packed = Buffer.from(text.slice(begin.lastIndex, end < 0 ? undefined : end), 'latin1');
    const dictionary = text.slice(text.lastIndexOf(' obj', index), begin.lastIndex);
    if (!/\/Filter/.test(dictionary)) continue;
    try {
      const whole = inflateSync(packed, { maxOutputLength: left, finishFlush: zlib.Z_SYNC_FLUSH });
      left -= whole.length;
      found.push(whole.toString('latin1'));
    } catch {
      return null;
    }
  }
  return found;
}

function isActive(text: string): boolean {
  const plain = text.includes('#')
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;
  return /\/(?:JavaScript|Launch)(?=[\s<>[\](){}/%]|$)/.test(plain);
}

function refused(rule: string, message: Message): Obstacle {
  return broken(rule, ['file'], message);
}

const empty: Message = {
  fr: 'Ce fichier est vide\u00a0: choisissez-en un autre.',
  en: 'This file is empty: choose another one.',
};
const tooLarge: Message = {
  fr: 'Ce fichier dépasse 10\u00a0Mo\u00a0: numérisez-le moins finement, ou sans ses annexes.',
  en: 'This file is over 10 MB: scan it more coarsely, or without its annexes.',
};
const notPdf: Message = {
  fr: 'Ce fichier n’est pas un PDF, quel que soit son nom\u00a0: enregistrez-le au format PDF, puis recommencez.',
  en: 'This file is no PDF, whatever its name: save it as a PDF, then try again.',
};
const torn: Message = {
  fr: 'Ce PDF est incomplet ou abîmé\u00a0: enregistrez-le de nouveau, puis recommencez.',
  en: 'This PDF is incomplete or damaged: save it again, then try again.',
};
const encrypted: Message = {
  fr: 'Ce PDF est protégé par un mot de passe\u00a0: enregistrez-le sans protection, puis recommencez.',
  en: 'This PDF is protected by a password: save it without protection, then try again.',
};
const active: Message = {
  fr: 'Ce PDF contient un programme (JavaScript, ou le lancement d’un autre)\u00a0: imprimez-le en PDF, ce qui l’enlève, puis recommencez.',
  en: 'This PDF holds a program (JavaScript, or one that it starts): print it to PDF, which removes it, then try again.',
};
