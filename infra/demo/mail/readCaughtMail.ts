/** A mail as the demonstration shows it. */
export interface CaughtMail {
  readonly to: string;
  readonly subject: string;
  /** The plain text part. */
  readonly text: string;
  readonly receivedAt: Date;
}

/**
 * Reads a mail of ours: encoded words in the subject, a plain text part in base64. Whatever else comes to the
 * demonstration's server is shown as it came.
 */
export function readCaughtMail(source: string, receivedAt: Date): CaughtMail {
  const [head = ''] = source.split('\r\n\r\n', 1);
  const text =
    /^Content-Type: text\/plain[\s\S]*?Content-Transfer-Encoding: base64[\s\S]*?\r\n\r\n([\w+/=\r\n]+)/m.exec(source);
  return {
    to: headerOf(head, 'To'),
    subject: decodedWords(headerOf(head, 'Subject')),
    text: text === null ? source : Buffer.from(text[1] ?? '', 'base64').toString('utf8'),
    receivedAt,
  };
}

function headerOf(head: string, name: string): string {
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}: `));
  return line?.slice(name.length + 2) ?? '';
}

/** RFC 2047, as our mails write it: UTF-8 in base64. Spaces between two encoded words are none. */
function decodedWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([\w+/=]+)\?=/gi, (_whole, word: string) => Buffer.from(word, 'base64').toString('utf8'));
}
