import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { waitFor } from '../../src/local-workspace/client.ts';
import type { OpenView } from '../../src/local-workspace/protocol.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { AGREEMENT, NEIGHBOUR_REPORT, SESSION } from '../support/forms.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import {
  cardOf,
  openForm,
  report,
  type Story,
  shaped,
  startStory,
  submitOk,
  takeAs,
  triageAs,
} from '../support/story.ts';
import { zh } from '../support/told.ts';

const TYPED = '甲方说楼上天天半夜跑跳，乙方说孩子管不住，两家在楼道里吵了半个钟头。';

/** What a person sees after asking for the form: the form, or the question about a draft. */
async function ask(story: Story, by: Part, line = '/dispute new'): Promise<OpenView> {
  const person = story.as(by);
  await person.command(CHANNELS.league, line);
  return person.modal();
}

async function choose(story: Story, by: Part, question: OpenView, button: string): Promise<OpenView> {
  const person = story.as(by);
  expect(question.view.callback_id).toBe('draft.choose');
  expect(await person.click(question, button)).toMatchObject({ ok: true });
  return waitFor(async () => (await person.views()).find((it) => it.view.callback_id !== 'draft.choose'), 'the form');
}

const initial = (form: OpenView, field: string): unknown => {
  const block = (form.view.blocks as { block_id?: string; element?: Record<string, unknown> }[]).find(
    (it) => it.block_id === field,
  );
  const { initial_value, initial_option, initial_options } = block?.element ?? {};
  return initial_value ?? (initial_option as { value: string } | undefined)?.value ?? initial_options;
};

const drafts = (story: Story, by: string, form = 'case.report.submit') => story.app.deps.drafts.of(by, form, '', 10);

/** A submit keeps or clears its draft after the answer. */
const keeps = (story: Story, count: number) =>
  waitFor(async () => (await drafts(story, 'officer')).length === count, `the officer has ${count} drafts`);

/** Types into the open form and closes it, as somebody does whose phone rings. */
async function typeAndClose(story: Story, by: Part, form: OpenView, fields: Record<string, string>): Promise<void> {
  const person = story.as(by);
  for (const [field, text] of Object.entries(fields)) await person.type(form, field, text);
  await person.close(form);
}

test('what was typed into a closed report is offered to its author alone, goes on and is gone once it is sent', async () => {
  const story = await startStory();
  await typeAndClose(story, 'officer', await ask(story, 'officer'), { narrative: TYPED });
  await keeps(story, 1);

  const other = await ask(story, 'englishOfficer');
  expect(other.view.callback_id).toBe('case.report.submit');
  await story.as('englishOfficer').close(other);

  const question = await ask(story, 'officer');
  expect(JSON.stringify(question.view.blocks)).toContain('11月24日 09:30');
  expect(JSON.stringify(question.view)).not.toContain(TYPED);
  const form = await choose(story, 'officer', question, 'draft.continue');
  expect(initial(form, 'narrative')).toBe(TYPED);
  expect(form.view.private_metadata).not.toContain(TYPED);
  const { narrative: _typed, ...rest } = NEIGHBOUR_REPORT;
  await submitOk(story, 'officer', form, rest);
  const [made] = await story.app.deps.cases.awaitingTriage(5);
  expect(made?.report.narrative).toBe(TYPED);
  await keeps(story, 0);
  await story.as('officer').close(await story.as('officer').modal());
  expect((await ask(story, 'officer')).view.callback_id).toBe('case.report.submit');
});

test('starting fresh keeps the draft until the fresh form is sent', async () => {
  const story = await startStory();
  await typeAndClose(story, 'officer', await ask(story, 'officer'), { narrative: TYPED });
  const fresh = await choose(story, 'officer', await ask(story, 'officer'), 'draft.fresh');
  expect(initial(fresh, 'narrative')).toBeUndefined();
  await story.as('officer').close(fresh);
  await keeps(story, 1);
  const again = await choose(story, 'officer', await ask(story, 'officer'), 'draft.fresh');
  await submitOk(story, 'officer', again, NEIGHBOUR_REPORT);
  await keeps(story, 0);
});

