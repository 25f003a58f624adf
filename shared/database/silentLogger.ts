import type { Logger } from 'typeorm';

/** TypeORM would print on the terminal what it also throws; our own log says it once, without parameters or rows. */
export const silentLogger: Logger = {
  logQuery() {},
  logQueryError() {},
  logQuerySlow() {},
  logSchemaBuild() {},
  logMigration() {},
  log() {},
};
