/** A commune that leaves its agglomeration, and what becomes of what is under way for it. */
export const leaving = {
  joinTitle: 'Une commune rejoint l’agglomération',
  joinLede: 'Celle d’une autre agglomération du territoire la quitte la veille ; les communes concernées l’apprennent.',
  joinRecord: 'Noter qu’une commune rejoint l’agglomération',
  joinSince: 'Premier jour où elle est membre',
  joinNow: 'Noter son arrivée',
  joinBefore: 'Cela ne se reprend pas : une erreur se corrige par une nouvelle adhésion ou un départ.',
  joined: (name: string, date: string) => `C’est noté : ${name} est membre à partir du ${date}.`,
  ended: 'Adhésions finies ou à finir',
  endedCaption: 'Communes parties, ou qui partent',
  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  noneEnded: 'Aucune commune n’est partie, et aucun départ n’est noté.',
  title: 'Une commune quitte l’agglomération',
  lede: 'Pour une commune qui part hors du territoire. Celle qui rejoint une autre agglomération du territoire est notée par celle-ci.',
  record: 'Noter qu’une commune quitte l’agglomération',
  commune: 'Commune',
  since: 'Premier jour où elle n’est plus membre',
  act: 'Référence de l’acte',
  actHint: 'L’arrêté du préfet, par exemple.',
  decidedOn: 'Jour de l’acte',
  now: 'Noter son départ',
  before: 'Cela ne se reprend pas : la commune l’apprend aussitôt, et son retour serait une nouvelle adhésion.',
  done: (name: string, date: string) => `C’est noté : ${name} n’est plus membre à partir du ${date}. Elle l’apprend.`,
  underWay: (name: string) => `Ce qui finit ce jour-là de lui-même pour ${name}`,
  files: (n: string) =>
    `Propositions et labels en cours de projets qu’elle mène : ${n}. Ils sont suspendus ; ce qui a été reçu et décidé reste.`,
  supports: (n: string) =>
    `Appuis offerts, acceptés ou en cours : ${n}. Ils prennent fin ; les demi-journées faites restent.`,
  money: (n: string) =>
    `Fonds de concours ouverts : ${n}. Ce qui n’est pas payé ne l’est plus ; ce qui est payé reste.`,
  uncounted: 'On ne sait pas combien : la réponse manque.',
};
