import type { EmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { type Sentence, terminalLocale } from './terminalLocale.js';

/** Milliseconds between two looks. A look reads one small file. */
const lookEvery = 1_000;

/**
 * Starts the server again when it ended without being asked to: killed, out of memory, stopped by somebody else. The
 * scales' connections come back by themselves; questions asked meanwhile say which scale does not answer.
 * @param giveUp called when it cannot be started again
 * @returns a function that stops looking, and resolves once no start is under way
 */
export function keepServer(
  server: EmbeddedServer,
  giveUp: (error: unknown) => void,
  say: (line: Sentence) => void = (line) => console.error(line[terminalLocale()]),
): () => Promise<void> {
  let again: Promise<void> | undefined;
  const restart = async (): Promise<void> => {
    say({
      en: 'PostgreSQL ended by itself: it is started again.',
      fr: 'PostgreSQL s’est arrêté de lui-même\u00a0: il est relancé.',
    });
    try {
      await server.restart();
      say({ en: 'PostgreSQL answers again.', fr: 'PostgreSQL répond de nouveau.' });
    } catch (error) {
      clearInterval(looking);
      giveUp(error);
    }
  };
  const looking = setInterval(() => {
    if (again !== undefined || server.isRunning()) return;
    again = restart().finally(() => {
      again = undefined;
    });
  }, lookEvery);
  return async () => {
    clearInterval(looking);
    await again;
  };
}
