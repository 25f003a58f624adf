import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether a message may be sent to an address: to public ones, and where told to this machine's own. */
export function mayReach(address: string, { loopback }: { readonly loopback: boolean }): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address may come dressed as an IPv6 one.
  const range = ipaddr.process(address).range();
  return range === 'unicast' || (loopback && range === 'loopback');
}

/** Thrown instead of a connection to an address that may not be reached. */
export class AddressRefused extends Error {
  constructor() {
    super('ADDRESS_REFUSED');
    this.name = 'AddressRefused';
  }
}

/**
 * The resolver of a connection that stays outside the house: the very addresses it found are checked, so that a name
 * cannot mean one thing when it is checked and another when it is connected to.
 */
export function checkedLookup(options: { readonly loopback: boolean }): LookupFunction {
  return (hostname, asked, callback) => {
    lookup(hostname, { ...asked, all: true }, (error, found) => {
      if (error !== null) return callback(error, '', 4);
      const [first] = found;
      if (first === undefined || !found.every(({ address }) => mayReach(address, options))) {
        return callback(new AddressRefused(), '', 4);
      }
      if (asked.all === true) return callback(null, found);
      callback(null, first.address, first.family);
    });
  };
}

/**
 * The address of a receiver as it may be kept, or null: http or https, no password in it, and no address that is private
 * at sight. A name is resolved, and checked, when a message is sent.
 */
export function receiverAddress(text: string): string | null {
  if (text.length > 2_000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return null;
  const host = hostOf(url);
  if (ipaddr.isValid(host) && !mayReach(host, { loopback: true })) return null;
  return url.href;
}

/** A host as an address, without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
