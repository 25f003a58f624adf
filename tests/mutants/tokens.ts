/** A piece of JavaScript with the place where it stands. */
export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'template' | 'sign';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Longest first, so that `===` is no `==` and a `=`. */
const piece =
  /(?<comment>\/\*[\s\S]*?\*\/|\/\/[^\n]*)|(?<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")|(?<template>`(?:\\.|[^`\\])*`)|(?<number>\b\d[\d_.]*)|(?<word>[A-Za-z_$][\w$]*)|(?<sign>===|!==|\.\.\.|=>|<=|>=|&&|\|\||\?\?|\?\.|\+=|-=|[^\s\w])/g;

/** What compiled JavaScript consists of, comments left out. Made for the folder that is tried: it has no regular expressions. */
export function tokensOf(code: string): Token[] {
  return [...code.matchAll(piece)].flatMap((match): Token[] => {
    const { comment: _comment, ...kinds } = match.groups ?? {};
    const kind = (['string', 'template', 'number', 'word', 'sign'] as const).find((one) => kinds[one] !== undefined);
    return kind === undefined ? [] : [{ kind, text: match[0], from: match.index, to: match.index + match[0].length }];
  });
}

const opening = ['(', '[', '{'];
const closing = [')', ']', '}'];

/** The place of the bracket that closes the one at `place`. */
export function closingOf(tokens: readonly Token[], place: number): number {
  let depth = 0;
  for (let at = place; at < tokens.length; at++) {
    const text = tokens[at]?.text ?? '';
    if (opening.includes(text)) depth++;
    if (closing.includes(text)) depth--;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

/** The place before which an expression that begins at `place` ends. */
export function expressionEnd(tokens: readonly Token[], place: number): number {
  for (let at = place; at < tokens.length; at++) {
    const text = tokens[at]?.text ?? '';
    if (opening.includes(text)) at = closingOf(tokens, at);
    else if (closing.includes(text) || text === ',' || text === ';') return at;
  }
  return tokens.length;
}
