import type { Step } from './steps.ts';

export const peopleSteps: Step[] = [
  {
    title: 'the bot asks who it is',
    method: 'auth.test',
    ask: async ({ bot }) => {
      const { user_id, bot_id } = await bot.auth.test();
      return { user_id, bot_id };
    },
    finds: { user_id: 'botUser', bot_id: 'bot' },
  },
  {
    title: 'somebody without a token asks who it is',
    method: 'auth.test',
    ask: ({ asking }) => asking().auth.test(),
    finds: 'not_authed',
  },
  {
    title: 'somebody with a strange token asks who it is',
    method: 'auth.test',
    ask: async ({ asking }) => ({ user_id: (await asking('xoxb-strange').auth.test()).user_id }),
    finds: 'invalid_auth',
  },
  {
    title: 'a person and their language',
    method: 'users.info',
    ask: async ({ bot, ids }) => {
      const { user } = await bot.users.info({ user: ids.officer, include_locale: true });
      return { id: user?.id, locale: user?.locale };
    },
    finds: { id: 'officer', locale: 'zh-CN' },
  },
  {
    title: 'a person whom nobody knows',
    method: 'users.info',
    ask: ({ bot }) => bot.users.info({ user: 'U0NOBODY' }),
    finds: 'user_not_found',
  },
  {
    title: 'a direct channel, and the same again',
    method: 'conversations.open',
    ask: async ({ bot, ids }) => {
      const first = await bot.conversations.open({ users: ids.officer });
      const again = await bot.conversations.open({ users: ids.officer });
      return { channel: first.channel?.id, same: again.channel?.id === first.channel?.id, open: again.already_open };
    },
    finds: { channel: 'a direct channel', same: true, open: true },
  },
  {
    title: 'a direct channel with a stranger',
    method: 'conversations.open',
    ask: ({ bot }) => bot.conversations.open({ users: 'U0NOBODY' }),
    finds: 'user_not_found',
  },
  {
    title: 'a direct channel with nobody',
    method: 'conversations.open',
    ask: ({ bot }) => bot.conversations.open({ users: '' }),
    finds: 'users_list_not_supplied',
  },
  {
    title: 'a direct channel of the bot with itself',
    method: 'conversations.open',
    ask: ({ bot, ids }) => bot.conversations.open({ users: ids.botUser }),
    finds: 'cannot_dm_bot',
  },
];
