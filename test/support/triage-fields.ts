/** The fields of the triage form, as each choice shapes it. */
import { maybe, moment, one, type Row, some, text, who } from './form-answers.ts';

const PAST = '2026-11-20T01:00:00.000Z';
const TOO_FAR = '2027-02-01T01:00:00.000Z';
const SOON = '2026-11-26T01:00:00.000Z';

const COMMON = {
  title: text('楼道杂物引起的争吵'),
  dangerSigns: maybe({
    ...some('violence_minor'),
    bad: [{ selected_options: [{ value: 'none_seen' }, { value: 'violence_minor' }] }],
  }),
  circumstances: maybe({
    ...some('none_seen'),
    bad: [{ selected_options: [{ value: 'not_asked' }, { value: 'substance_use' }] }],
  }),
  immediateActions: maybe(some('separated')),
  level: one('blue'),
  violenceBefore: maybe(one('no')),
  fear: maybe(one('no')),
  control: maybe(one('no')),
  shieldingSigns: maybe(some()),
  mediability: one('peoples_mediation'),
  consentA: one('willing'),
  consentB: one('willing'),
  gateTicks: maybe(some('alreadyInCourt')),
  sides: text('2'),
  participants: text('2'),
  grievanceYears: text('1'),
  failedMediations: text('0'),
  amount: text('0'),
  difficultyTicks: maybe(some('titleDispute')),
  route: one('veteran_team'),
  note: maybe(text('已和双方说清楚')),
} satisfies Record<string, Row>;

/** To a team, as the police mediate a violation, at a level of its own, with a yes that is no violence. */
export const TRIAGE = {
  ...COMMON,
  level: one('yellow'),
  levelReason: text('多次报警，先提一级'),
  fear: maybe(one('yes')),
  violenceRuledOut: maybe(text('双方都说没有动过手')),
  mediability: one('public_security'),
  ground: one('easier_by_mediation'),
  violator: one('A'),
  legalReviewer: who('U-p-chief'),
  team: one('songling'),
  assignee: maybe(who('U-p-zhou')),
  partner: maybe(one('justice_office')),
  stageScope: some('caucus'),
  'firstContactBy-yellow': moment(SOON, PAST, TOO_FAR),
};

export const TRIAGED_OTHERWISE: readonly Record<string, Row>[] = [
  {
    ...COMMON,
    route: one('station'),
    mediability: one('hold_enforcement_first'),
    assignee: who('U-p-zhou'),
    partner: maybe(one('justice_office')),
    'firstContactBy-blue': moment(SOON, PAST, TOO_FAR),
  },
  {
    ...COMMON,
    route: one('refer_out'),
    mediability: one('refer_out'),
    referralGround: one('specialised_body'),
    partner: one('justice_office'),
  },
  { ...COMMON, route: one('not_accepted'), mediability: one('not_mediable'), exclusion: one('gang_fight') },
];
