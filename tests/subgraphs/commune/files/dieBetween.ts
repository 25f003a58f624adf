import pino from 'pino';
import { communeScale } from '#commune/subgraph.js';
import { folderStore } from '#shared/exchange/files/folderStore.js';
import type { Actor } from '#shared/identity/Actor.js';
import { openScale } from '#shared/service/openScale.js';
import { pdfOf } from '#tests/support/pdf.js';

/** Started as a process of its own: sends a file, and dies as by `kill -9` once its bytes are kept, before its row is. */
const [appUrl = '', ownerUrl = '', folder = '', actor = ''] = process.argv.slice(2);
const kept = folderStore(folder);
const files = { ...kept, has: async () => process.kill(process.pid, 'SIGKILL') };
const scale = await openScale(communeScale, { appUrl, ownerUrl, files, log: pino({ level: 'silent' }) });
await scale.files.upload({
  kind: 'file',
  actor: JSON.parse(actor) as Actor,
  locale: 'fr',
  requestId: 'test',
  upload: { name: 'acte.pdf', type: 'application/pdf', bytes: await pdfOf('Tué.'), idempotencyKey: 'killed' },
});
