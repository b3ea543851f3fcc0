import { describe, expect, test } from 'vitest';
import type { Deps } from '../../../../src/deps.ts';
import { submitRepeat } from '../../../../src/features/cases/repeat-forms.ts';
import { submitLink } from '../../../../src/features/repeats/link-cases.ts';
import { submitTriage } from '../../../../src/features/triage/triage-case.ts';
import type { ElementState, SubmitAnswer, SubmitCall } from '../../../../src/slack/calls.ts';
import { aCase } from '../../../support/case-building.ts';
import { listenTo } from '../../../support/listening.ts';
import { REPORTER, TRIAGE } from '../../../support/programme.ts';
import { LOCALES } from '../../../support/typed-cases.ts';

const current = aCase().build();

/** A form as Slack would send it, with one field filled in. */
function sent(locale: (typeof LOCALES)[number], field: string, value: ElementState, by = TRIAGE) {
  const heard = listenTo({ current }, locale);
  Object.assign(heard.deps.cases, { wasHandled: async () => false });
  const call = {
    ...{ viewer: heard.viewer(by), requestKey: 'r', viewId: 'V1', callbackId: 'c' },
    ...{ metadata: { caseId: current.id }, state: { [field]: { [field]: value } } },
  } as unknown as SubmitCall;
  return { call, deps: heard.deps, t: call.viewer.t };
}
const errorsOf = (answer: SubmitAnswer) => (answer.kind === 'errors' ? answer.errors : null);

describe.each(LOCALES)('what was filled in wrongly is told beside its field, in %s:', (locale) => {
  test.each([
    ['nothing', '', 'tooShort'],
    ['only blanks', '   ', 'tooShort'],
    ['only control characters', '\u0000\u0007\u001b', 'control'],
    ['more than fits', `LJ-2026-${'0'.repeat(40)}`, 'tooLong'],
    ['a mobile number', '13812345678', 'personal'],
    ['a name instead of a number', '楼上那家', 'link.no-case'],
    ['a number without a year', 'LJ-17', 'link.no-case'],
  ] as const)('as the case to link, %s', async (_what, value, kind) => {
    const { call, deps, t } = sent(locale, 'target', { type: 'plain_text_input', value });
    const { problems } = t;
    const says = {
      tooShort: problems.tooShort(1),
      control: problems.controlCharacters,
      tooLong: problems.tooLong(20),
      personal: problems.personalData(problems.personalDataKind.mobile),
      'link.no-case': problems.says({ code: 'link.no-case' }, { codes: t.codes, name: () => '' }),
    };
    expect(errorsOf(await submitLink(call, deps))).toEqual({ target: says[kind] });
  });

  test.each(['not-an-id', current.id, '01930000-0000-7000-8000-00000000ffff; --'])(
    'as the earlier case at triage, %s',
    async (value) => {
      const { call, deps, t } = sent(locale, 'sameAs', { selected_option: { value } });
      const says = t.problems.says({ code: 'link.no-case' }, { codes: t.codes, name: () => '' });
      expect(errorsOf(await submitTriage(call, deps))).toEqual({ sameAs: says });
    },
  );

  test.each([null, 'c-never-offered', ''])('as the answer whether it is the same dispute, %s', async (value) => {
    const option = value === null ? {} : { selected_option: { value } };
    const { call, deps, t } = sent(locale, 'sameAs', option, REPORTER);
    const pending = { personId: REPORTER.id, report: current.report, offered: ['c-offered'], answer: null };
    const asked = { ...deps, pendingReports: { find: async () => pending } } as unknown as Deps;
    expect(errorsOf(await submitRepeat(call, asked))).toEqual({ sameAs: t.problems.chooseOne });
  });

  test('the answer to a question that was put to somebody else counts as none', async () => {
    const { call, deps, t } = sent(locale, 'sameAs', { selected_option: { value: 'another' } }, REPORTER);
    const pending = { personId: 'p-else', report: current.report, offered: [], answer: null };
    const asked = { ...deps, pendingReports: { find: async () => pending } } as unknown as Deps;
    expect(errorsOf(await submitRepeat(call, asked))).toEqual({ sameAs: t.cases.repeat.expired });
  });
});
