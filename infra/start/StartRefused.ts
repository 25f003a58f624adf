import type { Sentence } from './terminalLocale.js';

/** Why a start cannot go on, in one sentence for whoever asked for it. */
export class StartRefused extends Error {
  override readonly name: string = 'StartRefused';
  readonly french: string;

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(sentence.en, options);
    this.french = sentence.fr;
  }
}
