/** One dispute, however often it is called about: the list of its calls, related cases, and who must hear of a further one. */
import type { Feature } from '../../feature.ts';
import { compareParties } from './compare-parties.ts';
import { LINK, LINK_BY_NUMBER, LINK_FORM, SHOW_CALLS, SPLIT, SPLIT_FORM, UNLINK } from './ids.ts';
import { openLinkForm, runLink, runUnlink, submitLink } from './link-cases.ts';
import { partFromTarget } from './part-cases.ts';
import { showCalls } from './show-calls.ts';
import { openSplit, settleSplit, submitSplit } from './split-call.ts';
import { tellOfCall, tellOfReport } from './tell-people.ts';

export const repeatsFeature: Feature = {
  name: 'repeats',
  slack: {
    actions: {
      [SHOW_CALLS]: { verb: 'case.show', run: showCalls },
      [LINK]: { verb: 'case.link', run: runLink },
      [LINK_BY_NUMBER]: { verb: 'case.link', run: openLinkForm },
      [UNLINK]: { verb: 'case.link', run: runUnlink },
      [SPLIT]: { verb: 'case.split', run: openSplit },
    },
    views: {
      [LINK_FORM]: { verb: 'case.link', run: submitLink },
      [SPLIT_FORM]: { verb: 'case.split', run: submitSplit },
    },
  },
  on: {
    'case.reported': tellOfReport,
    'call.added': tellOfCall,
    'duplicate.joined': tellOfCall,
    'case.made-of-call': settleSplit,
    'case.unmerged': partFromTarget,
  },
  sweep: async (deps) => {
    await compareParties(deps);
    await deps.pendingReports.forgetOld();
  },
};
