import { startImportRunner } from '#shared/exchange/import/ImportRunner.js';
import type { BesideOptions } from '#shared/service/openScale.js';
import { communeImports } from './apps/communeImports.js';
import { startWebhookCourier } from './apps/WebhookCourier.js';
import { startFileSweep } from './files/FileSweep.js';
import { startMail } from './notices/NoticeCourier.js';
import { startObservatory } from './observatory/startObservatory.js';
import { startQuestions } from './savedQuestions/lookAtQuestions.js';

/** What runs beside the scale’s answers, and stops with it. */
export function besideCommunes(options: BesideOptions): { stop(): Promise<void> } {
  const parts = [
    startWebhookCourier(options),
    startImportRunner(communeImports, options),
    startFileSweep(options),
    ...startMail(options),
    startObservatory(options),
    startQuestions(options),
  ];
  return {
    async stop() {
      await Promise.all(parts.map((part) => part.stop()));
    },
  };
}
