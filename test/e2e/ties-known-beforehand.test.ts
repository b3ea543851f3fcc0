import { expect, test } from 'vitest';
import { createSql } from '../../src/db/sql.ts';
import { waitFor } from '../../src/local-workspace/client.ts';
import { CLEAN_DECLARATION } from '../support/forms.ts';
import { linkFor, linkFromShow, linkIn, openPage, PARTY_A, takenCase, textOf } from '../support/pages.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { silent } from '../support/store.ts';
import { cardOf, report, type Story, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { channelText, directMessages, refusal, slackIdOf, toldByClick, toldByCommand, zh } from '../support/told.ts';

async function offered(area: string): Promise<{ story: Story; number: string }> {
  const story = await startStory();
  const number = await report(story, 'officer', { area });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  return { story, number };
}

test('S09: the resident is refused with a reason that only he and the lead learn; of two who take it together one wins', async () => {
  const { story, number } = await offered('songling-garden');
  const card = (await cardOf(story, number, CHANNELS.songling, 'resident'))!;
  for (const _press of ['first', 'again']) {
    expect(await toldByClick(story, 'resident', card, 'case.take')).toContain(refusal({ code: 'case.excluded-area' }));
  }
  await story.settle();
  const toLead = zh.triage.toLeadTie(number, '车文斌');
  expect((await directMessages(story, 'lead', toLead)).length).toBe(1);
  for (const part of ['veteran', 'chief', 'triage', 'otherLead'] as const) {
    expect(await directMessages(story, part, '车文斌')).toEqual([]);
  }
  expect(await channelText(story, CHANNELS.songling, 'veteran')).not.toContain('车文斌');

  const forms = await Promise.all(
    (['veteran', 'lead'] as const).map(async (part) => {
      await story.as(part).click(card, 'case.take');
      return { part, form: await story.as(part).modal() };
    }),
  );
  const answers = await Promise.all(forms.map(({ part, form }) => story.as(part).submit(form, CLEAN_DECLARATION)));
  expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ status: 'taken' });
});

test('a veteran who lives where the dispute is discloses it, and takes it once both sides were asked and the chief has named them', async () => {
  const { story, number } = await offered('songling-street');
  const sql = createSql(story.databaseUrl, silent, 1);
  await sql.run('move-house', `UPDATE person SET home_area = 'songling-street' WHERE id = 'veteran'`, []);
  await sql.close();
  story.app.deps.people.refresh();

  const card = (await cardOf(story, number, CHANNELS.songling, 'veteran'))!;
  await story.as('veteran').click(card, 'case.take');
  const form = await story.as('veteran').modal();
  expect(JSON.stringify(form)).toContain(zh.codes.automaticTie.home_area);
  await story.as('veteran').submit(form, CLEAN_DECLARATION);
  expect(JSON.stringify(await story.as('veteran').modal())).toContain(refusal({ code: 'case.needs-chief-decision' }));
  expect(await toldByClick(story, 'veteran', card, 'case.take')).toContain(
    refusal({ code: 'case.needs-chief-decision' }),
  );
  await story.as('veteran').close(await story.as('veteran').modal());
  await story.settle();

  const asked = (await directMessages(story, 'chief', zh.triage.toChiefTie(number, '毕秀兰')))[0]!;
  await story.as('chief').click(asked, 'case.disclosure');
  expect(JSON.stringify(await story.as('chief').modal())).toContain(zh.codes.automaticTie.home_area);
  await story.as('chief').close(await story.as('chief').modal());
  await story.as('chief').click(asked, 'case.assign');
  const early = await story.as('chief').submit(await story.as('chief').modal(), { to: slackIdOf('veteran') } as never);
  expect(JSON.stringify(early)).toContain(refusal({ code: 'case.answers-needed' }));
  await story.as('chief').close(await story.as('chief').modal());
  await story.as('chief').click(asked, 'case.allow-tie');
  const both = { answerA: 'no_objection', answerB: 'no_objection', decision: 'allow' };
  await submitOk(story, 'chief', await story.as('chief').modal(), both);
  expect((await directMessages(story, 'veteran', zh.impartiality.weigh.allowedToVeteran(number))).length).toBe(1);
  await story.as('chief').click(asked, 'case.assign');
  await submitOk(story, 'chief', await story.as('chief').modal(), { to: slackIdOf('veteran') });

  await takeAs(story, 'veteran', number);
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ status: 'taken', leadId: 'veteran' });
  expect(await toldByCommand(story, 'lead', `/dispute show ${number}`)).toContain(number);
});

