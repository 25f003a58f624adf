import { gunzipSync } from 'node:zlib';
import type { Message } from '../graphql/GraphError.js';

/** Bytes a file may have once unpacked: ten thousand lines of eight hundred characters. */
export const largestFile = 8_388_608;

/**
 * A file's bytes from its base64. It may come gzipped, which a browser and every language can do: text shrinks to a
 * fifth or less, so that ten thousand lines pass under the limit that every request has, and nothing else grows.
 */
export function openContent(base64: string): { readonly bytes: Uint8Array } | { readonly problem: Message } {
  if (base64 === '' || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) return { problem: notBase64 };
  const sent = Buffer.from(base64, 'base64');
  if (sent[0] !== 0x1f || sent[1] !== 0x8b) return { bytes: sent };
  try {
    return { bytes: gunzipSync(sent, { maxOutputLength: largestFile }) };
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { problem: tooLarge ? large : notGzip };
  }
}

const notBase64: Message = {
  fr: 'Envoyez les octets du fichier en base64, compressés par gzip si vous voulez.',
  en: 'Send the bytes of the file as base64, gzipped if you like.',
};
const notGzip: Message = {
  fr: 'Ce fichier compressé est incomplet ou abîmé\u00a0: envoyez-le de nouveau.',
  en: 'This compressed file is incomplete or damaged: send it again.',
};
const large: Message = {
  fr: 'Ce fichier dépasse 8 Mo\u00a0: partagez-le en plusieurs.',
  en: 'This file is larger than 8 MB: split it.',
};
