/** Which communes stand before the same need. These sentences come with the project’s page. */
export const peers = {
  title: 'Qui d’autre a ce besoin, ou en a appris quelque chose ?',
  none: 'Aucune autre commune, à ce que vous pouvez voir, n’a ce besoin ni un enseignement sur ce thème.',
  noDistance: 'distance inconnue',
  distance: (km: string) => `à ${km} km`,
  sizeBands: {
    UNDER_2000: 'moins de 2 000 habitants',
    FROM_2000: 'de 2 000 à 3 500 habitants',
    FROM_3500: 'de 3 500 à 10 000 habitants',
    FROM_10000: 'de 10 000 à 20 000 habitants',
    FROM_20000: '20 000 habitants et plus',
  },
  sameNeed: 'Le même besoin :',
  learnt: (text: string) => `A appris : ${text}`,
  withoutAgglomeration: 'Les agglomérations des communes manquent ici ; les communes restent là.',
};

export type PeerWords = typeof peers;
