import { currentDelegation } from '../database/rowSecurity.js';

/** Statements by which the journal tells what was done by delegation: the transaction says so, whoever writes. */
export const tellDelegations: readonly string[] = [
  `alter table journal_audit add column delegation uuid default ${currentDelegation}::uuid`,
  `comment on column journal_audit.delegation is 'the delegation by which the author acted, null in one''s own name'`,
];
