import type { Written } from '../database/versionedRow.js';
import type { Actor, Role, Scale } from '../identity/Actor.js';

/** Where a scale keeps its questions: in a table `saved_question` of its own. SQL and names are the code's own. */
export interface QuestionScale {
  /** The scale whose rows they are counted from. */
  readonly scale: Scale;
  /** Who keeps questions there, acting at that scale. */
  readonly roles: readonly Role[];
  /** SQL over a row: whether it is in the hands of who asks. */
  readonly own: string;
  /** The columns of a row that say whose it is. */
  readonly ownerOf: (actor: Actor) => Written;
  /** SQL: SIREN of the pole whose observatory answers the questions of the institution that this SQL names. */
  readonly territoryOf: (tenant: string) => string;
  /** The column that names the institution. */
  readonly tenant: 'insee' | 'siren';
  /** What its query and its mutations are called in the graph. */
  readonly names: Readonly<Record<'query' | 'save' | 'remove', string>>;
}
