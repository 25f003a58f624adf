/** A title that names communes by their codes, with their names instead where they are known. */
export function namedTitle(
  title: string,
  communes: readonly { readonly insee: string; readonly name: string | null }[],
): string {
  return communes.reduce((told, { insee, name }) => (name === null ? told : told.replaceAll(insee, name)), title);
}
