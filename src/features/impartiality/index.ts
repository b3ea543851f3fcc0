/** Whether a mediation keeps to the middle: signs that only the station's chief sees. */
import type { Feature } from '../../feature.ts';
import { tellChiefOfSigns } from './tell-chief.ts';

export const impartialityFeature: Feature = {
  name: 'impartiality',
  on: { 'session.recorded': tellChiefOfSigns, 'agreement.recorded': tellChiefOfSigns },
};
