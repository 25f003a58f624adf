import { splitList } from '#shared/exchange/listCell.js';

interface Technician {
  readonly function: string;
  readonly service: string;
}

/** Technicians as texts, `chargée de mission énergie (services techniques)`. */
export function technicianTexts(technicians: readonly Technician[]): string[] {
  return technicians.map((technician) => `${technician.function} (${technician.service})`);
}

/** Such texts from one cell, between bars. */
export function readTechnicians(cell: string) {
  const read = splitList(cell).map(technicianOf);
  const value = read.filter((technician) => technician !== null);
  if (value.length === read.length) return { value };
  return {
    problem: {
      fr: 'Écrivez chaque technicien «\u00a0fonction (service)\u00a0», séparés par une barre |.',
      en: 'Write each technician as "function (service)", separated by a bar |.',
    },
  };
}

/** The service stands in the last parentheses, which may hold others. */
function technicianOf(text: string): Technician | null {
  if (!text.endsWith(')')) return null;
  let depth = 0;
  for (let place = text.length - 1; place > 0; place -= 1) {
    if (text[place] === ')') depth += 1;
    if (text[place] === '(') depth -= 1;
    if (depth > 0) continue;
    const found = { function: text.slice(0, place).trim(), service: text.slice(place + 1, -1).trim() };
    return found.function === '' || found.service === '' ? null : found;
  }
  return null;
}
