import { cases } from './cases.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { complaints } from './complaints.ts';
import { digest } from './digest.ts';
import { drafts } from './drafts.ts';
import { exclusions } from './exclusions.ts';
import { feedback } from './feedback.ts';
import { find, readers } from './find.ts';
import { followUps } from './follow-ups.ts';
import { forms } from './forms.ts';
import { gate } from './gate.ts';
import { home } from './home.ts';
import { impartiality } from './impartiality.ts';
import { league } from './league.ts';
import { mediation } from './mediation.ts';
import { outreach } from './outreach.ts';
import { papers } from './papers.ts';
import { parties } from './parties.ts';
import { problems } from './problems.ts';
import { programme } from './programme.ts';
import { recusal } from './recusal.ts';
import { reminders } from './reminders.ts';
import { repeats } from './repeats.ts';
import { sentinel } from './sentinel.ts';
import { steps } from './steps.ts';
import { tasks } from './tasks.ts';
import { triage } from './triage.ts';
import { waits } from './waits.ts';
import { web } from './web.ts';

export const en = {
  cases,
  codes,
  common,
  complaints,
  exclusions,
  digest,
  drafts,
  feedback,
  find,
  readers,
  followUps,
  forms,
  gate,
  home,
  impartiality,
  league,
  mediation,
  outreach,
  papers,
  parties,
  problems,
  programme,
  recusal,
  reminders,
  repeats,
  sentinel,
  steps,
  tasks,
  triage,
  waits,
  web,
};
