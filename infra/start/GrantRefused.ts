/** Why a grant by the operator is refused, in one sentence of each language. */
export class GrantRefused extends Error {
  constructor(
    readonly words: { readonly fr: string; readonly en: string },
    options?: ErrorOptions,
  ) {
    super(words.en, options);
    this.name = 'GrantRefused';
  }
}
