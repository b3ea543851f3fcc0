import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyMigrations } from '../../src/db/migrations.ts';
import { waitFor } from '../../src/local-workspace/client.ts';
import { type EmbeddedPostgres, startPostgres } from '../../src/platform/embedded-postgres.ts';
import { NEIGHBOUR_REPORT } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { report, type Story, startStory, triageAs } from '../support/story.ts';
import { en, toldByCommand, zh } from '../support/told.ts';

let postgres: EmbeddedPostgres;
let databases = 0;

beforeAll(async () => {
  postgres = await startPostgres({ settings: { fsync: 'off', max_connections: 100 } });
});
afterAll(() => postgres.stop());

async function startOwnStory(): Promise<Story> {
  databases += 1;
  const databaseUrl = await postgres.ensureDatabase(`story_${databases}`);
  await applyMigrations(databaseUrl);
  return startStory({ databaseUrl });
}

const KIND = {
  officer: zh.problems.databaseAway,
  englishOfficer: en.problems.databaseAway,
};

/** Two disputes that nobody takes for one. */
const REPORTS = {
  officer: NEIGHBOUR_REPORT,
  englishOfficer: { ...NEIGHBOUR_REPORT, category: 'labour_wage', relationship: 'employer_employee' },
};

test('the database stops during a submit: the form stays, says so kindly, and the same submit works afterwards', async () => {
  const story = await startOwnStory();
  const forms = [];
  for (const part of ['officer', 'englishOfficer'] as const) {
    await story.as(part).command(CHANNELS.league, '/dispute new');
    forms.push([part, await story.as(part).modal()] as const);
  }
  await postgres.crash();
  for (const [part, form] of forms) {
    const began = performance.now();
    const refused = await story.as(part).submit(form, REPORTS[part]);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(Object.values(refused.errors ?? {})).toEqual([KIND[part]]);
    expect(refused.views.map(({ id }) => id)).toEqual([form.id]);
  }
  expect(await toldByCommand(story, 'englishOfficer', '/dispute list')).toContain(KIND.englishOfficer);
  expect(await toldByCommand(story, 'officer', '/league')).toContain(KIND.officer);

  await postgres.restart();
  for (const [part, form] of forms) {
    // Nothing is typed again: the form still holds it.
    expect(await story.as(part).submit(form)).toMatchObject({ ok: true });
  }
  const cases = await story.app.deps.cases.awaitingTriage(10);
  expect(cases.map((it) => it.reportedBy).sort()).toEqual(['officer', 'officer-en']);
  expect(cases.every((it) => it.report.narrative === NEIGHBOUR_REPORT.narrative)).toBe(true);
  await story.advance({}); // the nudge may have been lost with the database; the sweep looks anyway
});

test('a database that is away for longer than a minute finds the bot still polite, and then back at work', async () => {
  const story = await startOwnStory();
  const number = await report(story, 'officer');
  // As after a minute without a look: nothing about who is who is kept.
  story.app.deps.people.refresh();
  await postgres.crash();
  expect(await toldByCommand(story, 'englishOfficer', `/dispute show ${number}`)).toContain(KIND.englishOfficer);
  expect(await toldByCommand(story, 'officer', '/dispute new')).toContain(KIND.officer);
  expect(await story.app.isDatabaseThere().catch(() => false)).toBe(false);

  await postgres.restart();
  await waitFor(() => story.app.isDatabaseThere().catch(() => false), 'the database');
  expect(await toldByCommand(story, 'officer', `/dispute show ${number}`)).toContain(zh.codes.category.neighbour);
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
});

test('the database stops between the two steps of a report: the first is kept, the second waits in its form', async () => {
  const story = await startOwnStory();
  const officer = story.as('officer');
  await officer.command(CHANNELS.league, '/dispute new');
  const form = await officer.modal();
  expect(await officer.submit(form, NEIGHBOUR_REPORT)).toMatchObject({ ok: true });
  const [made] = await story.app.deps.cases.awaitingTriage(10);
  await postgres.crash();
  const second = await officer.modal();
  const refused = await officer.submit(second, { participants: 4 });
  expect(Object.values(refused.errors ?? {})).toEqual([KIND.officer]);
  await postgres.restart();
  expect(await officer.submit(second)).toMatchObject({ ok: true });
  const [only, ...others] = await story.app.deps.cases.awaitingTriage(10);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ id: made!.id, report: { participants: 4 } });
});
