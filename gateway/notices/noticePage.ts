import { createHash } from 'node:crypto';
import { escaped } from '#shared/exchange/mail/writeLetter.js';
import type { Locale } from '#shared/graphql/Subgraph.js';

export type NoticePurpose = 'CONFIRM' | 'STOP';

export type NoticePageState =
  | { readonly kind: 'ASKED' }
  | { readonly kind: 'DONE' }
  | { readonly kind: 'ALREADY' | 'REFUSED'; readonly message: string }
  | { readonly kind: 'UNREACHABLE' };

const words = {
  fr: {
    CONFIRM: {
      title: 'Confirmer votre adresse',
      asked: 'Vous recevrez à cette adresse les courriels que vous avez choisis.',
      button: 'Confirmer cette adresse',
      done: 'Votre adresse est confirmée.',
    },
    STOP: {
      title: 'Ne plus recevoir de courriels',
      asked: 'Votre adresse sera effacée, et plus rien ne vous sera envoyé.',
      button: 'Ne plus rien recevoir',
      done: 'C’est fait\u00a0: votre adresse est effacée, et plus rien ne vous sera envoyé.',
    },
    unreachable: 'Le service ne répond pas\u00a0: rien n’a changé. Réessayez dans une minute.',
    again: 'Réessayer',
    choose: 'Choisir ce que vous recevez',
  },
  en: {
    CONFIRM: {
      title: 'Confirm your address',
      asked: 'You will receive at this address the mails you chose.',
      button: 'Confirm this address',
      done: 'Your address is confirmed.',
    },
    STOP: {
      title: 'Receive no more e-mails',
      asked: 'Your address will be erased, and nothing more will be sent to you.',
      button: 'Receive nothing any more',
      done: 'Done: your address is erased, and nothing more will be sent to you.',
    },
    unreachable: 'The service does not answer: nothing has changed. Try again in a minute.',
    again: 'Try again',
    choose: 'Choose what you receive',
  },
} as const;

const style = `:root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:38rem;margin:3rem auto;padding:0 1rem}button{font:inherit;padding:.6rem 1rem;cursor:pointer}`;

/** One page with one button at most, which loads nothing and runs no script. */
export const noticePagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a person sees who follows a link of our mail. The form has no address: it is sent to the page's own. */
export function noticePage(purpose: NoticePurpose, state: NoticePageState, locale: Locale): string {
  const { unreachable, again, choose } = words[locale];
  const said = words[locale][purpose];
  const button = (label: string) => `<form method="post"><p><button>${label}</button></p></form>`;
  const content = {
    ASKED: () => `<p>${said.asked}</p>${button(said.button)}`,
    DONE: () => `<p role="status">${said.done}</p>`,
    ALREADY: () => `<p role="status">${messageOf(state)}</p>`,
    REFUSED: () => `<p role="alert">${messageOf(state)}</p>`,
    UNREACHABLE: () => `<p role="alert">${unreachable}</p>${button(again)}`,
  }[state.kind]();
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${said.title} – Archipel</title><style>${style}</style></head>
<body><main><h1>${said.title}</h1>
${content}
<p><a href="/notices">${choose}</a></p>
</main></body>
</html>
`;
}

function messageOf(state: NoticePageState): string {
  return 'message' in state ? escaped(state.message) : '';
}
