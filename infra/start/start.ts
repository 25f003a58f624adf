import { runFromTerminal } from './runFromTerminal.js';

/** Everything in one process: PostgreSQL beside it, three scales and the gateway inside. */
await runFromTerminal({
  async open(prepared, options, progress) {
    return await progress.step(
      { en: 'Three scales and the gateway', fr: 'Trois échelons et la passerelle' },
      async () => {
        // Here, not above: the first steps are said while this is not yet read.
        const { openOneProcess } = await import('./oneProcess.js');
        return await openOneProcess(prepared, options);
      },
    );
  },
});
