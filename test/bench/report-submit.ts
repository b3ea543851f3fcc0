/** The submit of a report as Slack sends it, each time of another dispute. */
import { randomUUID } from 'node:crypto';
import { CATEGORIES, RELATIONSHIPS } from '../../src/domain/case/vocabulary.ts';
import type { SignedPoster } from '../support/signed-post.ts';

export const AREAS = Array.from({ length: 200 }, (_, at) => `bench-${at}`);
/** Between these nobody is asked about violence at home first. */
const OUTSIDE_THE_FAMILY = RELATIONSHIPS.slice(RELATIONSHIPS.indexOf('neighbour'));

/** Milliseconds from sending the submit to the whole answer; throws on anything but an acknowledged submit. */
export async function submit(port: number, poster: SignedPoster): Promise<number> {
  const payload = viewSubmission();
  const started = performance.now();
  const { status, body } = await poster.post(port, payload);
  const took = performance.now() - started;
  if (status !== 200 || body.includes('"errors"')) throw new Error(`answered ${status}: ${body.slice(0, 200)}`);
  return took;
}

let reports = 0;

/** Never the same area, category and relationship again: the bot would ask whether it is the same dispute, and make no case. */
function anotherDispute() {
  const at = reports;
  reports += 1;
  const perArea = Math.floor(at / AREAS.length);
  return {
    area: AREAS[at % AREAS.length]!,
    category: CATEGORIES[perArea % CATEGORIES.length]!,
    relationship: OUTSIDE_THE_FAMILY[Math.floor(perArea / CATEGORIES.length) % OUTSIDE_THE_FAMILY.length]!,
  };
}

function viewSubmission() {
  const { area, category, relationship } = anotherDispute();
  const choice = (field: string, type: string, value: string) => ({
    [field]: { [field]: { type, selected_option: { text: { type: 'plain_text', text: value }, value } } },
  });
  return {
    type: 'view_submission',
    team: { id: 'TBENCH', domain: 'bench' },
    user: { id: 'UBENCH0', username: 'bench', name: 'bench', team_id: 'TBENCH' },
    api_app_id: 'ABENCH',
    token: 'bench',
    trigger_id: randomUUID(),
    response_urls: [],
    is_enterprise_install: false,
    view: {
      id: `V${randomUUID()}`,
      team_id: 'TBENCH',
      type: 'modal',
      callback_id: 'case.report.submit',
      hash: '1.a',
      private_metadata: '{}',
      title: { type: 'plain_text', text: '上报纠纷' },
      blocks: [],
      state: {
        values: {
          ...choice('category', 'static_select', category),
          ...choice('area', 'static_select', area),
          ...choice('relationship', 'static_select', relationship),
          ...choice('calls', 'static_select', '3'),
          narrative: {
            narrative: {
              type: 'plain_text_input',
              value: '楼上夜间跑跳，楼下多次报警。居委会调解过一次，两周后又吵，没有肢体冲突。',
            },
          },
          dangerSigns: {
            dangerSigns: {
              type: 'multi_static_select',
              selected_options: [{ text: { type: 'plain_text', text: '没有发现' }, value: 'none_seen' }],
            },
          },
        },
      },
    },
  };
}
