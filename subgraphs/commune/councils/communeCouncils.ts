import { councilStore } from '#shared/councils/councilStore.js';

/** The communes' councils. */
export const communeCouncils = councilStore('insee');
