import { type ReactNode, useMemo } from 'react';
import { Client, cacheExchange, fetchExchange, Provider } from 'urql';
import { nameOf, useSitting } from '../session/SessionProvider.js';
import { useLanguage } from '../words/Words.js';

/**
 * One client per language and mandate: what was read as one must never be shown to another.
 * Everything goes by POST to this address, the session being a cookie the page cannot read.
 */
export function GraphProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const { mandate } = useSitting();
  const actingFor = mandate && nameOf(mandate);
  const client = useMemo(
    () =>
      new Client({
        url: '/graphql',
        preferGetMethod: false,
        exchanges: [cacheExchange, fetchExchange],
        requestPolicy: 'cache-and-network',
        fetchOptions: {
          headers: {
            'accept-language': language,
            'archipel-console': '1',
            ...(actingFor === null ? {} : { 'archipel-acting-for': actingFor }),
          },
        },
      }),
    [language, actingFor],
  );
  // Pages begin anew under another mandate: nothing read or typed as one commune may stay in sight as another.
  return (
    <Provider key={actingFor} value={client}>
      {children}
    </Provider>
  );
}
