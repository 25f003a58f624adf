import type { Values } from './planLines.js';

/** Reads one column's text; null where a line has none. */
export function textIn(name: string): (values: Values) => string | null {
  return (values) => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
}
