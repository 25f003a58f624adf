import type { Locale } from '#shared/graphql/Subgraph.js';
import type { RefusalReason } from '#shared/identity/TokenRefused.js';

const words = {
  fr: {
    title: 'La connexion n’a pas abouti',
    interrupted: 'Elle a été interrompue, ou a pris trop de temps. Rien n’a été modifié.',
    unreachable: 'Le service de connexion ne répond pas. Réessayez dans un instant.',
    again: 'Recommencer',
    home: 'Continuer sans se connecter',
  },
  en: {
    title: 'Sign-in did not succeed',
    interrupted: 'It was interrupted, or took too long. Nothing was changed.',
    unreachable: 'The sign-in service does not answer. Try again in a moment.',
    again: 'Start again',
    home: 'Go on without signing in',
  },
};

/** What a person sees whose sign-in failed; says nothing that came with the request. */
export function signInFailedPage(reason: RefusalReason, locale: Locale): string {
  const { title, interrupted, unreachable, again, home } = words[locale];
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><main><h1>${title}</h1>
<p>${reason === 'issuer-unreachable' ? unreachable : interrupted}</p>
<p><a href="/sign-in">${again}</a> · <a href="/">${home}</a></p>
</main></body>
</html>
`;
}
