import type { partners as french } from '../fr/partners.js';
import { halfDays } from './count.js';

export const partners: typeof french = {
  title: 'Partners',
  lede: 'Who works with the pole, since when, and what they offer today.',
  none: 'No partner.',
  partner: 'Partner',
  partnerHint: 'A body, never a person.',
  offered: (n) => (n === 0 ? 'Declared no half-day for today.' : `Offers ${halfDays(n)} today.`),
  offer: 'What is offered',
  newOffer: (name) => `Note an offer of ${name}`,
  newPartner: 'Add a partner',
  halfDays: 'Half-days offered',
  wrongHalfDays: 'A whole number of half-days.',
  from: 'First day',
  until: 'Last day',
  since: 'Since',
  text: 'In a few sentences',
  source: 'Source',
  save: 'Save',
  saved: 'Saved.',
  file: 'partners',
};
