import { StartupProblem } from '#shared/database/StartupProblem.js';
import { ConfigurationError } from '#shared/service/configuration.js';
import { CannotListen } from '#shared/service/HttpService.js';
import { TerritoryError } from '../territory/TerritoryError.js';
import { WrongOption } from './options.js';
import { OtherFilling } from './prepare.js';
import { ServiceDidNotStart } from './ServiceProcess.js';

const expected = [
  StartupProblem,
  CannotListen,
  ConfigurationError,
  TerritoryError,
  WrongOption,
  OtherFilling,
  ServiceDidNotStart,
];

/** Why a start failed: one clear sentence for what can be expected, the stack for what cannot. */
export function sayWhy(error: unknown): string {
  if (expected.some((kind) => error instanceof kind)) return `\n${(error as Error).message}`;
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return '\nThe disk is full: free some space, then start again.';
  }
  return `\nArchipel did not start, for a reason it does not know:\n${error instanceof Error ? error.stack : String(error)}`;
}
