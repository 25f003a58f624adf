export type Separator = ';' | ',';

/** The separator of a CSV text: of the two, the one its heading holds more often outside quotes. French files use `;`. */
export function separatorOf(text: string): Separator {
  let quoted = false;
  const counts = { ';': 0, ',': 0 };
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === ';' || character === ',') counts[character] += 1;
  }
  return counts[','] > counts[';'] ? ',' : ';';
}
