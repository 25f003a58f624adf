import { personaMandates } from '../demo/personaMandates.js';
import { personas } from '../demo/personas.js';
import type { TenantFile } from './tenants.js';
import { type Sentence, terminalLocale } from './terminalLocale.js';

const words = {
  en: {
    answers: 'Archipel answers. Ctrl-C stops it.',
    mail: 'E-mails',
    full: 'The territory is real; actions, projects, posts and allocations are a demonstration.',
    empty: 'The territory is loaded; nothing else is: --reset without --empty adds the demonstration.',
    people: 'One can be',
    elsewhere: '(the other personas act in the Artois, which is not this territory)',
    overAllocated:
      'One question to copy: who is allocated beyond their capacity, on which projects, led by which communes?',
    members: 'One question to copy: who are the members of the pole, and of which communes are they made?',
  },
  fr: {
    answers: 'Archipel répond. Ctrl-C l’arrête.',
    mail: 'Courriels',
    full: 'Le territoire est réel ; actions, projets, postes et affectations sont une démonstration.',
    empty: 'Le territoire est chargé, et rien d’autre : --reset sans --empty ajoute la démonstration.',
    people: 'On peut être',
    elsewhere: '(les autres personas agissent en Artois, qui n’est pas ce territoire)',
    overAllocated:
      'Une question à copier : qui est affecté au-delà de sa capacité, sur quels projets, portés par quelles communes ?',
    members: 'Une question à copier : quels sont les membres du pôle, et de quelles communes sont-ils faits ?',
  },
} as const;

/** What is announced: where it answers and what it holds. */
export interface Announced {
  /** Where a browser on this machine finds it, such as "http://127.0.0.1:4000". */
  readonly address: string;
  /** Where the mails it sent are shown. */
  readonly mail: string;
  readonly tenants: TenantFile;
  readonly withDemonstration: boolean;
}

/** What the terminal says once everything answers. */
export function announce(
  { address, mail, tenants, withDemonstration }: Announced,
  locale: keyof Sentence = terminalLocale(),
): string {
  const said = words[locale];
  const acting = new Set(personaMandates(tenants).map(({ subject }) => subject));
  const present = personas.filter(({ id, claims }) => claims === null || acting.has(id));
  const widest = Math.max(...present.map(({ id }) => id.length));
  const people = present.map(({ id, label }) => `    ${id.padEnd(widest)} ${label[locale]}`);
  if (present.length < personas.length) people.push(`    ${said.elsewhere}`);
  return `
${said.answers}

  Console   ${address}/
  GraphQL   ${address}/graphql
  ${said.mail.padEnd(9)} ${mail}
  ${withDemonstration ? said.full : said.empty}

  ${said.people}
${people.join('\n')}

  ${acting.has('director') ? said.overAllocated : said.members}

    ${questionTo(address, poleOf(tenants), acting.has('director')).join(' \\\n      ')}
`;
}

/** A command of the shell, line by line: the director's question, or the public's where nobody is the director. */
function questionTo(address: string, pole: string, asDirector: boolean): string[] {
  const command = `curl -s ${address}/graphql -H 'content-type: application/json'`;
  if (!asDirector) {
    const members = 'agglomeration { name memberships { totalCount nodes { commune { insee name } } } }';
    return [command, dataOf(`{ pole(siren: "${pole}") { name members { organisation { name } ${members} } } }`)];
  }
  const allocation = 'reference technician { code } team { project { title leadCommune { name } } }';
  const filter = '(filter: {checks: [OVER_ALLOCATED]})';
  return [
    command,
    `-H "authorization: Bearer $(${placeOf(address)}npm run --silent token -- director)"`,
    dataOf(`{ pole(siren: "${pole}") { allocations${filter} { totalCount nodes { ${allocation} } } } }`),
  ];
}

const dataOf = (query: string): string => `-d '${JSON.stringify({ query })}'`;

const poleOf = (tenants: TenantFile): string =>
  Object.entries(tenants).find(([, { scale }]) => scale === 'pma')?.[0] ?? '';

/** What the token command must be told to find this copy, when it is not where it looks. */
function placeOf(address: string): string {
  const { hostname, port } = new URL(address);
  const host = hostname === '127.0.0.1' ? '' : `HOST=${hostname.replace(/^\[|\]$/g, '')} `;
  return `${host}${port === '4000' ? '' : `PORT=${port} `}`;
}
