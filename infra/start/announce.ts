import { personas } from '../demo/personas.js';

/** What the terminal says once everything answers. */
export function announce(address: string, withDemonstration: boolean): string {
  const port = new URL(address).port;
  const prefix = port === '4000' ? '' : `PORT=${port} `;
  const people = personas.map(({ id, label }) => `    ${id.padEnd(20)} ${label.fr}`).join('\n');
  return `
Archipel answers. Ctrl-C stops it.

  Console   ${address}/
  GraphQL   ${address}/graphql
  ${withDemonstration ? 'The territory is real; actions, projects, posts and allocations are a demonstration.' : 'The territory is loaded; nothing else is: --reset without --empty adds the demonstration.'}

  One can be
${people}

  One question to copy: who is allocated beyond their capacity, on which projects, led by which communes?

    curl -s ${address}/graphql -H 'content-type: application/json' \\
      -H "authorization: Bearer $(${prefix}npm run --silent token -- director)" \\
      -d '{"query":"{ pole(siren: \\"200060358\\") { allocations(filter: {checks: [OVER_ALLOCATED]}) { totalCount nodes { reference technician { code } team { project { title leadCommune { name } } } } } } }"}'
`;
}
