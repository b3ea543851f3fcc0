import { describe, expect, it } from 'vitest';
import { attachmentProblems, messageProblems, viewProblems } from '../../../src/local-workspace/server/block-rules.ts';
import { rows } from './block-edges.ts';
import {
  at,
  button,
  card,
  chart,
  feedback,
  field,
  footer,
  inActions,
  plain,
  rich,
  table,
  task,
  tooLong,
  video,
  x,
} from './block-samples.ts';
import { elements, fields } from './element-edges.ts';

describe('a block of a message', () => {
  it.each([...rows, ...elements])(
    'fits with %s at its limit, and not beyond it',
    (_what, fits, beyond, place, problem) => {
      expect(messageProblems([fits])).toEqual([]);
      expect(messageProblems([{ type: 'divider' }, beyond])).toContain(at(`/blocks/1${place}`, problem));
    },
  );

  it('may show two charts, not three; one table, not two, wherever they stand', () => {
    expect(messageProblems([chart('a'), chart('b')])).toEqual([]);
    expect(messageProblems([chart('a'), chart('b'), chart('c')])).toEqual([
      at('/blocks/2', 'only two data_visualization blocks allowed'),
    ]);
    const inside = { type: 'container', title: plain('x'), child_blocks: [table({ type: 'raw_text', text: 'x' })] };
    expect(messageProblems([table({ type: 'raw_text', text: 'x' }), inside])).toEqual([
      at('/blocks/1/child_blocks/0', 'only_one_table_allowed'),
    ]);
  });

  it('names the place of a repeated id inside a container', () => {
    const twin = { type: 'divider', block_id: 'twin' };
    expect(messageProblems([twin, { type: 'container', title: plain('x'), child_blocks: [twin] }])).toEqual([
      at('/blocks/1/child_blocks/0/block_id', 'block_id already exists: twin'),
    ]);
  });
});

describe('a modal', () => {
  const modal = (blocks: object[], more = {}) => ({
    type: 'modal',
    title: plain('x'),
    submit: plain('x'),
    blocks,
    ...more,
  });

  it.each(fields)('takes %s at its limit, and not beyond it', (_what, fits, beyond, place, problem) => {
    expect(viewProblems(modal([field(fits)]), 'modal')).toEqual([]);
    expect(viewProblems(modal([field(beyond)]), 'modal')).toContain(at(`/view/blocks/0/element${place}`, problem));
  });

  it('has no submit_disabled, and answers into a channel only from its own fields', () => {
    expect(viewProblems(modal([], { submit_disabled: true }), 'modal')).toEqual([
      at('/view', 'invalid additional property: submit_disabled'),
    ]);
    const menu = { type: 'channels_select', response_url_enabled: true };
    expect(viewProblems(modal([field(menu)]), 'modal')).toEqual([]);
    expect(viewProblems(modal([inActions(menu)]), 'modal')).toEqual([
      at('/view/blocks/0', 'response_url_enabled is only available in the input blocks of a modal'),
    ]);
  });
});

describe('an attachment', () => {
  it('is checked inside, and its ids beside those of the message', () => {
    const divider = { type: 'divider', block_id: 'line' };
    expect(attachmentProblems([{ color: '#1f3a5f', text: 'x', blocks: [divider] }])).toEqual([]);
    expect(attachmentProblems([{ color: 'blue' }])).toEqual([
      at('/attachments/0/color', 'must be good, warning, danger or a hex color'),
    ]);
    expect(attachmentProblems([{ indent: false }])).toEqual([
      at('/attachments/0', 'invalid additional property: indent'),
    ]);
    expect(attachmentProblems([{ blocks: [{ type: 'header', text: plain(x(151)) }] }])).toEqual([
      at('/attachments/0/blocks/0/text/text', tooLong(150)),
    ]);
    expect(attachmentProblems([{ blocks: [divider] }], [divider])).toEqual([
      at('/attachments/0/blocks/0/block_id', 'block_id already exists: line'),
    ]);
  });
});

const everywhere = 'actions card context divider header image input rich_text section video'.split(' ');
const samples: Record<string, object> = {
  actions: inActions(button('a')),
  card: card(),
  context: { type: 'context', elements: [plain('x')] },
  divider: { type: 'divider' },
  header: { type: 'header', text: plain('x') },
  image: { type: 'image', alt_text: 'x', image_url: 'https://x.test/a.png' },
  input: field({ type: 'plain_text_input' }),
  rich_text: rich({ type: 'text', text: 'x' }),
  section: { type: 'section', text: plain('x') },
  video: video(),
  carousel: { type: 'carousel', elements: [card()] },
  data_table: { ...table({ type: 'raw_text', text: 'x' }), type: 'data_table', caption: 'x' },
  table: table({ type: 'raw_text', text: 'x' }),
  container: { type: 'container', title: plain('x'), child_blocks: [{ type: 'divider' }] },
  context_actions: footer(feedback()),
  data_visualization: chart('x'),
  file: { type: 'file', source: 'remote', external_id: 'x' },
  markdown: { type: 'markdown', text: 'x' },
  plan: { type: 'plan', title: 'x' },
  task_card: task(),
  alert: { type: 'alert', text: plain('x') },
};
const onHome = [...everywhere, 'carousel', 'data_table', 'table'];

describe('each surface', () => {
  it.each(Object.keys(samples))('takes or refuses %s as Slack does', (type) => {
    const block = samples[type]!;
    const refusal = (place: string) => [at(`${place}/0/type`, `unsupported type: ${type}`)];
    const view = (kind: 'modal' | 'home') =>
      kind === 'home'
        ? { type: kind, blocks: [block] }
        : { type: kind, title: plain('x'), submit: plain('x'), blocks: [block] };
    expect(messageProblems([block])).toEqual(type === 'alert' ? refusal('/blocks') : []);
    expect(viewProblems(view('home'), 'home')).toEqual(onHome.includes(type) ? [] : refusal('/view/blocks'));
    const inModal = everywhere.includes(type) || type === 'alert';
    expect(viewProblems(view('modal'), 'modal')).toEqual(inModal ? [] : refusal('/view/blocks'));
  });
});
