import type { Message } from '../graphql/GraphError.js';

/** A legal competence, as every scale names it. `key` travels between scales; `article` is where the law states it. */
export interface CompetenceEntry {
  readonly key: string;
  readonly title: Message;
  readonly article: string;
}

const mandatory = (number: number) => `CGCT L5216-5 I ${number}°`;
const further = (number: number) => `CGCT L5216-5 II ${number}°`;
/** What a commune's council settles « par ses délibérations » unless a law gives it to another. */
const communal = 'CGCT L2121-29';

/** The competences of an agglomeration as the law lists them, and those most often asked about that stay with communes. */
export const competences: readonly CompetenceEntry[] = [
  entry('economic-development', 'Développement économique', 'Economic development', mandatory(1)),
  entry('spatial-planning', 'Aménagement de l’espace communautaire', 'Spatial planning', mandatory(2)),
  entry('mobility', 'Organisation de la mobilité', 'Mobility', mandatory(2)),
  entry('housing-balance', 'Équilibre social de l’habitat', 'Social balance of housing', mandatory(3)),
  entry('city-policy', 'Politique de la ville', 'Policy for deprived districts', mandatory(4)),
  entry(
    'flood-prevention',
    'Gestion des milieux aquatiques et prévention des inondations',
    'Flood prevention',
    mandatory(5),
  ),
  entry('travellers-sites', 'Accueil des gens du voyage', 'Travellers’ sites', mandatory(6)),
  entry('waste', 'Collecte et traitement des déchets', 'Waste', mandatory(7)),
  entry('water', 'Eau', 'Water', mandatory(8)),
  entry('sewerage', 'Assainissement des eaux usées', 'Sewerage', mandatory(9)),
  entry('rainwater', 'Gestion des eaux pluviales urbaines', 'Urban rainwater', mandatory(10)),
  entry('roads', 'Voirie d’intérêt communautaire', 'Roads of community interest', further(1)),
  entry(
    'environment',
    'Protection et mise en valeur de l’environnement et du cadre de vie',
    'Environment and living surroundings',
    further(2),
  ),
  entry('culture-and-sport', 'Équipements culturels et sportifs', 'Cultural and sports facilities', further(3)),
  entry('social-action', 'Action sociale d’intérêt communautaire', 'Social action', further(4)),
  entry('public-lighting', 'Éclairage public', 'Public lighting', communal),
  entry('schools', 'Écoles', 'Schools', 'Code de l’éducation L212-4'),
  entry('green-spaces', 'Espaces verts', 'Green spaces', communal),
];

function entry(key: string, fr: string, en: string, article: string): CompetenceEntry {
  return { key, title: { fr, en }, article };
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const byName = new Map(
  competences.flatMap((one) => [one.key, one.title.fr, one.title.en].map((name) => [plain(name), one] as const)),
);

/** The competence people mean by its key or its title, whatever case and accents; null where they mean none of these. */
export function competenceNamed(text: string | null | undefined): CompetenceEntry | null {
  return text == null ? null : (byName.get(plain(text)) ?? null);
}
