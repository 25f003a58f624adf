/** Ce que l’on met dans chaque colonne. */
type Columns = Readonly<Record<string, string>>;

/** Ce que le pôle reprend de ce qui existait déjà. */
export const poleImports = {
  title: 'Reprendre l’existant',
  lede: 'Postes, conventions et affectations d’avant, depuis un tableur. Rien n’est gardé avant que vous l’ayez vu ligne par ligne.',
  bring: 'Importer un fichier',
  bringWhy:
    'Commencez par les postes : conventions et affectations les nomment par leur code. Un fait irrégulier n’est pas refusé : il est gardé, et devient un point à vérifier. Seule une ligne que rien ne permet de comprendre est refusée, avec ce qu’il faut corriger.',
  another: 'Choisir un autre fichier',
  kinds: { POSTS: 'postes', AGREEMENTS: 'conventions', ALLOCATIONS: 'affectations' },
  columns: 'Ce que contient un fichier',
  column: 'Colonne',
  what: 'Ce que l’on y met',
  columnsWhy:
    'Une ligne de titres, puis une ligne par fait. L’ordre des colonnes est libre, celles que personne ne connaît sont laissées de côté. Un fichier complété se réimporte : une ligne déjà là ne change rien.',
  columnsOf: {
    POSTS: 'Colonnes d’un fichier de postes',
    AGREEMENTS: 'Colonnes d’un fichier de conventions',
    ALLOCATIONS: 'Colonnes d’un fichier d’affectations',
  },
  columnsIn: {
    POSTS: {
      'code du poste': 'à donner',
      fonction: 'à donner ; jamais le nom d’une personne',
      employeur: 'à donner : son SIREN, neuf chiffres',
      'nom de l’employeur': 'si Archipel ne le connaît pas encore',
      compétences: 'codes ou noms du référentiel, séparés par des barres',
      'temps de travail (%)': '100 sinon',
      'part mutualisée (%)': 'à donner',
      depuis: 'à donner : le premier jour du poste',
      'jusqu’au': 'le dernier jour, s’il est connu',
    } as Columns,
    AGREEMENTS: {
      forme: 'à donner : mise à disposition, mise à disposition de service, service commun, entente ou syndicat mixte',
      'met à disposition': 'à donner : SIREN, ou code INSEE d’une commune',
      reçoit: 'à donner : SIREN, ou code INSEE d’une commune',
      'donne les instructions': 'l’une des deux parties ; celle qui reçoit sinon',
      'code du poste': 'à donner pour la mise à disposition d’une personne',
      'coût de la demi-journée': 'à donner, en euros',
      du: 'à donner',
      au: 'le dernier jour, s’il est connu',
      'référence de l’acte': 'sans elle, la convention est gardée comme projet',
      'décidé le': 'le jour de l’acte',
      'exécutoire le': 'publié et transmis',
      'accord de la personne le': 'pour la mise à disposition d’une personne',
      'arrêté le': 'pour la mise à disposition d’une personne',
    } as Columns,
    ALLOCATIONS: {
      'code du poste': 'à donner',
      projet: 'à donner : son identifiant, dans l’adresse de sa page',
      'commune pilote': 'à donner : son code INSEE',
      état: 'à donner : acceptée, en cours ou terminée',
      du: 'à donner',
      au: 'à donner',
      'demi-journées prévues': 'mois par mois : 2026-11=12|2026-12=8',
      'demi-journées faites': 'de même',
      'accord de l’employeur le': 'sans lui, un point à vérifier',
      'référence de l’accord': 'si elle est connue',
    } as Columns,
  },
  template: 'Télécharger un modèle vide (CSV)',
  files: { POSTS: 'modele-postes', AGREEMENTS: 'modele-conventions', ALLOCATIONS: 'modele-affectations' },
};
