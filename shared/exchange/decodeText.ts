import iconv from 'iconv-lite';

export type Encoding = 'UTF-8' | 'WINDOWS-1252';

/**
 * A file's text, without its byte order mark. What is not UTF-8 throughout is taken for Windows-1252, in which French
 * spreadsheets save CSV: in that encoding an accented letter is hardly ever followed by what would make it valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: iconv.decode(bytes, 'windows-1252'), encoding: 'WINDOWS-1252' };
  }
}
