import type { MigrationClass } from '#shared/database/connection.js';
import { First1763900000000 } from './1763900000000-first.js';
import { AgglomerationMandates1764100000000 } from './1764100000000-mandates.js';
import { CommuneActs1766000012500 } from './1766000012500-commune-acts.js';
import { AgglomerationDelegations1766000100000 } from './1766000100000-delegations.js';
import { ConcernedTenants1766000110000 } from './1766000110000-concerned-tenants.js';

/** In the order to run them. */
export const callMigrations: readonly MigrationClass[] = [
  First1763900000000,
  AgglomerationMandates1764100000000,
  CommuneActs1766000012500,
  AgglomerationDelegations1766000100000,
  ConcernedTenants1766000110000,
];
