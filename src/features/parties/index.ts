/** The people around a case: their names are entered, read and searched on our own pages; Slack gets the way there. */
import { can } from '../../domain/people/permissions.ts';
import type { Feature } from '../../feature.ts';
import { button } from '../../slack/blocks.ts';
import { FOLLOW_LINK, READ_PAPERS, READ_PARTIES, SEARCH_PARTIES } from './ids.ts';
import { saveParty, showNewParty, showParties, showParty } from './parties-pages.tsx';
import { runSearch, showSearch } from './search-pages.tsx';
import { sendCaseLink, sendPapersLink, sendSearchLink } from './send-link.ts';

export const partiesFeature: Feature = {
  name: 'parties',
  slack: {
    actions: {
      [READ_PARTIES]: { verb: 'party.read', run: sendCaseLink },
      [READ_PAPERS]: { verb: 'party.read', run: sendPapersLink },
      [SEARCH_PARTIES]: { verb: 'party.search', run: sendSearchLink },
      [FOLLOW_LINK]: { verb: 'party.search', run: async () => {} },
    },
  },
  pages: {
    'GET /': {
      verb: 'party.search',
      run: async ({ visit }) => ({ goTo: visit.caseId === null ? '/search' : '/parties' }),
    },
    'GET /parties': { verb: 'party.read', run: showParties },
    'GET /parties/new': { verb: 'party.write', run: showNewParty },
    'POST /parties/new': { verb: 'party.write', run: saveParty },
    'GET /parties/:id': { verb: 'party.write', run: showParty },
    'POST /parties/:id': { verb: 'party.write', run: saveParty },
    'GET /search': { verb: 'party.search', run: showSearch },
    'POST /search': { verb: 'party.search', run: runSearch },
  },
  sweep: async (deps) => {
    await deps.visits.forgetOld();
  },
  quick: ({ t, person }, deps) =>
    deps.publicUrl === null || !can(person, 'party.search').allowed
      ? []
      : [button(SEARCH_PARTIES, t.parties.search.button)],
};
