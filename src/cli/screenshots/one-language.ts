/** The demo's workspace names things in both languages, for players of both; a picture shows one of them. */
import { demoProgramme, workspaceSeed } from '../../../prisma/demo/workspace-seed.ts';
import { type Locale, messagesFor } from '../../i18n/index.ts';
import type { WorkspaceSeed } from '../../local-workspace/protocol.ts';

export function seedIn(locale: Locale): WorkspaceSeed {
  const programme = demoProgramme();
  const seed = workspaceSeed(programme);
  const pick = (text = '') => {
    const part = text.split(' · ')[locale === 'zh-CN' ? 0 : 1] ?? text;
    return part.charAt(0).toUpperCase() + part.slice(1);
  };
  const english = new Map([
    [programme.channels.triage, 'triage'],
    [programme.channels.league, 'veterans-week'],
    [programme.channels.digest, 'weekly-digest'],
    ...programme.teams.map(({ channel, name }) => [channel, `${name.en.toLowerCase()}-team`] as const),
  ]);
  return {
    name: programme.name[locale === 'zh-CN' ? 'zh' : 'en'],
    banner: messagesFor(locale).common.synthetic,
    users: seed.users.map((user) => ({
      ...user,
      locale: locale === 'zh-CN' ? 'zh-CN' : 'en-US',
      title: pick(user.title),
    })),
    channels: seed.channels.map((channel) => ({
      ...channel,
      name: locale === 'zh-CN' ? channel.name : (english.get(channel.id) ?? channel.name),
      topic: pick(channel.topic),
    })),
  };
}
