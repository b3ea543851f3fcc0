/** Papers to print and to sign, and what the file still lacks: on our own pages, with the names that Slack never gets. */
import type { Feature } from '../../feature.ts';
import { showAgreement, showPapers, showReferral, showSession } from './papers-pages.tsx';

export const papersFeature: Feature = {
  name: 'papers',
  pages: {
    'GET /papers': { verb: 'party.read', run: showPapers },
    'GET /papers/agreement/:no': { verb: 'party.read', run: showAgreement },
    'GET /papers/session/:no': { verb: 'party.read', run: showSession },
    'GET /papers/referral': { verb: 'case.read-referral', run: showReferral },
  },
};
