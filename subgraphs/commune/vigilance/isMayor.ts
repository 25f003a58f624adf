import { plainName } from './plainName.js';

const civility = /^(?:(?:m|mme|madame|monsieur|le|la) )+/;
const mayor = /^(?:maire|mairesse)(?![a-z])/;
/** A deputy mayor, or the mayor of a former commune, is another elected member. */
const another = /^(?:maire|mairesse) (?:adjoint|delegue|honoraire)/;

/** True for the function of mayor, as town halls write it: « maire », « Madame la Maire », not « maire adjoint ». */
export function isMayor(functionName: string): boolean {
  const name = plainName(functionName).replace(civility, '');
  return mayor.test(name) && !another.test(name);
}
