/** Several texts in one cell, `conseillère déléguée | adjoint aux travaux`; a bar or backslash of a text follows a backslash. */
export function joinList(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/[\\|]/g, (character) => `\\${character}`)).join(' | ');
}

/** The texts of such a cell, without the spaces around them; empty ones are passed over. */
export function splitList(cell: string): string[] {
  const texts = [''];
  for (const [token] of cell.matchAll(/\\[\\|]|[\s\S]/g)) {
    if (token === '|') texts.push('');
    else texts.push(`${texts.pop() ?? ''}${token.length > 1 ? token.slice(1) : token}`);
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
