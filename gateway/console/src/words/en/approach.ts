import type { approach as french } from '../fr/approach.js';

/** The way to what a commune does beside its actions and projects. */
export const approach: typeof french = {
  title: 'The approach',
  lede: 'What holds the approach beyond actions. Nothing is required: begin with what serves you.',
  rooms: {
    experiments: { title: 'Try and learn', what: 'What you try, what you and others learnt from it.' },
    frameworks: { title: 'Frameworks', what: 'The ways of working that you write, and those you take up.' },
    meetings: { title: 'Meeting', what: 'Forums, events, associations, and how many persons come.' },
    story: {
      title: 'Our story',
      what: 'Where you come from, what you live, where you go; public if those who tell it agree.',
    },
    initiatives: {
      title: 'The agglomeration’s initiatives',
      what: 'Taking part or not, in your own way; your actions that belong to them.',
    },
    councils: { title: 'Calendar of councils', what: 'When the council meets, and until when it can be called.' },
    rounds: { title: 'Listening to the territory', what: 'Each round, beside the one before.' },
    management: { title: 'Leading the approach', what: 'The steering team, who can present, what is learnt.' },
    exchange: {
      title: 'Import, export',
      what: 'Your actions, contracts, needs and stands, from and to a spreadsheet.',
    },
    'saved-questions': {
      title: 'Questions kept',
      what: 'Figures of the observatory, and a mail when a threshold is passed.',
    },
    risks: { title: 'Three risks to look at', what: 'Personal carrying, silos, involvement: computed for you alone.' },
  },
};