test('two windows with the same form are two drafts; a second delivery of the closing adds none', async () => {
  const story = await startStory();
  await story.client.duplicate(2);
  await typeAndClose(story, 'officer', await ask(story, 'officer'), { narrative: TYPED });
  const second = await choose(story, 'officer', await ask(story, 'officer'), 'draft.fresh');
  await story.advance({ hours: 1 });
  await typeAndClose(story, 'officer', second, { narrative: `${TYPED}第二次。` });
  await keeps(story, 2);
  const question = await ask(story, 'officer');
  expect(JSON.stringify(question.view.blocks)).toContain(zh.drafts.foundSeveral(2));
});

test('an unfinished session is kept for the case that it is about, with what was chosen', async () => {
  const story = await startStory();
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  const open = async () => {
    const card = await cardOf(story, number, CHANNELS.songling, 'veteran');
    await story.as('veteran').click(card!, 'case.record-session');
    return story.as('veteran').modal();
  };
  const fields = { ...SESSION, nextStep: '打电话13900001234' };
  const refused = await story
    .as('veteran')
    .submit(await shaped(story, 'veteran', await open(), fields), fields as never);
  expect(Object.keys(refused.errors ?? {})).toEqual(['nextStep']);
  // The phone died: nobody closed the form, nobody sent it.
  await story.restartApp();
  await story.as('veteran').close((await story.as('veteran').views()).at(-1)!);
  const form = await choose(story, 'veteran', await open(), 'draft.continue');
  expect(initial(form, 'summary')).toBe(SESSION.summary);
  expect(initial(form, 'stanceB')).toBe(SESSION.stanceB);
  expect(initial(form, 'place')).toBe(SESSION.place);
  expect(initial(form, 'nextStep')).toBe('打电话…');
  await submitOk(story, 'veteran', form, { nextStep: SESSION.nextStep });
  expect((await open()).view.callback_id).toBe('case.record-session.submit');
});

test('a form whose report may be known already keeps the report until the officer has answered', async () => {
  const story = await startStory();
  await report(story, 'officer');
  const form = await ask(story, 'officer');
  await story.as('officer').submit(form, { ...NEIGHBOUR_REPORT, narrative: TYPED });
  const question = await story.as('officer').modal();
  expect(question.view.callback_id).toBe('case.report-repeat.submit');
  await keeps(story, 1);
  await submitOk(story, 'officer', question, { sameAs: 'another' });
  await keeps(story, 0);
});

test('a personal number is in no draft, and a draft is deleted after seven days', async () => {
  const lines: string[] = [];
  const story = await startStory({ log: (line) => lines.push(line) });
  const form = await ask(story, 'officer');
  await typeAndClose(story, 'officer', form, { narrative: `${TYPED}电话13900001234，身份证11010519900307123X。` });
  const [kept] = await drafts(story, 'officer');
  expect(JSON.stringify(kept)).toContain(TYPED);
  expect(JSON.stringify(kept)).not.toMatch(/13900001234|11010519900307123X/);
  expect(lines.join('\n')).not.toContain(TYPED);
  await story.advance({ days: 8 });
  const sql = createSql(story.databaseUrl, createLogger('silent'), 1);
  expect(await sql.all('left', 'SELECT * FROM form_draft', [])).toEqual([]);
  await sql.close();
});

test('an agreement that was only warned about is kept when its form is closed', async () => {
  const story = await startStory();
  const number = await report(story, 'officer');
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  const open = (button: string) => openForm(story, 'veteran', number, CHANNELS.songling, button);
  await submitOk(story, 'veteran', await open('case.record-session'), SESSION);
  const { copies: _copies, ...withoutCopies } = AGREEMENT;
  const veteran = story.as('veteran');
  expect(await veteran.submit(await open('case.record-agreement'), withoutCopies)).toMatchObject({ ok: true });
  const warned = await waitFor(
    async () => (await veteran.views()).find(({ view }) => JSON.stringify(view).includes('"warnings"')),
    'the warning',
  );
  await veteran.close(warned);
  await veteran.click((await cardOf(story, number, CHANNELS.songling, 'veteran'))!, 'case.record-agreement');
  const form = await choose(story, 'veteran', await veteran.modal(), 'draft.continue');
  expect(initial(form, 'facts')).toBe(AGREEMENT.facts);
});
