import type { Letter, LetterPart } from './Letter.js';

/** A letter as mail programs show it: plain text, and the same in HTML without a picture, a style or a script. */
export function writeLetter(letter: Letter): { readonly text: string; readonly html: string } {
  const { language, subject, parts, foot } = letter;
  const text = [...parts.map(asText), '--', ...foot.map(asText)].join('\n\n');
  const html = [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
    ...parts.map(asHtml),
    '<hr>',
    ...foot.map(asHtml),
    '</body></html>',
  ].join('\n');
  return { text: `${text}\n`, html: `${html}\n` };
}

function asText(part: LetterPart): string {
  switch (part.kind) {
    case 'TEXT':
      return part.text;
    case 'LIST':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'LINK':
      return `${part.label}\n${part.href}`;
  }
}

function asHtml(part: LetterPart): string {
  switch (part.kind) {
    case 'TEXT':
      return `<p>${escaped(part.text)}</p>`;
    case 'LIST':
      return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'LINK':
      return `<p><a href="${escaped(part.href)}">${escaped(part.label)}</a></p>`;
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML says it, in an attribute too. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
