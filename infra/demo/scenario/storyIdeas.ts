/** Chapters that communes of the demonstration tell. */
export const storyIdeas = [
  {
    axis: 'cooperation-processes',
    period: 'MEMORY',
    title: 'Quand la sirène sonnait',
    text: 'Des anciens racontent le carreau de fosse, les jardins derrière les corons et l’eau que l’on partageait. De là vient l’habitude de faire ensemble.',
  },
  {
    axis: 'cooperation-processes',
    period: 'PRESENT',
    title: 'Le verger que tout le quartier arrose',
    text: 'Un terrain en friche est devenu un verger. La commune a fourni les arbres, le comité de quartier les soigne : chacun a tenu sa part.',
  },
  {
    axis: 'third-industrial-revolution',
    period: 'FUTURE',
    title: 'Dans quinze ans, une ville qui se chauffe seule',
    text: 'Des classes et un groupe d’habitants ont dessiné la commune de demain : des toits qui produisent, des rues plantées, une école ouverte le samedi.',
  },
  {
    axis: null,
    period: 'PRESENT',
    title: 'Le soir où la rue s’est éteinte',
    text: 'Après une nuit d’essai sans éclairage, les riverains ont choisi eux-mêmes les heures. Ils le racontent à la commune voisine.',
  },
] as const;
