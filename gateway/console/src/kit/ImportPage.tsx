import type { ReactNode } from 'react';
import { ButtonLink } from './Button.js';
import { ImportRunOf } from './ImportRunOf.js';
import type { ImportDoor } from './importRun.js';
import { Page } from './Page.js';
import { useAddress } from './useAddress.js';

interface ImportPageProps {
  readonly door: ImportDoor;
  /** The page's own address. */
  readonly to: string;
  readonly words: { readonly title: string; readonly lede: string; readonly another: string };
  /** What is shown while no file was read. */
  readonly children: (onPreviewed: (id: string) => void) => ReactNode;
}

/** A page that takes files in: what it offers at first, then the import that its address names. */
export function ImportPage({ door, to, words, children }: ImportPageProps) {
  const address = useAddress();
  const run = address.get('run');
  return (
    <Page
      title={words.title}
      lede={words.lede}
      actions={
        run !== '' && (
          <ButtonLink to={to} weight="second">
            {words.another}
          </ButtonLink>
        )
      }
    >
      {run !== '' ? <ImportRunOf door={door} id={run} /> : children((id) => address.set('run', id))}
    </Page>
  );
}
