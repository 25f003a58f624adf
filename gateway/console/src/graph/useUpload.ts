import { useEffect, useRef, useState } from 'react';
import { nameOf, useSitting } from '../session/SessionProvider.js';
import { useLanguage, useWords } from '../words/Words.js';

/** A file that the commune keeps now. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
}

export type Upload =
  | { readonly state: 'NONE' }
  /** `share`: 0 to 1 of its bytes are gone; then the scale checks it. */
  | { readonly state: 'GOING'; readonly name: string; readonly share: number }
  | { readonly state: 'KEPT'; readonly file: KeptFile }
  | { readonly state: 'REFUSED'; readonly name: string; readonly message: string };

const largest = 10 * 1024 * 1024;
const none: Upload = { state: 'NONE' };

/**
 * Sends a file to a scale, beside the graph and under the mandate one acts in. What is too large is said before it goes;
 * the bytes are checked where they are kept.
 * @param to such as "/files/commune/file"
 */
export function useUpload(to: string) {
  const words = useWords();
  const { language } = useLanguage();
  const { mandate } = useSitting();
  const [upload, setUpload] = useState<Upload>(none);
  const going = useRef<XMLHttpRequest | null>(null);
  useEffect(() => () => going.current?.abort(), []);

  const send = (file: File): void => {
    const { name } = file;
    going.current?.abort();
    if (file.size > largest) {
      setUpload({ state: 'REFUSED', name, message: words.files.tooLarge });
      return;
    }
    const request = new XMLHttpRequest();
    going.current = request;
    const refuse = (message: string) => setUpload({ state: 'REFUSED', name, message });
    request.upload.onprogress = ({ loaded, total }) => setUpload({ state: 'GOING', name, share: loaded / total });
    request.onerror = () => refuse(words.answer.notSent);
    request.onload = () => {
      const answer = answerIn(request.responseText);
      if (request.status === 201 && answer.id) setUpload({ state: 'KEPT', file: { id: answer.id, name } });
      else refuse(messageIn(answer) ?? words.answer.notSent);
    };
    request.open('POST', to);
    request.setRequestHeader('accept-language', language);
    // Never the browser's own idea of a form: a session sends only what no other site's page could.
    request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type);
    request.setRequestHeader('x-file-name', encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')));
    if (mandate !== null) request.setRequestHeader('archipel-acting-for', nameOf(mandate));
    setUpload({ state: 'GOING', name, share: 0 });
    request.send(file);
  };

  const forget = (): void => {
    going.current?.abort();
    setUpload(none);
  };
  return { upload, send, forget };
}

interface Answer {
  readonly id?: string | null;
  readonly problems?: readonly { readonly message: string }[];
  readonly errors?: readonly { readonly message: string }[];
}

function answerIn(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}

function messageIn({ problems = [], errors = [] }: Answer): string | undefined {
  return [...problems, ...errors][0]?.message;
}
