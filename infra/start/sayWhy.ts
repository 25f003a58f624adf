import { StartupProblem, startupProblem } from '#shared/database/StartupProblem.js';
import { CannotListen } from '#shared/service/HttpService.js';
import { TerritoryError } from '../territory/TerritoryError.js';
import { ServiceDidNotStart } from './ServiceProcess.js';
import { StartRefused } from './StartRefused.js';
import { type Sentence, terminalLocale } from './terminalLocale.js';

/** Why a start failed: one clear sentence for what can be expected, the stack for what cannot. */
export function sayWhy(error: unknown, locale: keyof Sentence = terminalLocale()): string {
  const sentence = expected(error);
  if (sentence !== null) return `\n${sentence[locale]}`;
  const stack = error instanceof Error ? error.stack : String(error);
  const unknown = {
    en: 'Archipel did not start, for a reason it does not know:',
    fr: 'Archipel n’a pas démarré, pour une raison qu’il ne connaît pas\u00a0:',
  };
  return `\n${unknown[locale]}\n${stack}`;
}

function expected(error: unknown): Sentence | null {
  if (error instanceof StartRefused || error instanceof StartupProblem) {
    return { en: error.message, fr: error.french };
  }
  if (error instanceof TerritoryError) {
    const [, ...places] = error.message.split('\n');
    const count = error.problems.length;
    const title = `Le territoire ne peut pas être chargé, ${count} ${count > 1 ? 'problèmes' : 'problème'} :`;
    return { en: error.message, fr: [title, ...places].join('\n') };
  }
  if (error instanceof CannotListen) return { en: error.message, fr: error.message };
  if (error instanceof ServiceDidNotStart) {
    const [first = '', ...words] = error.message.split('\n');
    const name = /The service (\S+)/.exec(first)?.[1] ?? '';
    return { en: error.message, fr: [`Le service ${name} n’a pas démarré :`, ...words].join('\n') };
  }
  return fromSystem(error);
}

/** What the disk says when the data, or the pages of the console, cannot be written. */
function fromSystem(error: unknown): Sentence | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  // PostgreSQL's class 53: no space left, where the code is the database's own.
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === '53100') {
    return {
      en: 'The disk is full: free some space, then start again.',
      fr: 'Le disque est plein\u00a0: libérez de la place, puis relancez.',
    };
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(String(error.code)) && 'path' in error) {
    const problem = startupProblem(error, String(error.path));
    return { en: problem.message, fr: problem.french };
  }
  return null;
}
