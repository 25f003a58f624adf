import { createHash } from 'node:crypto';
import { escaped } from '#shared/exchange/mail/writeLetter.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import type { CaughtMail } from './readCaughtMail.js';

const words = {
  fr: {
    title: 'Courriels de la démonstration',
    what: 'Démonstration\u00a0: ces courriels ont été envoyés à un serveur de cette machine, et à personne. Les 200 derniers sont gardés en mémoire, jusqu’à l’arrêt.',
    none: 'Aucun courriel. Donnez une adresse à la page «\u00a0Vos courriels\u00a0» de la console, puis rechargez celle-ci.',
    to: 'À',
    at: 'le',
    home: 'Retour à la console',
  },
  en: {
    title: 'The demonstration’s e-mails',
    what: 'Demonstration: these mails were sent to a server on this machine, and to nobody. The last 200 are kept in memory until it stops.',
    none: 'No mail yet. Give an address on the console’s page “Your e-mails”, then load this page again.',
    to: 'To',
    at: 'on',
    home: 'Back to the console',
  },
} as const;

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}article{border-top:1px solid;padding:.5rem 0}h2{font-size:1.125rem;margin:.5rem 0}`;

export const mailPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The mails as text, newest first, with their links to follow. */
export function mailPage(mails: readonly CaughtMail[], locale: Locale): string {
  const { title, what, none, to, at, home } = words[locale];
  const when = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Europe/Paris',
  });
  const articles = mails.map(
    (mail) => `<article><h2>${escaped(mail.subject)}</h2>
<p>${to} ${escaped(mail.to)}, ${at} ${when.format(mail.receivedAt)}</p>
<pre>${linked(mail.text)}</pre></article>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Archipel</title><style>${style}</style></head>
<body><main><h1>${title}</h1>
<p>${what}</p>
${articles.length === 0 ? `<p>${none}</p>` : articles.join('\n')}
<p><a href="/">${home}</a></p>
</main></body>
</html>
`;
}

function linked(text: string): string {
  return escaped(text).replaceAll(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
}
