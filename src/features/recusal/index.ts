/** F9: somebody is asked to keep out of a case, and it is decided within two days. */
import type { Feature } from '../../feature.ts';
import { openAsk, submitAsk } from './ask.ts';
import { openDecide, openRead, submitDecide } from './decide.ts';
import { ASK, ASK_FORM, DECIDE, DECIDE_FORM, READ } from './ids.ts';
import { tellOfDecision, tellOfRequest } from './tell-recusal.ts';
import { watchTheTwoDays } from './two-days.ts';

export const recusalFeature: Feature = {
  name: 'recusal',
  slack: {
    actions: {
      [ASK]: { verb: 'recusal.ask', run: openAsk },
      [DECIDE]: { verb: 'recusal.decide', run: openDecide },
      [READ]: { verb: 'recusal.ask', run: openRead },
    },
    views: {
      [ASK_FORM]: { verb: 'recusal.ask', run: submitAsk },
      [DECIDE_FORM]: { verb: 'recusal.decide', run: submitDecide },
    },
  },
  on: { 'recusal.asked': tellOfRequest, 'recusal.decided': tellOfDecision },
  sweep: watchTheTwoDays,
};
