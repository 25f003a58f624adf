import { parseConfiguration } from '#shared/service/configuration.js';
import { createHttpService, listen } from '#shared/service/HttpService.js';
import { createLog } from '#shared/service/log.js';
import { onShutdown } from '#shared/service/onShutdown.js';
import { CaughtMails, catchMails } from '../mail/MailCatcher.js';
import { mountMailPage } from '../mail/mountMailPage.js';
import { issuerConfiguration } from './configuration.js';
import { issuerKeys } from './keys.js';
import { issuerPath, mountIssuer } from './mountIssuer.js';

/** The demonstration issuer alone on its own port, for a demonstration whose gateway runs alone too. */
async function main(): Promise<void> {
  const settings = parseConfiguration(issuerConfiguration, process.env);
  const log = createLog('issuer', settings.LOG_LEVEL);
  const keys = await issuerKeys(settings.ISSUER_FOLDER);
  const app = createHttpService({ ready: async () => ({ ready: true }), log });
  let address = '';
  mountIssuer(app, () => ({
    issuer: settings.OIDC_ISSUER ?? `${address}${issuerPath}`,
    audience: settings.OIDC_AUDIENCE,
    redirectUris: [new URL('/sign-in/callback', settings.PUBLIC_ADDRESS).href],
    keys,
  }));
  const caught = new CaughtMails();
  const catcher = settings.MAIL_PORT === undefined ? undefined : await catchMails(caught, settings.MAIL_PORT);
  if (catcher !== undefined) mountMailPage(app, caught);
  onShutdown(
    async () => {
      await app.close();
      await catcher?.stop();
    },
    { log },
  );
  address = await listen(app, { port: settings.PORT, host: settings.HOST });
  log.info({ address }, 'ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
