import { createHash } from 'node:crypto';
import type { Persona } from '../personas.js';

const style = `
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
  p strong { background: #ffe9a8; padding: 0 .25rem; }
  ul { list-style: none; padding: 0; }
  li { margin: .5rem 0; }
  button { font: inherit; text-align: left; width: 100%; padding: .75rem 1rem; border: 2px solid #1b4d3e; border-radius: .25rem; background: #fff; color: inherit; cursor: pointer; }
  button:hover { background: #e8f2ee; }
  button:focus-visible { outline: 3px solid #0a58ca; outline-offset: 2px; }
`;

/** The page runs no script and loads nothing; it may post anywhere the issuer's redirections lead. */
export const personaPagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

const words = {
  fr: {
    title: 'Se connecter à la démonstration',
    warning:
      'Démonstration\u00a0: aucune vérification, aucune personne réelle. Choisissez la fonction que vous prenez.',
  },
  en: {
    title: 'Sign in to the demonstration',
    warning: 'Démonstration (demonstration): nothing is checked, nobody is real. Choose the function you take.',
  },
};

/** The page on which one chooses whom to be. @param action where the choice is posted, as `persona` */
export function personaPage(action: string, personas: readonly Persona[], language: 'fr' | 'en'): string {
  const { title, warning } = words[language];
  const choices = personas
    .map(
      ({ id, label }) => `<li><button name="persona" value="${escaped(id)}">${escaped(label[language])}</button></li>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p><strong>${warning}</strong></p>
<form method="post" action="${escaped(action)}">
<ul>
${choices}
</ul>
</form>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
