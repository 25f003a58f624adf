import { reachableAddress } from '../start/reachableAddress.js';

/** Where the demonstration of this machine answers, by HOST and PORT: "http://127.0.0.1:4000" unless told. */
export function demonstrationAddress({ HOST, PORT }: NodeJS.ProcessEnv): string {
  const host = HOST || '127.0.0.1';
  return reachableAddress(`http://${host.includes(':') ? `[${host}]` : host}:${PORT || '4000'}`);
}
