import { blank, type DraftBlock } from './Draft.js';
import { writtenDay } from './frenchWriting.js';

/** What a draft says otherwise for a commune and for an agglomeration. */
export interface DeliberatingBody {
  readonly title: string;
  /** As the sentence before what is decided begins. */
  readonly decides: string;
  readonly executive: string;
  /** The article by which the executive carries the deliberation out. */
  readonly executiveArticle: string;
  /** The articles on every deliberation of the body, as a draft quotes them. */
  readonly articles: string;
  readonly bindsArticle: string;
  readonly signatures: readonly string[];
}

export const municipal: DeliberatingBody = {
  title: 'Délibération du conseil municipal',
  decides: 'Le conseil municipal, après en avoir délibéré, décide',
  executive: 'Le maire',
  executiveArticle: 'CGCT, art. L2122-21',
  articles: 'L2121-29 et L2131-1',
  bindsArticle: 'CGCT, art. L2131-1',
  signatures: ['Le maire', 'Le secrétaire de séance'],
};

export const intercommunal: DeliberatingBody = {
  title: 'Délibération du conseil communautaire',
  decides: 'Le conseil communautaire, après en avoir délibéré, décide',
  executive: 'Le président',
  executiveArticle: 'CGCT, art. L5211-9',
  articles: 'L5211-1, L5211-3 et L2131-1',
  bindsArticle: 'CGCT, art. L2131-1 et L5211-3',
  signatures: ['Le président', 'Le secrétaire de séance'],
};

/** What stands on every page. */
export const notice = 'Projet de délibération, à vérifier par un juriste';

export const dayOrBlank = (day: string | null | undefined): string => (day == null ? blank : writtenDay(day));

/** What opens every deliberation: the meeting, who was there, and the texts of every council. */
export function opening(
  council: { readonly heldOn: string; readonly estimated: boolean } | null,
  subject: string,
  body: DeliberatingBody = municipal,
): DraftBlock[] {
  const estimate = council?.estimated === true ? ', date estimée à confirmer' : '';
  return [
    { kind: 'HEADING', text: 'Séance' },
    {
      kind: 'PARAGRAPH',
      text: `Séance du ${dayOrBlank(council?.heldOn)}${estimate}. Convocation envoyée le ${blank}. Membres en exercice : ${blank} ; présents : ${blank} ; votants : ${blank}.`,
    },
    { kind: 'HEADING', text: 'Objet' },
    { kind: 'PARAGRAPH', text: subject },
    { kind: 'HEADING', text: 'Visas et motifs' },
    {
      kind: 'PARAGRAPH',
      text: `Vu le code général des collectivités territoriales, notamment ses articles ${body.articles} ;`,
    },
  ];
}

/** What closes every deliberation: who carries it out, from when it binds, and how it can be contested. */
export function closing(body: DeliberatingBody = municipal): DraftBlock[] {
  return [
    {
      kind: 'ARTICLE',
      text: `${body.executive} est chargé d’exécuter la présente délibération et autorisé à signer les pièces qui s’y rapportent.`,
      source: body.executiveArticle,
    },
    {
      kind: 'ARTICLE',
      text: 'La présente délibération est exécutoire dès sa publication et sa transmission au représentant de l’État.',
      source: body.bindsArticle,
    },
    {
      kind: 'PARAGRAPH',
      text: `Vote : pour ${blank} ; contre ${blank} ; abstentions ${blank}.`,
    },
    {
      kind: 'PARAGRAPH',
      text: `Transmise le ${blank}. Publiée le ${blank}. Elle peut être contestée devant le tribunal administratif dans les deux mois de sa publication (CJA, art. R421-1).`,
    },
  ];
}
