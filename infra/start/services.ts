import { mailPagePath } from '../demo/mail/mailPagePath.js';
import { runFromTerminal } from './runFromTerminal.js';

/** Every service in a process of its own, speaking HTTP with the others, as they would on several machines. */
await runFromTerminal({
  async open(prepared, options, progress) {
    const what = {
      en: 'Three scales, the issuer and the gateway',
      fr: 'Trois échelons, l’émetteur et la passerelle',
    };
    const { openServices } = await import('./openServices.js');
    const running = await progress.step(what, () => openServices(prepared, { ...options, otherPorts: 'usual' }));
    return { ...running, mail: `${running.issuer}${mailPagePath}` };
  },
  // Each service has its own limit, and the gateway's comes before the scales'.
  stopLimit: 60_000,
});
