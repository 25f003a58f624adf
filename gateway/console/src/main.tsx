import './kit/kit.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Frame } from './frame/Frame.js';
import { GraphProvider } from './graph/GraphProvider.js';
import { Pages } from './Pages.js';
import { SessionProvider } from './session/SessionProvider.js';
import { WordsProvider } from './words/Words.js';

const place = document.getElementById('console');
if (place === null) throw new Error('index.html has no #console');

createRoot(place).render(
  <StrictMode>
    <WordsProvider>
      <SessionProvider>
        <GraphProvider>
          <BrowserRouter>
            <Frame>
              <Pages />
            </Frame>
          </BrowserRouter>
        </GraphProvider>
      </SessionProvider>
    </WordsProvider>
  </StrictMode>,
);
