import { registerEnumType } from '../../graphql/decorators.js';

/** What becomes of a file's line. */
export enum ImportOutcome {
  CREATE = 'CREATE',
  CHANGE = 'CHANGE',
  SAME = 'SAME',
  REFUSED = 'REFUSED',
}
registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: '« Issue d’une ligne » Creates, changes, already the same, or refused with its problems.',
});
