import type { ModalView } from '@slack/types';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { can } from '../../../../src/domain/people/permissions.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import type { Locale } from '../../../../src/i18n/index.ts';
import { filledAgain, stateOf } from '../../../../src/slack/draft-fields.ts';
import { orDraft } from '../../../../src/slack/drafts.ts';
import { inLineOf, insteadOf, metadataOf } from '../../../../src/slack/metadata.ts';
import { TUESDAY_9 } from '../../../support/builders.ts';
import {
  ACTIONS,
  actionsIn,
  carriedBy,
  EVERYBODY,
  filledWith,
  formsWith,
  happen,
  viewOf,
  WRITING,
  withEverything,
} from '../../../support/every-button.ts';
import { FORMS } from '../../../support/form-rows.ts';
import { VETERAN } from '../../../support/programme.ts';
import { messageFaults, viewFaults } from '../../../support/strict-slack.ts';
import { everyCase, LOCALES, NORMAL, TYPED } from '../../../support/typed-cases.ts';

/** For each button some states in which it leads somewhere, each with the first person for whom it does. */
const leads: { id: string; state: string; person: Person }[] = [];
const inForms = new Set<string>();
/** Enough to see each shape of what a button opens. */
const MOST_STATES = 8;
/** A mark of ours that was taken for a typed one. */
const BROKEN = '\u200b';

async function clicked(id: string, current: Case, person: Person, locale: Locale) {
  const heard = withEverything(current, locale);
  await ACTIONS[id]!.run({ ...heard.click(person, carriedBy(id, current)), actionId: id }, heard.deps);
  return heard;
}

beforeAll(async () => {
  for (const form of formsWith(NORMAL)) for (const id of actionsIn(await viewOf(form, 'en'))) inForms.add(id);
  const all = everyCase(NORMAL);
  for (const id of Object.keys(ACTIONS).filter((one) => !WRITING.includes(one) && !inForms.has(one))) {
    const allowed = EVERYBODY.filter((person) => can(person, ACTIONS[id]!.verb).allowed);
    for (const { state, current } of all) {
      if (leads.filter((one) => one.id === id).length === MOST_STATES) break;
      for (const person of allowed) {
        const { views, messages } = await clicked(id, current, person, 'en');
        const isMore = views.length > 0 || messages.some(({ blocks }) => blocks.length > 1);
        if (!isMore) continue;
        leads.push({ id, state, person });
        break;
      }
    }
  }
}, 60_000);

it('no button is forgotten: each leads somewhere, changes an open form, or is known to do no more than write', () => {
  const tried = new Set([...leads.map(({ id }) => id), ...inForms, ...WRITING]);
  expect(Object.keys(ACTIONS).filter((id) => !tried.has(id))).toEqual([]);
  expect([...leads.map(({ id }) => id), ...inForms].filter((id) => WRITING.includes(id))).toEqual([]);
});

describe.each(TYPED)('with %s, in %s,', (_name, locale, text) => {
  test('whatever a button opens or answers is within the limits, and nothing in it comes alive', async () => {
    const all = Object.fromEntries(everyCase(text).map(({ state, current }) => [state, current]));
    for (const { id, state, person } of leads) {
      const { views, messages } = await clicked(id, all[state]!, person, locale);
      expect([id, state, views.length + messages.length > 0]).toEqual([id, state, true]);
      expect([id, state, ...views.flatMap(viewFaults), ...messages.flatMap(messageFaults)]).toEqual([id, state]);
    }
  });

  test('a form that changes under what is chosen, or is gone on with, is within them too', async () => {
    for (const form of formsWith(text)) {
      const view = await viewOf(form, locale);
      const fields = filledWith(text, view, form.fields);
      const again = inLineOf(filledAgain(view, fields), '{}', insteadOf([{ viewId: 'V1', form: form.callbackId }]));
      expect([form.callbackId, ...viewFaults(again)]).toEqual([form.callbackId]);
      for (const actionId of new Set(actionsIn(view))) {
        const heard = withEverything(form.current, locale, form.draft);
        const open = { id: 'V1', hash: 'h', metadata: metadataOf(view.private_metadata), state: stateOf(fields) };
        const call = { ...heard.click(form.by ?? VETERAN, '1'), actionId, view: open };
        await ACTIONS[actionId]!.run(call, heard.deps);
        expect([form.callbackId, actionId, ...heard.views.flatMap(viewFaults)]).toEqual([form.callbackId, actionId]);
      }
    }
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  it('what is printed bold is never shown as stars', async () => {
    const all = everyCase(NORMAL);
    const broken: string[] = [];
    const look = (where: string, said: unknown) => {
      broken.push(
        ...JSON.stringify(said)
          .split(BROKEN)
          .slice(1)
          .map((after) => `${where}: ${after.slice(0, 20)}`),
      );
    };
    for (const { id, state, person } of leads) {
      const { current } = all.find((one) => one.state === state)!;
      const { views, messages } = await clicked(id, current, person, locale);
      look(`${id} ${state}`, [views, messages]);
    }
    for (const form of FORMS) look(form.callbackId, await viewOf(form, locale));
    for (const { state, current, history } of all) {
      const heard = withEverything(current, locale);
      await happen(history, heard.deps);
      look(state, heard.messages);
    }
    expect(broken).toEqual([]);
  });

  it('the question about drafts is within the limits for one of them and for as many as are offered', async () => {
    const [form] = FORMS;
    const view = await viewOf(form!, locale);
    const heard = withEverything(form!.current, locale);
    const drafts = ['V1', 'V2', 'V3'].map((viewId) => ({
      ...{ viewId, form: form!.callbackId, fields: {}, keptAt: TUESDAY_9 },
    }));
    for (const found of [drafts.slice(0, 1), drafts]) {
      Object.assign(heard.deps, { drafts: { of: async () => found } });
      const again = { actionId: 'case.report', value: '' };
      const asked = await orDraft(view, again, heard.viewer(VETERAN), heard.deps);
      expect(asked.callback_id).toBe('draft.choose');
      expect(viewFaults(asked as ModalView)).toEqual([]);
    }
  });
});
