import { mailPagePath } from '../demo/mail/mailPagePath.js';
import { runFromTerminal } from './runFromTerminal.js';

/** A moment later, not at once: the first steps are said, and PostgreSQL starts, while this is read. */
const reading = new Promise((resolve) => setTimeout(resolve, 50)).then(() => import('./oneProcess.js'));
// What fails is said where it is waited for.
reading.catch(() => undefined);

/** Everything in one process: PostgreSQL beside it, three scales and the gateway inside. */
await runFromTerminal({
  async open(prepared, options, progress) {
    return await progress.step(
      { en: 'Three scales and the gateway', fr: 'Trois échelons et la passerelle' },
      async () => {
        const { openOneProcess } = await reading;
        const running = await openOneProcess(prepared, { ...options, catchMail: true });
        return { ...running, mail: `${running.address}${mailPagePath}` };
      },
    );
  },
});
