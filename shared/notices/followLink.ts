import type { EntityManager } from 'typeorm';
import { invalid, type Obstacle } from '../graphql/problems.js';
import type { FollowNoticeLinkInput } from './noticeInputs.js';

type Followed = 'DONE' | 'ALREADY' | 'EXPIRED' | 'INVALID';

/** Does what a mail's link is for, on the word of its signature alone. @returns what stopped it; nothing when it was done */
export async function followLink(
  manager: EntityManager,
  { purpose, token }: Pick<FollowNoticeLinkInput, 'purpose' | 'token'>,
): Promise<Obstacle[]> {
  // A text PostgreSQL could not keep is no token of ours.
  const given = /^[\w.-]{1,200}$/.test(token) ? token : '';
  const [row]: { followed: Followed }[] = await manager.query('select follow_notice_link($1, $2) as followed', [
    purpose,
    given,
  ]);
  switch (row?.followed) {
    case 'DONE':
      return [];
    case 'ALREADY':
      return [{ kind: 'AlreadyDone', message: already[purpose] }];
    case 'EXPIRED':
      return [invalid(['input', 'token'], expired)];
    default:
      return [invalid(['input', 'token'], unknown)];
  }
}

const already = {
  CONFIRM: { fr: 'Cette adresse est déjà confirmée.', en: 'This address is confirmed already.' },
  STOP: {
    fr: 'C’est déjà fait\u00a0: plus aucun courriel n’est envoyé à cette adresse.',
    en: 'That is done already: no more mail is sent to this address.',
  },
};
const expired = {
  fr: 'Ce lien n’est plus valable\u00a0: enregistrez de nouveau votre adresse à la page «\u00a0Vos courriels\u00a0» pour en recevoir un autre.',
  en: 'This link is no longer valid: save your address again on the page “Your e-mails” to receive another.',
};
const unknown = {
  fr: 'Ce lien n’est pas entier\u00a0: copiez-le tout entier depuis le courriel.',
  en: 'This link is not whole: copy all of it from the mail.',
};
