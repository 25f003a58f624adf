/** One story told by three scales. */
export const collectiveStory = {
  title: 'Le récit collectif',
  lede: 'D’où vient le territoire, ce qu’il vit, où il veut aller : chaque échelon raconte sa part.',
  views: { timeline: 'au fil du temps', table: 'en tableau' },
  axis: 'Axe',
  period: 'Temps du récit',
  scale: 'Échelon',
  scales: { commune: 'les communes', call: 'les agglomérations', pma: 'le pôle' },
  periods: { MEMORY: 'la mémoire', PRESENT: 'le présent', FUTURE: 'l’avenir' },
  counted: (n: string, period: string) => `${n} pour ${period}`,
  text: (counts: string) => `Chapitres que vous pouvez lire : ${counts}.`,
  only: (shown: string, total: string) =>
    `${shown} sur ${total} sont montrés : resserrez les choix pour voir les autres.`,
  noneThen: 'Personne n’en a encore raconté.',
  none: 'Aucun chapitre que vous puissiez lire ne répond à ces choix.',
  caption: 'Chapitres du récit',
  chapter: 'Chapitre',
  content: 'Texte',
  teller: 'Raconté par',
  published: (date: string) => `publié le ${date}`,
  publishedOn: 'Publié le',
  missing: {
    commune: 'Les chapitres des communes manquent.',
    call: 'Les chapitres des agglomérations manquent.',
    pma: 'Les chapitres du pôle manquent.',
  },
};
