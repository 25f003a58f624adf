import { councilStore } from '#shared/councils/councilStore.js';

/** The agglomerations' councils. */
export const agglomerationCouncils = councilStore('siren');
