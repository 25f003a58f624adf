import { closingOf, expressionEnd, type Token, tokensOf } from './tokens.js';

/** One small fault put into one file. */
export interface Mutant {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Names it on the page of argued ones: file, line of code, what became what. */
  readonly name: string;
}

const swaps: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '>': ['>=', '<='],
  '<=': ['<', '>'],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '?.': ['.'],
  true: ['false'],
  false: ['true'],
  null: ['undefined'],
  continue: ['break'],
  break: ['continue'],
  some: ['every'],
  every: ['some'],
  min: ['max'],
  max: ['min'],
  floor: ['ceil'],
  ceil: ['floor'],
  find: ['findLast'],
  findLast: ['find'],
  flatMap: ['map'],
};

/** Calls that narrow or order: without them the rest goes on. */
const droppable = ['filter', 'toSorted', 'slice'];
const keywords = [
  'const',
  'let',
  'return',
  'if',
  'else',
  'for',
  'switch',
  'case',
  'default',
  'import',
  'export',
  'function',
  'continue',
  'break',
];

/** Every fault of the kinds below in a file's code. */
export function mutantsOf(file: string, code: string): Mutant[] {
  const tokens = tokensOf(code);
  const mutants: Mutant[] = [];
  const put = (from: number, to: number, text: string) => {
    const lineFrom = code.lastIndexOf('\n', from) + 1;
    const line = code.slice(lineFrom, code.indexOf('\n', from)).trim();
    const was = code.slice(from, to).replaceAll(/\s+/g, ' ');
    mutants.push({ file, from, to, text, name: `${file}: ${line} | ${from - lineFrom} ${was} → ${text.trim()}` });
  };
  tokens.forEach((token, place) => {
    const before = tokens[place - 1]?.text ?? '';
    const after = tokens[place + 1];
    if (isImport(tokens, place)) return;
    if (token.kind === 'string') put(token.from, token.to, token.text.length > 2 ? "''" : "'?'");
    if (token.kind === 'template') put(token.from, token.to, "''");
    if (token.kind === 'number') put(token.from, token.to, String(Number(token.text.replaceAll('_', '')) + 1));
    if (token.kind === 'sign' || token.kind === 'word') {
      const isName = ['find', 'findLast', 'some', 'every', 'flatMap', 'min', 'max', 'floor', 'ceil'].includes(
        token.text,
      );
      if (!isName || before === '.') for (const text of swaps[token.text] ?? []) put(token.from, token.to, text);
    }
    if (token.text === '!' && after) put(token.from, token.to, '');
    if (token.text === '?' && after) for (const text of ['&& false ?', '|| true ?']) put(token.from, token.to, text);
    if (token.text === 'if' && after) {
      const close = tokens[closingOf(tokens, place + 1)];
      if (close) for (const text of ['(true)', '(false)']) put(after.from, close.to, text);
    }
    if (token.text === 'return' && after && after.text !== ';') replace(place + 1, 'undefined');
    if (token.text === '=>' && after && after.text !== '{') replace(place + 1, 'undefined');
    if (token.text === '[' && isArray(tokens, place)) {
      const close = closingOf(tokens, place);
      const end = tokens[close];
      if (end && close > place + 1) put(token.from, end.to, '[]');
    }
    if (token.text === '.' && after && droppable.includes(after.text) && tokens[place + 2]?.text === '(') {
      const end = tokens[closingOf(tokens, place + 2)];
      if (end) put(token.from, end.to, '');
    }
    // A statement that only calls or assigns is left out.
    if (token.kind === 'word' && [';', '{', '}', ')'].includes(before) && !keywords.includes(token.text)) {
      const end = expressionEnd(tokens, place);
      const isStatement = tokens[end]?.text === ';' && !(before === '{' && tokens[place + 1]?.text === ':');
      if (isStatement) put(token.from, tokens[end]?.from ?? token.to, '');
    }
  });
  return mutants;

  function replace(start: number, text: string): void {
    const [first, last] = [tokens[start], tokens[expressionEnd(tokens, start) - 1]];
    if (first && last && last.to > first.from && code.slice(first.from, last.to) !== text)
      put(first.from, last.to, text);
  }
}

/** Modules' names are no part of the rule. */
function isImport(tokens: readonly Token[], place: number): boolean {
  if (tokens[place]?.text === 'import') return true;
  for (let at = place; at >= 0; at--) {
    const text = tokens[at]?.text;
    if (text === ';') return false;
    if (text === 'import') return true;
  }
  return false;
}

/** A list, and neither a pattern nor a place in a list. */
function isArray(tokens: readonly Token[], place: number): boolean {
  const before = tokens[place - 1];
  if (before === undefined || before.text === 'const' || before.text === 'let') return false;
  return before.text === 'return' || (before.kind === 'sign' && ![')', ']', '}'].includes(before.text));
}
