import { Component, type ReactNode } from 'react';
import { Button } from '../kit/Button.js';
import { Page } from '../kit/Page.js';
import { useWords } from '../words/Words.js';

function BrokenPage() {
  const words = useWords();
  return (
    <Page title={words.frame.broken} lede={words.frame.brokenLede}>
      <p>
        <Button onPress={() => window.location.reload()}>{words.frame.reload}</Button>
      </p>
    </Page>
  );
}

interface BrokenProps {
  readonly children: ReactNode;
  /** Another address is another try. */
  readonly address: string;
}

/** Holds a page's fault inside the page: the frame, its navigation and the way out stay. */
export class Broken extends Component<BrokenProps, { readonly at: string | null }> {
  override state: { readonly at: string | null } = { at: null };

  static getDerivedStateFromError() {
    return { at: '' };
  }

  override componentDidUpdate(before: BrokenProps) {
    if (this.state.at !== null && before.address !== this.props.address) this.setState({ at: null });
  }

  override render() {
    return this.state.at === null ? this.props.children : <BrokenPage />;
  }
}
