import { type ReactNode, useState } from 'react';
import { nameOf, useSitting } from '../session/SessionProvider.js';
import { useLanguage, useWords } from '../words/Words.js';
import { Button } from './Button.js';
import { Notice } from './Notice.js';

interface DownloadButtonProps {
  /** Of this address, such as "/files/commune/…". */
  readonly from: string;
  readonly children: ReactNode;
}

/** A file of a scale, asked for under the mandate one acts in, which a plain link could not say. */
export function DownloadButton({ from, children }: DownloadButtonProps) {
  const words = useWords();
  const { language } = useLanguage();
  const { mandate } = useSitting();
  const [state, setState] = useState<'IDLE' | 'COMING' | 'FAILED'>('IDLE');
  const download = async () => {
    setState('COMING');
    const acting = mandate === null ? {} : { 'archipel-acting-for': nameOf(mandate) };
    try {
      const answer = await fetch(from, { headers: { 'accept-language': language, ...acting } });
      if (!answer.ok) throw new Error(answer.statusText);
      save(await answer.blob(), fileName(answer.headers.get('content-disposition')));
      setState('IDLE');
    } catch {
      setState('FAILED');
    }
  };
  return (
    <>
      <Button weight="second" disabled={state === 'COMING'} onPress={() => void download()}>
        {children}
      </Button>
      {state === 'FAILED' && (
        <Notice kind="problem">
          <p>{words.answer.unreachable}</p>
        </Notice>
      )}
    </>
  );
}

function fileName(disposition: string | null): string {
  const [, whole] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  return whole === undefined ? 'archipel' : decodeURIComponent(whole);
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
