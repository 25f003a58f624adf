import { GraphError } from '../graphql/GraphError.js';

/** A cursor that this journal did not make, or made before it was restored: BAD_INPUT. */
export class InvalidCursor extends GraphError {
  constructor() {
    super('BAD_INPUT', {
      fr: 'Ce curseur ne vient pas de ce journal, ou le journal a été restauré depuis\u00a0: relisez depuis le début.',
      en: 'This cursor does not come from this journal, or the journal was restored since: read again from the start.',
    });
  }
}
