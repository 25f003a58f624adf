/**
 * Where a browser on this machine finds a service: what listens on every address ("http://0.0.0.0:4000", "http://[::]:4000")
 * is asked on the loopback, since the other form is no place to go to.
 */
export function reachableAddress(listening: string): string {
  return listening.replace(/^http:\/\/(?:0\.0\.0\.0|\[::\])(?=:|$)/, 'http://127.0.0.1');
}
