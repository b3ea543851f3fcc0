/** One agreement in full, for whoever may see the case: terms with instalments and proof, what was said of it, the court. */
import { applyBy } from '../domain/agreement/judicial-confirmation.ts';
import type { Case } from '../domain/case/case.ts';
import type { Agreement } from '../domain/case/records.ts';
import { termLine } from '../i18n/term-line.ts';
import type { Words } from '../i18n/words.ts';
import { type Mrkdwn, mrkdwn } from './mrkdwn.ts';
import { typedLines } from './typed-lines.view.ts';

export function agreementRecord(agreement: Agreement, current: Case, words: Words): Mrkdwn[] {
  const { t } = words;
  const form = t.mediation.agreement;
  const { no, effectiveOn, recordedBy, partial, warnings = [] } = agreement;
  const signed = agreement.signedOn
    ? [
        mrkdwn`*${form.signatureA}* ${form.signatures[agreement.signatures.A]} · ${words.day(agreement.signedOn.A)} · *${form.signatureB}* ${form.signatures[agreement.signatures.B]} · ${words.day(agreement.signedOn.B)}`,
      ]
    : [];
  return [
    mrkdwn`*${words.day(effectiveOn)}* · ${form.title} ${no} · ${words.person(recordedBy)}`,
    ...typedLines(form.host, agreement.host),
    ...typedLines(form.facts, agreement.facts),
    ...typedLines(form.responsibility, agreement.responsibility),
    ...typedLines(form.agreedIssues, partial?.agreed),
    ...typedLines(form.openIssues, partial?.open),
    ...agreement.terms.flatMap((term, at) => [
      ...typedLines(termLine(term, at + 1, words), term.text),
      ...typedLines(form.proof, term.proof),
    ]),
    ...signed,
    ...typedLines(form.consent.note, agreement.consent?.note),
    ...(agreement.consent?.thirdPerson ? [mrkdwn`${form.consent.somebodyBeside}`] : []),
    ...warnings.map(({ term, code }) => mrkdwn`:warning: ${form.finding(term ?? null, t.codes.finding[code])}`),
    ...courtLines(agreement, current, words),
  ];
}

function courtLines(agreement: Agreement, current: Case, words: Words): Mrkdwn[] {
  const says = words.t.mediation.confirmation;
  const lastDay = applyBy(agreement, current);
  if (!lastDay) return [];
  const { confirmation } = agreement;
  if (!confirmation) return [mrkdwn`*${says.title}* ${says.applyBy(words.day(lastDay))}`];
  return [mrkdwn`*${says.title}* ${says.marks[confirmation.state]} · ${words.day(confirmation.on)}`];
}
