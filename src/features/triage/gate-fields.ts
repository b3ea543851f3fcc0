/** May it be mediated, and on which footing? The ground, the reason and the legal reviewer are asked for where they count. */
import type { KnownBlock } from '@slack/types';
import type { ReportedCase } from '../../domain/case/case.ts';
import { FAMILY_QUESTIONS, type GateInputs, type Report } from '../../domain/case/report.ts';
import { CONSENTS, GROUNDS, type RiskFlag } from '../../domain/case/vocabulary.ts';
import { familyScreenNeeded, familyScreenOf, stopOf } from '../../domain/triage/gate.ts';
import {
  basisOf,
  MEDIABILITIES,
  type Mediability,
  REFERRAL_GROUNDS,
  referredFor,
  STOPPING_GROUNDS,
} from '../../domain/triage/mediability.ts';
import type { Messages } from '../../i18n/index.ts';
import { tellPeople } from '../../i18n/tell-people.ts';
import type { Words } from '../../i18n/words.ts';
import { context, input, section } from '../../slack/blocks.ts';
import { checkboxes, choicesOf, radio, select, textInput } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { type Chosen, isMediated } from './chosen.ts';
import { SHIELDING_SIGNS } from './known-fields.ts';
import type { Proposal } from './proposal.ts';
import { publicSecurityFields, readViolator } from './public-security-fields.ts';
import { sameAsField } from './same-dispute.view.ts';

const TICKS = ['specialisedBody', 'alreadyInCourt', 'minorInvolved', 'guardianPresent', 'minorSelfSupporting'] as const;

export function gateFields(current: ReportedCase, proposal: Proposal, chosen: Chosen, words: Words): KnownBlock[] {
  const { t } = words;
  const { form } = t.triage;
  const { A, B } = proposal.gateInputs.consentBySide;
  const consent = (field: string, label: string, initial: string) =>
    input(label, select(field, choicesOf(CONSENTS, t.codes.consent), t.common.choose, initial));
  return [
    section(raw(form.gateHeading)),
    context(mrkdwn`*${t.gate.heading}* ${tellPeople(proposal.gate.first, t)}`),
    ...sameAsField(proposal, words),
    ...safetyFields(current, proposal, chosen, t),
    input(
      form.mediability,
      select('mediability', choicesOf(MEDIABILITIES, t.codes.gateOutcome), t.common.choose, chosen.mediability),
      { dispatch: true },
    ),
    ...reasonFields(proposal, chosen, t),
    consent('consentA', form.consentA, A),
    consent('consentB', form.consentB, B),
    input(
      form.ticks,
      checkboxes(
        'gateTicks',
        TICKS.map((tick) => [tick, tickLabel(tick, t)] as const),
      ),
      { optional: true },
    ),
  ];
}

/** Three questions in a family, the suspicion to confirm, and why a yes is none. */
function safetyFields({ report }: ReportedCase, proposal: Proposal, chosen: Chosen, t: Messages): KnownBlock[] {
  const { form } = t.triage;
  const dispatch = { dispatch: true };
  const yesNo = [
    ['yes', t.common.yes],
    ['no', t.common.no],
  ] as const;
  const screen = proposal.gateInputs.familyScreen;
  const answer = (question: (typeof FAMILY_QUESTIONS)[number]) =>
    screen ? (screen[question] ? 'yes' : 'no') : undefined;
  const isFamily = familyScreenNeeded(report.relationship, report.category);
  const ticked = [...report.dangerSigns, ...(proposal.asksAboutViolence ? (['dv_suspected'] as const) : [])];
  const choices = SHIELDING_SIGNS.map((sign) => [sign, form.dvChoices[sign]] as const);
  return [
    ...(isFamily
      ? FAMILY_QUESTIONS.map((question) =>
          input(t.cases.details[question], radio(question, yesNo, answer(question)), dispatch),
        )
      : []),
    input(form.confirmDv, checkboxes('shieldingSigns', choices, ticked), { optional: true, ...dispatch }),
    ...(chosen.needsReasonForNoViolence
      ? [input(form.violenceRuledOut, textInput('violenceRuledOut', { min: 5, max: 300 }), { optional: true })]
      : []),
  ];
}

function reasonFields({ gate }: Proposal, { mediability, route }: Chosen, t: Messages): KnownBlock[] {
  const { form } = t.triage;
  const proposed = (stopOf(gate) ?? gate.first).exclusion;
  switch (mediability) {
    case 'not_mediable': {
      const grounds = choicesOf(STOPPING_GROUNDS, t.codes.exclusion);
      return [input(form.exclusion, select('exclusion', grounds, t.common.choose, proposed))];
    }
    case 'refer_out': {
      const grounds = REFERRAL_GROUNDS.map((ground) => [ground, referralLabel(ground, t)] as const);
      return [input(form.referralGround, select('referralGround', grounds, t.common.choose, proposed))];
    }
    case 'public_security':
      return [
        input(form.ground, select('ground', choicesOf(GROUNDS, t.codes.ground), t.common.choose)),
        ...(isMediated(route) ? publicSecurityFields(t) : []),
      ];
    default:
      return [];
  }
}

function referralLabel(ground: (typeof REFERRAL_GROUNDS)[number], { codes, triage }: Messages): string {
  return ground === 'specialised_body' ? triage.form.tickChoices.specialisedBody : codes.exclusion[ground];
}

function tickLabel(tick: (typeof TICKS)[number], { triage, gate }: Messages): string {
  return tick === 'minorSelfSupporting' ? gate.minorSelfSupporting : triage.form.tickChoices[tick];
}

/** What a field that is not asked for any more still holds is left out. */
export function readGate(
  form: Form,
  report: Report,
  riskFlags: readonly RiskFlag[],
  { duplicateOf, isMediated: hasMediators }: { duplicateOf: string | null; isMediated: boolean },
): GateInputs {
  const ticks = form.choices('gateTicks', TICKS);
  const mediability = form.required('mediability', MEDIABILITIES);
  return {
    riskFlags,
    exclusion: mediability === 'not_mediable' ? form.required('exclusion', STOPPING_GROUNDS) : null,
    consentBySide: { A: form.required('consentA', CONSENTS), B: form.required('consentB', CONSENTS) },
    familyScreen: familyScreenOf(form.yesNo(FAMILY_QUESTIONS)) ?? report.familyScreen ?? null,
    specialisedBody: ticks.includes('specialisedBody'),
    alreadyInCourt: ticks.includes('alreadyInCourt'),
    minorInvolved: ticks.includes('minorInvolved') || ticks.includes('minorSelfSupporting'),
    guardianPresent: ticks.includes('guardianPresent'),
    ...(ticks.includes('minorSelfSupporting') ? { minorSelfSupporting: true } : {}),
    ...(mediability === 'hold_enforcement_first' ? { enforcementFirst: true } : {}),
    ...(mediability === 'refer_out' ? referredFor(form.required('referralGround', REFERRAL_GROUNDS)) : {}),
    ...footing(form, mediability, hasMediators),
    duplicateOf,
  };
}

function footing(
  form: Form,
  mediability: Mediability,
  hasMediators: boolean,
): Pick<GateInputs, 'basis' | 'eligibilityGround' | 'violator'> {
  const basis = basisOf(mediability);
  if (basis !== 'public_security') return { basis, eligibilityGround: null };
  const eligibilityGround = form.required('ground', GROUNDS);
  return hasMediators ? { basis, eligibilityGround, violator: readViolator(form) } : { basis, eligibilityGround };
}
