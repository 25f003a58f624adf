/**
 * The issuer's package warns about the Node version when its index is loaded, though it runs on Node 20; its parts do
 * not. The adapter is the package's own in-memory one, named so that it does not advise against itself: nothing here is
 * worth keeping over a restart but the keys.
 */
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider';
}
declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  import type { AdapterFactory } from 'oidc-provider';
  export function createMemoryAdapter(clockTolerance?: number): AdapterFactory;
}
declare module 'oidc-provider/lib/helpers/als.js' {
  import type { AsyncLocalStorage } from 'node:async_hooks';

  const requestOfTheIssuer: AsyncLocalStorage<unknown>;
  export default requestOfTheIssuer;
}
