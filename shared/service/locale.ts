import { type Locale, locales } from '../graphql/Subgraph.js';

/** The language of messages that an Accept-Language header prefers among those we speak; French when it names none. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  if (!acceptLanguage) return 'fr';
  let best: { readonly locale: Locale; readonly weight: number } | undefined;
  for (const part of acceptLanguage.split(',')) {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const locale = locales.find((known) => range === known || range.startsWith(`${known}-`));
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality ? Number(quality.slice(2)) : 1;
    if (locale && weight > (best?.weight ?? 0)) best = { locale, weight };
  }
  return best?.locale ?? 'fr';
}
