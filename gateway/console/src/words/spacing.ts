/**
 * The spaces French typography wants, put once over the whole catalogue, so that a sentence is written with plain ones:
 * a no-break space inside « » and before a colon, a narrow one before ; ! ? and %.
 */
export function frenchSpacing(text: string): string {
  return text
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/ :/g, '\u00a0:')
    .replace(/ ([;!?%€])/g, '\u202f$1');
}

/** The same catalogue with every sentence, and every sentence a function makes, passed through `change`. */
export function mapSentences<Catalogue>(catalogue: Catalogue, change: (text: string) => string): Catalogue {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (typeof value === 'function') return (...given: unknown[]) => change(String(value(...given)));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
    }
    return value;
  };
  return visit(catalogue) as Catalogue;
}
