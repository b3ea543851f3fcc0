import { checkAttachment } from './block-rules/attachment-rules.ts';
import { checkBlock } from './block-rules/block-shapes.ts';
import { checkKeys, checkString, checkText, createReport, type Report } from './block-rules/report.ts';
import { elementsIn } from './blocks.ts';
import { isJson, type Json, list, text } from './json.ts';

export type Surface = 'message' | 'modal' | 'home';

const everywhere = 'actions card context divider header image input rich_text section video'.split(' ');
const messagesAndHome = ['carousel', 'data_table', 'table'];
const messagesOnly = 'container context_actions data_visualization file markdown plan task_card'.split(' ');

/** Which blocks a surface takes. */
const blocksOn: Record<Surface, readonly string[]> = {
  message: [...everywhere, ...messagesAndHome, ...messagesOnly],
  home: [...everywhere, ...messagesAndHome],
  modal: [...everywhere, 'alert'],
};

const maxBlocks: Record<Surface, number> = { message: 50, modal: 100, home: 100 };

type Placed = { block: Json; at: string };

/** Blocks and those inside them, each with its own place. */
function placed(blocks: readonly Json[], pointer: string): Placed[] {
  return blocks.flatMap((block, index) => {
    const at = `${pointer}/${index}`;
    const key = block.type === 'container' ? 'child_blocks' : block.type === 'carousel' ? 'elements' : undefined;
    return [{ block, at }, ...(key ? placed(list(block[key]), `${at}/${key}`) : [])];
  });
}

/** At most so many blocks of one kind in a message. */
const mostOfKind = [
  { type: 'table', most: 1, problem: 'only_one_table_allowed' },
  { type: 'data_visualization', most: 2, problem: 'only two data_visualization blocks allowed' },
];

/** Block ids once on the surface, action ids once in a block, one table, 12,000 characters of markdown, one focus. */
function checkTogether(report: Report, all: Placed[], pointer: string, surface: Surface): void {
  const seen = new Set<string>();
  for (const { block, at } of all) {
    const id = text(block.block_id);
    if (id !== undefined && seen.has(id)) report(`${at}/block_id`, `block_id already exists: ${id}`);
    if (id !== undefined) seen.add(id);
    const actions = elementsIn(block).flatMap((element) => text(element.action_id) ?? []);
    const twice = actions.find((action, index) => actions.indexOf(action) !== index);
    if (twice !== undefined) report(at, `action_id already exists: ${twice}`);
    if (surface === 'modal' && block.type === 'input') continue;
    const answering = elementsIn(block).some((element) => element.response_url_enabled === true);
    if (answering) report(at, 'response_url_enabled is only available in the input blocks of a modal');
  }
  const focused = all.flatMap(({ block }) => elementsIn(block)).filter((element) => element.focus_on_load === true);
  if (focused.length > 1) report(pointer, 'only one element can have focus_on_load set to true');
  for (const { type, most, problem } of surface === 'message' ? mostOfKind : []) {
    for (const { at } of all.filter(({ block }) => block.type === type).slice(most)) report(at, problem);
  }
  const markdown = all.filter(({ block }) => block.type === 'markdown');
  const written = markdown.reduce((sum, { block }) => sum + (text(block.text)?.length ?? 0), 0);
  if (markdown.length > 1 && written > 12_000)
    report(pointer, 'must be less than 12001 characters in all markdown blocks');
}

function checkEach(report: Report, blocks: unknown[], pointer: string, surface: Surface): void {
  if (blocks.length > maxBlocks[surface]) report(pointer, `no more than ${maxBlocks[surface]} items allowed`);
  for (const [index, block] of blocks.entries()) {
    const at = `${pointer}/${index}`;
    const type = isJson(block) ? text(block.type) : undefined;
    if (!isJson(block)) report(at, 'must provide an object');
    else if (type !== undefined && !blocksOn[surface].includes(type)) report(`${at}/type`, `unsupported type: ${type}`);
    else checkBlock(report, block, at);
  }
}

function checkBlocksOn(report: Report, blocks: unknown[], pointer: string, surface: Surface): void {
  checkEach(report, blocks, pointer, surface);
  checkTogether(report, placed(list(blocks), pointer), pointer, surface);
}

/** What Slack would refuse in the blocks of a message; empty when nothing. Each problem names its place. */
export function messageProblems(blocks: unknown[]): string[] {
  const { report, problems } = createReport();
  checkBlocksOn(report, blocks, '/blocks', 'message');
  return problems;
}

/** What Slack would refuse in the attachments of a message, their blocks among themselves and beside the message's. */
export function attachmentProblems(attachments: readonly Json[], blocks: readonly Json[] = []): string[] {
  const { report, problems } = createReport();
  const all = attachments.flatMap((attachment, index) => {
    const at = `/attachments/${index}`;
    checkAttachment(report, attachment, at);
    if (attachment.blocks === undefined) return [];
    if (!Array.isArray(attachment.blocks)) {
      report(`${at}/blocks`, 'must provide an array');
      return [];
    }
    checkEach(report, attachment.blocks, `${at}/blocks`, 'message');
    return placed(list(attachment.blocks), `${at}/blocks`);
  });
  checkTogether(report, [...placed(blocks, '/blocks'), ...all], '/attachments', 'message');
  return problems;
}

const ownKeys = ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'];
const modalKeys = [...ownKeys, 'title', 'submit', 'close', 'clear_on_close', 'notify_on_close'];

/** What Slack would refuse in a view for this surface; empty when nothing. */
export function viewProblems(view: unknown, surface: 'modal' | 'home'): string[] {
  const { report, problems } = createReport();
  if (!isJson(view)) {
    report('/view', 'must provide an object');
    return problems;
  }
  if (view.type !== surface) report('/view/type', `must be equal to ${surface}`);
  checkKeys(report, view, '/view', surface === 'modal' ? modalKeys : ownKeys);
  checkString(report, view, '/view', 'private_metadata', { max: 3000, mayBeEmpty: true });
  checkString(report, view, '/view', 'callback_id', { max: 255, mayBeEmpty: true });
  checkString(report, view, '/view', 'external_id', { max: 255, mayBeEmpty: true });
  if (!Array.isArray(view.blocks)) report('/view', 'missing required field: blocks');
  else checkBlocksOn(report, view.blocks, '/view/blocks', surface);
  if (surface === 'home') return problems;
  checkText(report, view, '/view', 'title', { max: 24, required: true });
  checkText(report, view, '/view', 'submit', { max: 24 });
  checkText(report, view, '/view', 'close', { max: 24 });
  if (!view.submit && list(view.blocks).some((block) => block.type === 'input'))
    report('/view', 'missing required field: submit');
  return problems;
}
