const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** « 1er janvier 2027 », from an ISO day. */
export function writtenDay(iso: string): string {
  return day.format(new Date(`${iso}T00:00:00Z`)).replace(/^1 /, '1er ');
}

/** A text with the spaces that French does not break at: before « : ; ! ? % » and inside quotation marks. */
export function withFrenchSpaces(text: string): string {
  return text.replaceAll(/ (?=[:;!?%»€])/g, '\u00a0').replaceAll('« ', '«\u00a0');
}

/** « 1 234,50 € », from euro cents; spaces do not break. */
export function writtenEuros(cents: number): string {
  return euros.format(cents / 100).replaceAll('\u202f', '\u00a0');
}
