import { type Letter, link, list, say } from '../exchange/mail/Letter.js';
import { type AnsweredKind, type NoticeKind, noticeKinds } from './NoticeKind.js';
import type { WeeklyCounts } from './NoticeScale.js';
import { noticeWords } from './words.js';

/** What a mail says, as it is kept until it is sent: codes, references, days and numbers, no text somebody wrote. */
export type MailContent =
  | {
      readonly mail: 'AT_ONCE';
      readonly kind: AnsweredKind;
      readonly items: readonly { readonly said: string; readonly decision?: string }[];
      /** Where it is answered in the console. */
      readonly path: string;
    }
  | { readonly mail: 'DIGEST'; readonly counts: WeeklyCounts };

export interface LetterAbout {
  readonly language: 'fr' | 'en';
  /** The institution's name, and the institution as a sentence says it. */
  readonly name: string;
  readonly who: string;
  /** The console's address, without a final slash. */
  readonly address: string;
  /** Where one stops these mails. */
  readonly stop: string;
}

/** The letter that asks to confirm an address. */
export function confirmationLetter(about: LetterAbout, confirm: string): Letter {
  const words = noticeWords[about.language];
  return {
    language: about.language,
    subject: words.confirmation.subject,
    parts: [
      say(words.confirmation.why(about.who)),
      link(words.confirmation.link, confirm),
      say(words.confirmation.else),
    ],
    foot: [say(words.confirmation.foot)],
  };
}

/** The letter about what awaits an answer, or about a week. Its subject is one of a few sentences, the same for all. */
export function noticeLetter(about: LetterAbout, content: MailContent): Letter {
  const words = noticeWords[about.language];
  const foot = [
    say(words.foot(about.who)),
    link(words.choose, `${about.address}/notices`),
    link(words.stop, about.stop),
  ];
  const { language } = about;
  if (content.mail === 'AT_ONCE') {
    const { subject, what, item, act } = words.atOnce[content.kind];
    const items = content.items.map(({ said, decision }) => item(said, decision ?? ''));
    const parts = [say(what(about)), list(items), link(act, `${about.address}${content.path}`)];
    return { language, subject, parts, foot };
  }
  const lines = noticeKinds.flatMap((kind) => lineOf(kind, content.counts, words.weekly.lines));
  const parts = [say(words.weekly.what(about.who)), list(lines), link(words.weekly.act, `${about.address}/`)];
  return { language, subject: words.weekly.subject, parts, foot };
}

function lineOf(
  kind: NoticeKind,
  counts: WeeklyCounts,
  lines: Readonly<Record<NoticeKind, (count: number) => string>>,
): string[] {
  const count = counts[kind] ?? 0;
  return count > 0 ? [lines[kind](count)] : [];
}
