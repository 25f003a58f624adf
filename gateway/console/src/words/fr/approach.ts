/** The way to what a commune does beside its actions and projects. */
export const approach = {
  title: 'La démarche',
  lede: 'Ce qui tient la démarche au-delà des actions. Rien n’est obligatoire : commencez par ce qui vous sert.',
  rooms: {
    experiments: {
      title: 'Essayer et apprendre',
      what: 'Ce que vous essayez, ce que vous et d’autres en avez appris.',
    },
    frameworks: { title: 'Référentiels', what: 'Les façons de faire que vous écrivez, et celles que vous reprenez.' },
    meetings: { title: 'Se réunir', what: 'Forums, évènements, associations, et combien de personnes viennent.' },
    story: {
      title: 'Notre récit',
      what: 'D’où l’on vient, ce que l’on vit, où l’on va ; public avec l’accord de ceux qui racontent.',
    },
    initiatives: {
      title: 'Démarches de l’agglomération',
      what: 'S’y engager ou non, à votre façon ; vos actions qui en font partie.',
    },
    councils: {
      title: 'Calendrier des conseils',
      what: 'Quand le conseil se réunit, et jusqu’à quand on peut le convoquer.',
    },
    rounds: { title: 'Écouter le territoire', what: 'Chaque écoute, à côté de celle d’avant.' },
    management: {
      title: 'Conduire la démarche',
      what: 'L’équipe de direction, qui sait présenter, ce que l’on apprend.',
    },
    exchange: {
      title: 'Importer, exporter',
      what: 'Vos actions, contrats, besoins et stands, depuis et vers un tableur.',
    },
    'saved-questions': {
      title: 'Questions suivies',
      what: 'Des chiffres de l’observatoire, et un courriel quand un seuil est franchi.',
    },
    risks: {
      title: 'Trois risques à regarder',
      what: 'Portage personnel, silos, implication : calculés pour vous seuls.',
    },
  },
};
