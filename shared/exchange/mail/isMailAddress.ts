/** The longest address that SMTP carries (RFC 5321, 4.5.3.1.3). */
const longestMailAddress = 254;

/**
 * True for one plain address, `local@host.example`: no name, no comment, no list, no quoted or international local part,
 * nothing that could begin another header. Whether somebody reads it, only a mail can tell.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= longestMailAddress && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(text);
}
