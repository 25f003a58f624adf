import { startImportRunner } from '#shared/exchange/import/ImportRunner.js';
import { startMail } from '#shared/notices/NoticeCourier.js';
import { startQuestions } from '#shared/savedQuestions/lookAtQuestions.js';
import type { BesideOptions } from '#shared/service/openScale.js';
import { communeImports } from './apps/communeImports.js';
import { startWebhookCourier } from './apps/WebhookCourier.js';
import { startFileSweep } from './files/FileSweep.js';
import { communeNotices } from './notices/waiting.js';
import { startObservatory } from './observatory/startObservatory.js';
import { startSharedRisks } from './riskSharing/countShared.js';
import { communeQuestions } from './savedQuestions/questions.js';

/** What runs beside the scale’s answers, and stops with it. */
export function besideCommunes(options: BesideOptions): { stop(): Promise<void> } {
  const parts = [
    startWebhookCourier(options),
    startImportRunner(communeImports, options),
    startFileSweep(options),
    ...startMail(communeNotices, options),
    startObservatory(options),
    startSharedRisks(options),
    startQuestions(communeQuestions, options),
  ];
  return {
    async stop() {
      await Promise.all(parts.map((part) => part.stop()));
    },
  };
}
