import { isJson, type Json } from '../json.ts';
import { checkKeys, checkList, checkString, checkUrl, type Report } from './report.ts';

/** From Slack's typings; whatever else stands in an attachment is refused (`invalid_keys`). */
const keys =
  'blocks fallback color pretext author_name author_link author_icon author_subname title title_link text fields image_url thumb_url footer footer_icon ts actions callback_id mrkdwn_in app_unfurl_url is_app_unfurl app_id bot_id preview'.split(
    ' ',
  );

/** The old-fashioned parts of one attachment; its blocks are checked like those of the message. */
export function checkAttachment(report: Report, attachment: Json, at: string): void {
  checkKeys(report, attachment, at, keys);
  for (const key of ['fallback', 'pretext', 'author_name', 'author_subname', 'title', 'text', 'callback_id'])
    checkString(report, attachment, at, key, { max: 40_000, mayBeEmpty: true });
  checkString(report, attachment, at, 'footer', { max: 300, mayBeEmpty: true });
  for (const key of ['author_link', 'author_icon', 'title_link', 'image_url', 'thumb_url', 'footer_icon'])
    checkUrl(report, attachment, at, key);
  const { color } = attachment;
  if (color !== undefined && !/^(good|warning|danger|#?([0-9a-f]{3}|[0-9a-f]{6}))$/i.test(String(color)))
    report(`${at}/color`, 'must be good, warning, danger or a hex color');
  if (attachment.image_url !== undefined && attachment.thumb_url !== undefined)
    report(at, 'must define either `image_url` or `thumb_url`');
  if (attachment.fields === undefined) return;
  for (const { item, at: here } of checkList(report, attachment, at, 'fields', { max: 100, min: 0 })) {
    if (isJson(item)) checkKeys(report, item, here, ['title', 'value', 'short']);
    checkString(report, item, here, 'title', { max: 40_000, mayBeEmpty: true });
    checkString(report, item, here, 'value', { max: 40_000, mayBeEmpty: true });
  }
}
