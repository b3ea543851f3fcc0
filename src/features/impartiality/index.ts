/** Whether a mediation keeps to the middle: ties that the chief weighs, and signs that only the chief sees. */
import type { Feature } from '../../feature.ts';
import { WEIGH, WEIGH_FORM } from './ids.ts';
import { tellChiefOfSigns } from './tell-chief.ts';
import { openWeighing, submitWeighing, tellWeighed } from './weigh-tie.ts';

export const impartialityFeature: Feature = {
  name: 'impartiality',
  slack: {
    actions: { [WEIGH]: { verb: 'case.allow-tie', run: openWeighing } },
    views: { [WEIGH_FORM]: { verb: 'case.allow-tie', run: submitWeighing } },
  },
  on: {
    'session.recorded': tellChiefOfSigns,
    'agreement.recorded': tellChiefOfSigns,
    'feedback.recorded': tellChiefOfSigns,
    'tie.weighed': tellWeighed,
  },
};
