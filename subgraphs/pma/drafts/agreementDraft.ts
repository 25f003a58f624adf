import { blank, type Draft, type DraftBlock } from '#shared/exchange/drafts/Draft.js';
import { dayOrBlank } from '#shared/exchange/drafts/deliberation.js';
import { writtenEuros } from '#shared/exchange/drafts/frenchWriting.js';
import { articleOf, type Kind } from '../agreements/kinds.js';
import type { AgreementParty, SecondmentAgreement } from '../agreements/SecondmentAgreement.js';

/** What an agreement's draft is filled with: its row, the post it is about, and who drafts it. */
export interface AgreementFacts {
  readonly agreement: SecondmentAgreement;
  readonly pole: string;
  /** Code and function of the one post it is about; null for all that pass from one party to the other. */
  readonly post: { readonly code: string; readonly function: string } | null;
  /** The next council of the pole that could approve it. */
  readonly council: { readonly heldOn: string; readonly estimated: boolean } | null;
  readonly asOf: string;
}

const titles: Readonly<Record<Kind, string>> = {
  SECONDMENT: 'Convention de mise à disposition individuelle',
  SHARED_SERVICE: 'Convention de service commun',
  PROVISION: 'Convention de mise à disposition de services',
  ENTENTE: 'Convention d’entente',
  SYNDICATE: 'Convention entre le syndicat mixte et son membre',
};

/** The agreement as it would be signed: what the pole knows is written, what it does not is a blank to be seen. */
export function agreementDraft({ agreement, pole, post, council, asOf }: AgreementFacts): Draft {
  const { kind, provider, receiver, instructs, unitCostCents, from, until, act } = agreement;
  const law = articleOf[kind];
  const estimate = council?.estimated === true ? ' (date estimée, à confirmer)' : '';
  return {
    title: titles[kind],
    body: pole,
    notice: 'Projet de convention, à vérifier par un juriste',
    asOf,
    blocks: [
      { kind: 'HEADING', text: 'Entre' },
      { kind: 'PARAGRAPH', text: `${party(provider)}, représenté par ${blank}, dûment habilité ;` },
      { kind: 'PARAGRAPH', text: `${party(receiver)}, représenté par ${blank}, dûment habilité.` },
      { kind: 'HEADING', text: 'Visas' },
      { kind: 'PARAGRAPH', text: `Vu : ${law} ;` },
      {
        kind: 'PARAGRAPH',
        text:
          act === null
            ? `Vu la délibération du ${blank}, à prendre au plus tôt le ${dayOrBlank(council?.heldOn)}${estimate} ;`
            : `Vu l’acte ${act.reference} du ${dayOrBlank(act.decidedOn)}, exécutoire le ${dayOrBlank(act.enforceableFrom)} ;`,
      },
      { kind: 'HEADING', text: 'Il est convenu' },
      {
        kind: 'ARTICLE',
        text:
          post === null
            ? `${party(provider)} met à disposition de ${party(receiver)} les agents dont la liste des postes est annexée.`
            : `${party(provider)} met à disposition de ${party(receiver)} le poste ${post.code} (${post.function}).`,
        source: law,
      },
      {
        kind: 'ARTICLE',
        text: `La convention vaut du ${dayOrBlank(from)} ${until === null ? 'sans terme, chaque partie pouvant la dénoncer' : `au ${dayOrBlank(until)}`}. Elle n’a d’effet qu’à compter du jour où elle est exécutoire.`,
        source: 'CGCT, art. L2131-1',
      },
      {
        kind: 'ARTICLE',
        text: `Pendant la mise à disposition, ${party(instructs)} donne ses instructions aux agents.`,
        source: law,
      },
      ...individual(kind),
      {
        kind: 'ARTICLE',
        text: `${party(receiver)} rembourse ${writtenEuros(unitCostCents)} par demi-journée faite, sur un état trimestriel. Un état clos ne change plus : une différence se corrige par une ligne d’un état suivant.`,
        source: law,
      },
      {
        kind: 'ARTICLE',
        text: `Chaque partie peut mettre fin à la convention par une décision notifiée ${blank} jours avant. Ce qui est fait avant ce jour reste dû.`,
        source: null,
      },
    ],
    signatures: [`Pour ${party(provider)}`, `Pour ${party(receiver)}`],
  };
}

/** One person cannot be lent without having agreed, nor without an order. */
function individual(kind: Kind): DraftBlock[] {
  if (kind !== 'SECONDMENT') return [];
  return [
    {
      kind: 'ARTICLE',
      text: `L’agent a donné son accord le ${blank} ; un arrêté individuel est pris le ${blank}.`,
      source: 'CGFP, art. L512-6 et suivants ; décret n° 2008-580',
    },
  ];
}

const party = ({ code, name }: AgreementParty): string => (name === null ? code : `${name} (${code})`);