test('a colleague who has to stay out is not taken along; the reason stays with the lead, and the case is taken without', async () => {
  const { story, number } = await offered('songling-garden');
  const card = (await cardOf(story, number, CHANNELS.songling, 'veteran'))!;
  await story.as('veteran').click(card, 'case.take');
  const form = await story.as('veteran').modal();
  const names = (part: 'resident' | 'otherVeteran' | 'auditor') =>
    story.as('veteran').submit(form, { ...CLEAN_DECLARATION, members: [slackIdOf(part)] } as never);
  const cannot = (name: string) =>
    zh.problems.says({ code: 'case.colleague-cannot', facts: { personId: '' } }, { codes: zh.codes, name: () => name });
  // A colleague brings a question for the role first.
  await names('resident');
  for (const [part, name] of [
    ['resident', '车文斌'],
    ['otherVeteran', '宁德福'],
    ['auditor', '昝正言'],
  ] as const) {
    await names(part);
    expect((await names(part)).errors).toEqual({ members: cannot(name) });
  }
  await story.settle();
  expect(await directMessages(story, 'lead', zh.triage.toLeadColleague(number, '车文斌'))).toHaveLength(1);
  expect(await directMessages(story, 'lead', '宁德福')).toEqual([]);
  await submitOk(story, 'veteran', await story.as('veteran').modal(), { ...CLEAN_DECLARATION, members: [] } as never);
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({
    status: 'taken',
    declaration: { members: [] },
  });
});

test('whom a veteran stays away from is written down once, on our own page: a dispute of theirs is refused, and only the veteran and the lead hear why', async () => {
  const { story, number } = await takenCase({ readers: 'zh-CN' });
  const page = await openPage((await linkFor(story, 'veteran', number)).url!);
  await page.post('/parties/new', PARTY_A);
  const second = await report(story, 'officer', { area: 'songling-street' });
  await triageAs(story, 'triage', second, { route: 'veteran_team', team: 'songling' });
  const resident = story.as('resident');
  await resident.openHome();
  await resident.click(await waitFor(() => resident.home(), 'App Home'), 'exclusion.open');
  const own = await openPage(
    await waitFor(async () => {
      const told = (await resident.directMessages()).find((message) => JSON.stringify(message).includes('/open/'));
      return told ? linkIn(told).url : null;
    }, 'the link'),
  );
  const wrong = await own.post('/exclusions', { name: '', contact: 'x' });
  expect(wrong.status).toBe(422);
  expect(textOf(wrong.html)).toContain(zh.parties.error.missing);
  expect(textOf(wrong.html)).toContain(zh.parties.error.not_a_phone);
  const kept = await own.post('/exclusions', { name: PARTY_A.name, contact: PARTY_A.contact });
  expect(textOf(kept.html)).toContain(zh.exclusions.saved);

  const chief = await openPage((await linkFromShow(story, 'chief', second)).url!);
  await chief.post('/parties/new', PARTY_A);
  const card = (await cardOf(story, second, CHANNELS.songling, 'resident'))!;
  expect(await toldByClick(story, 'resident', card, 'case.take')).toContain(refusal({ code: 'case.excluded-person' }));
  await story.settle();
  expect((await directMessages(story, 'lead', zh.triage.toLeadTie(second, '车文斌'))).length).toBe(1);
  expect(await directMessages(story, 'veteran', '车文斌')).toEqual([]);
  const path = /action="(\/exclusions\/[0-9a-f-]{36})"/.exec(kept.html)![1]!;
  expect(textOf((await own.post(path, {})).html)).toContain(zh.exclusions.none);
});
