/** A commune that leaves its agglomeration, and what becomes of what is under way for it. */
export const leaving = {
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
