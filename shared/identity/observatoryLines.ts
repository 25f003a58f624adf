import { everyone, type Line, readBy } from './authorizationLine.js';

const figures = ['Observatory', 'ObservatoryFigure', 'ObservatoryDefinition', 'RecomputedFigure'];

/**
 * The observatory's figures, a part of the authorization table: everybody may ask, institutions of what is shared, the
 * public of what is public. Of the rows behind a figure each is told what they may read where it is.
 */
export const observatoryLines: readonly Line[] = [
  ...readBy([...figures, 'ObservatoryCase', 'ObservatoryCases'], 'PUBLIC', everyone),
];
