import { expect, it } from '#tests/support/suite.js';
import { lookAtPages } from './lookAtPages.js';

const pages = lookAtPages(3, 4);

it('has its share of the pages', () => expect(pages).toBeGreaterThan(20));
