/** What each part does on the page, by clicking only, in the words of a language. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Desk, Form, Language } from './desk.ts';
import { AGREEMENT, NEIGHBOUR_REPORT, SESSION } from './forms.ts';

export const AREAS = {
  'zh-CN': { garden: '松岭小区', team: '松岭' },
  en: { garden: 'Songling Garden', team: 'Songling' },
} as const;

/** The first form filled in and sent; gives the second one and the case's number. */
export async function reportFirst(
  officer: Desk,
  { t, locale }: Language,
  sign: string,
): Promise<{ second: Form; number: string }> {
  const { report, details } = t.cases;
  await officer.type('/dispute new');
  const form = officer.form(report.title);
  await form.choose(report.category, t.codes.category.neighbour);
  await form.choose(report.area, AREAS[locale].garden);
  await form.choose(report.relationship, t.codes.relationship.neighbour);
  await form.write(report.narrative, NEIGHBOUR_REPORT.narrative);
  await form.choose(report.dangerSigns, sign);
  await form.choose(report.calls, report.callBands['5']);
  await form.submit();
  const second = officer.form(details.title);
  const number = /LJ-\d{4}-\d{6}/.exec((await second.box.textContent()) ?? '')?.[0] ?? '';
  expect(number).not.toBe('');
  return { second, number };
}

/** Answers the six questions with no. */
export async function declareClean(desk: Desk, { t }: Language): Promise<Form> {
  const declaration = desk.form(t.cases.take.title);
  for (const question of Object.values(t.codes.conflictQuestion)) await declaration.tick(question, t.common.no);
  return declaration;
}

export async function recordSession(desk: Desk, { t }: Language): Promise<void> {
  const words = t.mediation.session;
  const form = desk.form(words.title);
  await form.choose(words.type, t.codes.sessionType.joint_session);
  await form.choose(words.place, t.codes.place.mediation_room);
  const attended = form.box.getByRole('group', { name: words.attended });
  for (const who of [t.codes.side.A, t.codes.side.B]) await attended.getByLabel(who).check();
  await form.choose(words.stanceA, t.codes.stance.softening);
  await form.choose(words.stanceB, t.codes.stance.willing);
  await form.write(words.summary, SESSION.summary);
  await form.choose(words.newRisk, t.forms.session.noNewRisk);
  await form.write(words.nextStep, SESSION.nextStep);
  await sendAndSeeClosed(form);
}

export async function recordAgreement(desk: Desk, { t }: Language): Promise<void> {
  const words = t.mediation.agreement;
  const form = desk.form(words.title);
  await form.write(words.facts, AGREEMENT.facts);
  await form.tick(words.obligor, t.codes.side.A);
  await form.choose(words.kind, t.codes.termKind.refrain);
  await form.write(words.text, AGREEMENT['term1-text']);
  await form.tick(words.signatureA, words.signatures.signed);
  await form.tick(words.signatureB, words.signatures.signed);
  await form.box.getByLabel(words.copiesDelivered).check();
  await sendAndSeeClosed(form);
}

export async function sendAndSeeClosed(form: Form): Promise<void> {
  await form.submit();
  await form.box.waitFor({ state: 'hidden' });
}

export function press(card: Locator, name: string): Promise<void> {
  return card.getByRole('button', { name, exact: true }).click();
}

/** Opens the messages that the app wrote to this person. */
export async function openDirectMessages(desk: Desk, { words }: Language): Promise<void> {
  await desk.page.getByTestId('channel-link').first().click();
  await desk.page.getByRole('tab', { name: words.nav.messages }).click();
}

/** Moves business time in the clock panel to this time of day in Shanghai, and shuts the panel. */
export async function moveClockTo(desk: Desk, { words }: Language, time: string): Promise<void> {
  await desk.page.getByTestId('open-clock').click();
  const panel = desk.page.getByTestId('clock');
  await panel.getByTestId('clock-free').fill(time);
  await panel.getByRole('button', { name: words.clock.set }).click();
  await panel.getByRole('button', { name: words.close }).click();
}
