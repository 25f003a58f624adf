import type { CombinedError } from 'urql';
import type { Scale } from '../session/session.js';

/** The scales whose part of an answer is missing, as its errors say. */
export function missingScales(error: CombinedError | undefined): readonly Scale[] {
  const found = new Set<Scale>();
  for (const { extensions } of error?.graphQLErrors ?? []) {
    if (extensions.code === 'SCALE_UNREACHABLE') found.add(extensions.scale as Scale);
  }
  return [...found];
}

/** Whether the answer was refused because the sign-in is over. */
export function signInIsOver(error: CombinedError | undefined): boolean {
  return (error?.graphQLErrors ?? []).some(({ extensions }) => extensions.code === 'UNAUTHENTICATED');
}

/** The other errors' messages, each once, already in the reader's language; a network that is down has none. */
export function otherErrors(error: CombinedError | undefined): readonly string[] {
  const messages = (error?.graphQLErrors ?? [])
    .filter(({ extensions }) => extensions.code !== 'SCALE_UNREACHABLE')
    .map(({ message }) => message);
  return [...new Set(messages)];
}
