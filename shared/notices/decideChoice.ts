import { isMailAddress } from '../exchange/mail/isMailAddress.js';
import { broken, invalid, type Obstacle } from '../graphql/problems.js';
import type { NoticeChoiceRow } from './NoticeChoice.js';
import { mayBeAtOnce, type NoticeKind, NoticeRhythm } from './NoticeKind.js';
import type { SetNoticeChoiceInput } from './noticeInputs.js';

/** Links to confirm an address that one person may have sent in a day: nobody's mailbox is filled by another. */
const mostConfirmations = 5;

export type ChosenValues = Pick<
  NoticeChoiceRow,
  'address' | 'addressId' | 'confirmedAt' | 'language' | 'atOnce' | 'weekly' | 'confirmations' | 'confirmationsOn'
>;

export interface Decided {
  readonly obstacles: readonly Obstacle[];
  readonly values: ChosenValues;
  /** Whether the address, new or still unconfirmed, is sent a link. */
  readonly asksConfirmation: boolean;
}

/**
 * What a person's choice becomes.
 * @param newAddressId names the address if it is another than before: links to the former one stop working
 * @param today the day in Paris
 * @param told the kinds that are told at this scale
 */
export function decideChoice(
  before: Omit<NoticeChoiceRow, 'id'>,
  input: Pick<SetNoticeChoiceInput, 'address' | 'language' | 'kinds'>,
  {
    newAddressId,
    today,
    told,
  }: { readonly newAddressId: string; readonly today: string; readonly told: readonly NoticeKind[] },
): Decided {
  const address = input.address == null ? before.address : input.address.trim();
  const isNew = address !== before.address;
  const asksConfirmation = input.address != null && (isNew || before.confirmedAt === null);
  const sentToday = before.confirmationsOn === today ? before.confirmations : 0;
  const rhythms = new Map((input.kinds ?? []).map(({ kind, rhythm }) => [kind, rhythm]));
  const changed = (kinds: readonly NoticeKind[], to: NoticeRhythm): NoticeKind[] => [
    ...kinds.filter((kind) => (rhythms.get(kind) ?? to) === to),
    ...[...rhythms].flatMap(([kind, rhythm]) => (rhythm === to && !kinds.includes(kind) ? [kind] : [])),
  ];
  return {
    obstacles: [
      ...(input.address != null && address !== null && !isMailAddress(address) ? [notAnAddress] : []),
      ...[...rhythms].flatMap(([kind, rhythm]) =>
        rhythm === NoticeRhythm.AT_ONCE && !mayBeAtOnce(kind) ? [onlyWeekly] : [],
      ),
      ...([...rhythms.keys()].every((kind) => told.includes(kind)) ? [] : [notTold]),
      ...(asksConfirmation && sentToday >= mostConfirmations ? [tooManyLinks] : []),
    ],
    values: {
      address,
      addressId: isNew ? newAddressId : before.addressId,
      confirmedAt: isNew ? null : before.confirmedAt,
      language: input.language ?? before.language,
      atOnce: changed(before.atOnce, NoticeRhythm.AT_ONCE),
      weekly: changed(before.weekly, NoticeRhythm.WEEKLY),
      confirmations: asksConfirmation ? sentToday + 1 : before.confirmations,
      confirmationsOn: asksConfirmation ? today : before.confirmationsOn,
    },
    asksConfirmation,
  };
}

const notAnAddress = invalid(['input', 'address'], {
  fr: 'Donnez une adresse électronique, comme accueil@mairie.example.',
  en: 'Give an e-mail address, such as desk@townhall.example.',
});
const notTold = invalid(['input', 'kinds'], {
  fr: 'Rien de tel n’est dit par courriel à cet échelon\u00a0: retirez ce choix.',
  en: 'Nothing of that kind is told by mail at this scale: leave this choice out.',
});
const onlyWeekly = invalid(['input', 'kinds'], {
  fr: 'Seul ce qui attend une réponse peut être dit aussitôt\u00a0: choisissez «\u00a0chaque semaine\u00a0» ou «\u00a0jamais\u00a0».',
  en: 'Only what awaits an answer can be told at once: choose WEEKLY or NEVER.',
});
const tooManyLinks = broken('CONFIRMATIONS_ARE_FEW', ['input', 'address'], {
  fr: `${mostConfirmations} liens ont été envoyés aujourd’hui\u00a0: cherchez le dernier dans vos courriels, ou recommencez demain.`,
  en: `${mostConfirmations} links were sent today: look for the last one in your mail, or try again tomorrow.`,
});
