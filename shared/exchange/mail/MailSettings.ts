import { z } from 'zod';
import { ConfigurationError, type Configured, type Settings } from '../../service/configuration.js';
import { isMailAddress } from './isMailAddress.js';

/** How mail leaves. */
export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://…`; `?requireTLS=true` refuses a connection that stays in clear. */
  readonly smtpUrl: string;
  /** One address, alone or after a name: `Archipel <archipel@example.org>`. */
  readonly from: string;
  /** The gateway's address as browsers write it, without a final slash: where links lead. */
  readonly publicAddress: string;
}

/** What a service that sends mail reads from its environment. Without SMTP_URL it sends none. */
export const mailVariables = {
  SMTP_URL: {
    description:
      'SMTP server that takes our mail, smtp://user:password@host:587 or smtps://…; without it no mail is sent and the rest works.',
    schema: z.url({ protocol: /^smtps?$/ }),
    optional: true,
  },
  MAIL_FROM: {
    description: 'Sender of our mail, such as Archipel <archipel@example.org>; needed with SMTP_URL.',
    schema: z.string().refine((text) => isMailAddress(plainAddress(text)), 'not an e-mail address'),
    optional: true,
  },
  PUBLIC_ADDRESS: {
    description:
      "The gateway's address as browsers write it, to which the links of our mail lead; needed with SMTP_URL.",
    schema: z.url({ protocol: /^https?$/ }),
    optional: true,
  },
} as const satisfies Settings;

export type MailVariables = Configured<typeof mailVariables>;

/** How mail leaves; undefined where none does. @throws ConfigurationError when only a part is said */
export function mailSettingsOf(service: string, configured: MailVariables): MailSettings | undefined {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, PUBLIC_ADDRESS: address } = configured;
  if (smtpUrl === undefined) return undefined;
  if (from === undefined || address === undefined) {
    const missing = Object.entries({ MAIL_FROM: from, PUBLIC_ADDRESS: address }).filter(([, value]) => !value);
    throw new ConfigurationError(
      service,
      missing.map(
        ([name]) => `${name} is missing. SMTP_URL sends mail, which needs a sender and an address for its links.`,
      ),
    );
  }
  return { smtpUrl, from, publicAddress: address.replace(/\/+$/, '') };
}

/** The address alone, without the name before it. */
export function plainAddress(sender: string): string {
  return (/<([^<>]*)>\s*$/.exec(sender)?.[1] ?? sender).trim();
}
