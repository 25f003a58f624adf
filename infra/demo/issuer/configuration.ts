import { z } from 'zod';
import { declareConfiguration } from '#shared/service/configuration.js';
import { logLevels } from '#shared/service/log.js';

/** What the demonstration issuer reads from its environment when it runs alone. */
export const issuerConfiguration = declareConfiguration('the demonstration issuer', {
  PORT: {
    description: 'Port of the demonstration issuer.',
    schema: z.coerce.number().int().min(0).max(65_535),
    default: '4001',
  },
  HOST: { description: 'Address listened on.', schema: z.string(), default: '127.0.0.1' },
  OIDC_ISSUER: {
    description: 'Its identifier and address as browsers write it; http://127.0.0.1:4001/issuer unless told.',
    schema: z.url().regex(/\/issuer$/, 'its path must be /issuer'),
    optional: true,
  },
  OIDC_AUDIENCE: {
    description: 'Audience of the tokens it gives.',
    schema: z.string(),
    default: 'archipel',
  },
  PUBLIC_ADDRESS: {
    description: "The gateway's address as browsers write it, to which people come back signed in.",
    schema: z.url({ protocol: /^https?$/ }),
    default: 'http://127.0.0.1:4000',
  },
  ISSUER_FOLDER: {
    description: 'Folder that keeps its keys, made at the first start.',
    schema: z.string(),
    default: '.archipel/issuer',
  },
  MAIL_PORT: {
    description:
      'Port, on this machine alone, of a mail server that sends nothing on and shows what came at /demonstration/mail.',
    schema: z.coerce.number().int().min(1).max(65_535),
    optional: true,
  },
  ARCHIPEL_MODE: {
    description: 'demonstration: the issuer, at which anybody may be anyone, refuses to run in production.',
    schema: z.literal('demonstration', 'a demonstration issuer does not run in production'),
    default: 'demonstration',
  },
  LOG_LEVEL: { description: 'Least severity that is logged.', schema: z.enum(logLevels), default: 'info' },
});
