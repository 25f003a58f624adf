import { openDatabase, type ScaleDatabase } from '../database/connection.js';
import { type Listening, listen } from '../database/listen.js';
import type { MailSettings } from '../exchange/mail/MailSettings.js';
import { MailNotTaken, openPostbox, type Postbox } from '../exchange/mail/openPostbox.js';
import { writeLetter } from '../exchange/mail/writeLetter.js';
import { backOff } from '../journal/backOff.js';
import { startSweep } from '../service/startSweep.js';
import { type ClaimedMail, claimMails, forgetOld, markCarried, markFailed, markSent } from './mailStore.js';
import type { NoticeScale } from './NoticeScale.js';
import { confirmationLetter, type MailContent, noticeLetter } from './noticeLetter.js';
import { tellAtOnce, tellWeek } from './tell.js';

export interface NoticeCourierOptions {
  /** What the scale tells. */
  readonly terms: NoticeScale;
  /** As the owner: nobody else sees the choices of all persons. */
  readonly ownerUrl: string;
  /** Asked at the first sweep, and again until it answers: a demonstration's server starts only then. */
  readonly mail: () => Promise<MailSettings>;
  readonly onTrouble: (trouble: unknown) => void;
  readonly sweepEveryMs?: number;
  /** Whether it also hears at once of what was written; it does unless told. */
  readonly hearsAtOnce?: boolean;
  /** Milliseconds before the first sweep: a start does not wait for mail. */
  readonly firstAfterMs?: number;
}

export interface NoticeCourier {
  /** Tells what is to be told, and sends what is due. @param now decides what is due; the clock unless told */
  drain(now?: Date): Promise<void>;
  stop(): Promise<void>;
}

/** The courier of a scale that was told how mail leaves; none otherwise. */
export function startMail(
  terms: NoticeScale,
  {
    mail,
    ...options
  }: Omit<NoticeCourierOptions, 'mail' | 'terms'> & { readonly mail?: NoticeCourierOptions['mail'] | undefined },
): NoticeCourier[] {
  return mail === undefined ? [] : [startNoticeCourier({ ...options, terms, mail })];
}

const usualSweep = 15_000;
const forgetEveryMs = 3_600_000;

interface Carrying {
  readonly database: ScaleDatabase;
  readonly settings: MailSettings;
  readonly postbox: Postbox;
}

/**
 * Tells people by mail what they chose: what awaits an answer as soon as it is written, or at the next sweep, the rest on Monday morning. Told once,
 * sent at least once: a process that dies between the server's word and our mark sends one mail again, under the same
 * Message-ID.
 */
export function startNoticeCourier(options: NoticeCourierOptions): NoticeCourier {
  const { terms, onTrouble, sweepEveryMs: everyMs = usualSweep, firstAfterMs = 2_000, hearsAtOnce = true } = options;
  let opened: Promise<Carrying> | undefined;
  let stopping = false;
  let forgottenAt = 0;
  let listening: Listening | undefined;

  const carrying = (): Promise<Carrying> => {
    opened ??= open(options).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const hearAtOnce = async (): Promise<void> => {
    if (!hearsAtOnce || stopping || listening?.ended === false) return;
    const { ownerUrl: url } = options;
    const onHeard = () => sweep.wake();
    listening = await listen({ url, applicationName: 'archipel-mail', channel: 'archipel_mail', onHeard, onTrouble });
  };
  const drain = async (now: Date = new Date()): Promise<void> => {
    const parts = await carrying();
    const { manager } = parts.database;
    await markCarried(manager);
    await tellAtOnce(manager, terms, now);
    await tellWeek(manager, terms, now);
    while (!stopping) {
      const claimed = await claimMails(manager, terms);
      if (claimed.length === 0) break;
      for (const mail of claimed) await deliver(parts, terms, mail);
    }
    if (Date.now() - forgottenAt < forgetEveryMs) return;
    await forgetOld(manager, terms);
    forgottenAt = Date.now();
  };

  const sweepOnce = async (): Promise<void> => {
    // Before it reads: what is written from now on is heard.
    await hearAtOnce();
    await drain();
  };
  const sweep = startSweep(sweepOnce, { everyMs, firstAfterMs, onTrouble });
  const stop = async (): Promise<void> => {
    stopping = true;
    await sweep.stop();
    await listening?.stop();
    const parts = await opened?.catch(() => undefined);
    await parts?.postbox.stop();
    await parts?.database.destroy();
  };
  let stopped: Promise<void> | undefined;
  return {
    drain,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function open({ ownerUrl, mail, onTrouble }: NoticeCourierOptions): Promise<Carrying> {
  const settings = await mail();
  const database = await openDatabase({
    url: ownerUrl,
    applicationName: 'archipel-mail',
    role: 'owner',
    poolSize: 1,
    onConnectionLost: onTrouble,
  });
  return { database, settings, postbox: openPostbox(settings) };
}

async function deliver(
  { database, settings, postbox }: Carrying,
  terms: NoticeScale,
  mail: ClaimedMail,
): Promise<void> {
  const { manager } = database;
  try {
    await postbox.send(mailOf(terms, mail, settings.publicAddress));
  } catch (error) {
    if (!(error instanceof MailNotTaken)) throw error;
    // No such mailbox: asking again would only harm the sender's name. All else passes: half a minute to half an hour.
    const again = /^SMTP_55[013]$/.test(error.code) ? null : 30 * backOff(mail.attempts, Math.random());
    await markFailed(manager, mail.id, error.code, again);
    return;
  }
  await markSent(manager, mail.id);
}

function mailOf({ links, said }: NoticeScale, mail: ClaimedMail, address: string): Parameters<Postbox['send']>[0] {
  const stop = `${address}${links}/stop?token=${mail.stop}`;
  const language = mail.language === 'FR' ? 'fr' : 'en';
  const about = { language, name: mail.name, who: said[language](mail.name), address, stop } as const;
  const letter =
    mail.confirm === null
      ? noticeLetter(about, mail.content as MailContent)
      : confirmationLetter(about, `${address}${links}/confirm?token=${mail.confirm}`);
  return {
    id: mail.id,
    to: mail.to,
    subject: letter.subject,
    ...writeLetter(letter),
    writtenAt: mail.recordedAt,
    ...(mail.confirm === null ? { unsubscribe: stop } : {}),
  };
}
