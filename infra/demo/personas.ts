/**
 * Whom one can be in the demonstration: functions in the territory, never people. Codes are of the official geography:
 * the small communes are the Lens-Liévin agglomeration's five under 1,000 inhabitants.
 */

export interface Persona {
  /** What one types: `npm run --silent token -- director`. Also the token's `sub`. */
  readonly id: string;
  readonly label: { readonly fr: string; readonly en: string };
  /** The claims its token carries, in the form ProConnect gives them. Null for the public, who carries no token. */
  readonly claims: Readonly<Record<string, unknown>> | null;
}

const loosEnGohelle = { insee: '62528', siren: '216205286' };
const carency = { insee: '62213', siren: '216202135' };
const agglomeration = '246200364';
const pole = '200060358';

export const personas: readonly Persona[] = [
  {
    id: 'commune-agent',
    label: { fr: 'Agent de la commune de Loos-en-Gohelle', en: 'Agent of the commune of Loos-en-Gohelle' },
    claims: { siret: firstEstablishment(loosEnGohelle.siren), archipel_roles: ['COMMUNE_AGENT'] },
  },
  {
    id: 'small-commune-agent',
    label: { fr: 'Agent d’une petite commune, Carency', en: 'Agent of a small commune, Carency' },
    claims: { siret: firstEstablishment(carency.siren), archipel_roles: ['COMMUNE_AGENT'] },
  },
  {
    id: 'shared-secretary',
    label: {
      fr: 'Secrétaire de mairie partagé entre Bénifontaine, Gouy-Servins et Acheville',
      en: 'Town-hall secretary shared by Bénifontaine, Gouy-Servins and Acheville',
    },
    claims: { archipel_mandates: ['62107', '62380', '62003'].map((insee) => ({ insee, role: 'COMMUNE_AGENT' })) },
  },
  {
    id: 'project-officer',
    label: {
      fr: 'Chargé de projet de la communauté d’agglomération de Lens-Liévin',
      en: 'Project officer of the Lens-Liévin agglomeration',
    },
    claims: { siret: firstEstablishment(agglomeration), archipel_roles: ['PROJECT_OFFICER'] },
  },
  {
    // Nobody refuses a proposal alone: with the other officer one plays both looks.
    id: 'second-project-officer',
    label: {
      fr: 'Second chargé de projet de la communauté d’agglomération de Lens-Liévin',
      en: 'Second project officer of the Lens-Liévin agglomeration',
    },
    claims: { siret: firstEstablishment(agglomeration), archipel_roles: ['PROJECT_OFFICER'] },
  },
  {
    id: 'director',
    label: { fr: 'Direction du Pôle métropolitain de l’Artois', en: 'Director of the Artois metropolitan pole' },
    claims: { siret: firstEstablishment(pole), archipel_roles: ['DIRECTOR'] },
  },
  {
    id: 'technician',
    label: {
      fr: 'Technicien mutualisé du pôle, le poste PMA-T01',
      en: 'The pole’s shared technician, the post PMA-T01',
    },
    claims: { siret: firstEstablishment(pole), archipel_roles: ['TECHNICIAN'] },
  },
  {
    id: 'analyst',
    label: { fr: 'Analyste des tableaux de bord', en: 'Dashboard analyst' },
    claims: { siret: firstEstablishment(pole), archipel_roles: ['ANALYST'] },
  },
  {
    id: 'administrator',
    label: {
      fr: 'Administration des mandats, aux trois échelons',
      en: 'Administrator of mandates, at the three scales',
    },
    claims: {
      archipel_mandates: [
        { siren: pole, role: 'ADMINISTRATOR' },
        { siren: agglomeration, role: 'ADMINISTRATOR' },
        { insee: loosEnGohelle.insee, role: 'ADMINISTRATOR' },
      ],
    },
  },
  {
    id: 'public',
    label: { fr: 'Le public, sans connexion', en: 'The public, not signed in' },
    claims: null,
  },
];

/** Those one can sign in as: all but the public. */
export const signInPersonas: readonly Persona[] = personas.filter(({ claims }) => claims !== null);

/** The persona of that id among those that sign in. */
export function signedInPersona(id: string): Persona | undefined {
  return signInPersonas.find((persona) => persona.id === id);
}

/**
 * SIRET of an organisation's first establishment: its SIREN, the order number 0001 and the digit that satisfies Luhn
 * (INSEE's rule for the « numéro interne de classement »).
 */
export function firstEstablishment(siren: string): string {
  const digits = `${siren}0001`;
  let sum = 0;
  for (const [index, character] of [...digits].entries()) {
    const weighted = Number(character) * (index % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
