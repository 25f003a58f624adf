import { everyone, type Line, readBy } from './authorizationLine.js';

/**
 * The observatory's figures, a part of the authorization table: everybody may ask, institutions of what is shared, the
 * public of what is public; the rows themselves are read where they are.
 */
export const observatoryLines: readonly Line[] = [
  ...readBy(['Observatory', 'ObservatoryFigure', 'ObservatoryDefinition', 'RecomputedFigure'], 'PUBLIC', everyone),
];
