import { attachmentProblems, messageProblems } from '../block-rules.ts';
import { isJson, type Json, list, parsed, text } from '../json.ts';
import type { MessageMetadata, StoredMessage } from '../state.ts';
import type { World } from '../world.ts';
import { type ApiFailure, fail, failWith } from './method.ts';

const mostCharacters = 40_000;
const mostMarkdown = 12_000;
const mostMetadataBytes = 16_384;
const mostAttachments = 100;

export type Content = {
  text: string | undefined;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: MessageMetadata | null;
  shownAs?: StoredMessage['shownAs'];
  /** The text was longer than Slack keeps, and was cut. */
  truncated: boolean;
};

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
const isFlat = (value: unknown): boolean => isJson(value) && Object.values(value).every(isScalar);

/** Scalars, flat objects and lists of flat objects: what `event_payload` may hold. */
function isPayload(payload: Json): boolean {
  return Object.values(payload).every((value) =>
    Array.isArray(value) ? value.every((item) => isFlat(item) || isScalar(item)) : isScalar(value) || isFlat(value),
  );
}

function metadataOf(value: unknown): MessageMetadata | null | undefined | ApiFailure {
  if (value === undefined || value === '') return undefined;
  const metadata = parsed(value);
  if (!isJson(metadata)) return fail('invalid_metadata_format');
  if (Object.keys(metadata).length === 0) return null;
  const { event_type: type, event_payload: payload } = metadata;
  const known = text(type) && isJson(payload) && isPayload(payload);
  if (!known) return fail('invalid_metadata_schema');
  if (Buffer.byteLength(JSON.stringify(metadata)) > mostMetadataBytes) return fail('metadata_too_large');
  return { event_type: text(type)!, event_payload: payload };
}

export const isFailure = (value: unknown): value is ApiFailure => isJson(value) && value.ok === false;

function attachmentsOf(value: unknown, blocks: Json[]): Json[] | undefined | ApiFailure {
  if (value === undefined || value === '') return undefined;
  const attachments = parsed(value);
  if (!Array.isArray(attachments)) return fail('invalid_attachments');
  if (attachments.length > mostAttachments) return fail('too_many_attachments');
  if (!attachments.every(isJson)) return fail('invalid_attachments');
  const problems = attachmentProblems(attachments, blocks);
  return problems.length > 0 ? failWith('invalid_attachments', problems) : attachments;
}

function authorOf(world: World, args: Json): StoredMessage['shownAs'] | ApiFailure {
  const name = text(args.username);
  const emoji = text(args.icon_emoji);
  const imageUrl = text(args.icon_url);
  if (!name && !emoji && !imageUrl) return undefined;
  const { scopes } = world.app;
  if (!scopes.has('chat:write.customize'))
    return fail('missing_scope', { needed: 'chat:write.customize', provided: [...scopes].join(',') });
  return { ...(name ? { name } : {}), ...(emoji ? { emoji } : {}), ...(imageUrl ? { imageUrl } : {}) };
}

/** What the app wants said, checked as Slack checks it. */
export function contentOf(world: World, args: Json): Content | ApiFailure {
  const markdown = text(args.markdown_text);
  if (markdown !== undefined && (args.text || args.blocks)) return fail('markdown_text_conflict');
  if (markdown !== undefined && markdown.length > mostMarkdown) return fail('msg_too_long');
  const sent = markdown === undefined ? args.blocks : [{ type: 'markdown', text: markdown }];
  const blocks = sent === undefined || sent === '' ? undefined : parsed(sent);
  if (blocks !== undefined && !Array.isArray(blocks)) return fail('invalid_blocks_format');
  const problems = messageProblems(blocks ?? []);
  if (problems.length > 0) return failWith('invalid_blocks', problems);
  const attachments = attachmentsOf(args.attachments, list(blocks));
  if (isFailure(attachments)) return attachments;
  const metadata = metadataOf(args.metadata);
  if (isFailure(metadata)) return metadata;
  const shownAs = authorOf(world, args);
  if (isFailure(shownAs)) return shownAs;
  const words = text(args.text) ?? markdown;
  return {
    text: words?.slice(0, mostCharacters),
    truncated: (words?.length ?? 0) > mostCharacters,
    ...(blocks ? { blocks: list(blocks) } : {}),
    ...(attachments ? { attachments } : {}),
    ...(metadata === undefined ? {} : { metadata }),
    ...(shownAs ? { shownAs } : {}),
  };
}

export const isEmpty = (content: Content): boolean =>
  !content.text && !content.blocks?.length && !content.attachments?.length;

/** What Slack adds to its answer when it cut the text. */
export function warningOf(content: Content): Json {
  if (!content.truncated) return {};
  return { warning: 'message_truncated', response_metadata: { warnings: ['message_truncated'] } };
}
