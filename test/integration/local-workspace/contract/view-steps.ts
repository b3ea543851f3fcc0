import type { HomeView, ModalView } from '@slack/types';
import { vi } from 'vitest';
import { modal, section } from '../../../../src/slack/blocks.ts';
import { raw } from '../../../../src/slack/mrkdwn.ts';
import type { Server } from './servers.ts';
import type { Step } from './steps.ts';

const form = (title = '上报纠纷'): ModalView =>
  modal({ callbackId: 'case.report', title, close: '取消', blocks: [section(raw('六项就够'))], metadata: { id: 7 } });
const home: HomeView = { type: 'home', callback_id: 'home', blocks: [section(raw('在办案件'))] };
const BROKEN = { ...form(), title: undefined } as unknown as ModalView;

async function opened({ bot, trigger }: Server) {
  const { view } = await bot.views.open({ trigger_id: await trigger(), view: form() });
  return { id: view!.id!, hash: view!.hash!, view: view! };
}

const openSteps: Step[] = [
  {
    title: 'a form opened by a click',
    method: 'views.open',
    ask: async (server) => {
      const { view } = await opened(server);
      const { id, type, callback_id, private_metadata, title, state } = view;
      return { id, type, callback_id, private_metadata, title: title?.text, state, root: view.root_view_id };
    },
    finds: {
      id: 'a view',
      type: 'modal',
      callback_id: 'case.report',
      private_metadata: '{"id":7}',
      title: '上报纠纷',
      state: { values: {} },
      root: 'a view',
    },
  },
  {
    title: 'a second form for the same click',
    method: 'views.open',
    ask: async ({ bot, trigger }) => {
      const trigger_id = await trigger();
      await bot.views.open({ trigger_id, view: form() });
      return bot.views.open({ trigger_id, view: form() });
    },
    finds: 'exchanged_trigger_id',
  },
  {
    title: 'a form four seconds after the click',
    method: 'views.open',
    ask: async ({ bot, trigger }) => {
      const trigger_id = await trigger();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 4000 });
      return bot.views.open({ trigger_id, view: form() }).finally(() => vi.useRealTimers());
    },
    finds: 'expired_trigger_id',
  },
  {
    title: 'a form for a click that never was',
    method: 'views.open',
    ask: ({ bot }) => bot.views.open({ trigger_id: '1.2.never', view: form() }),
    finds: 'invalid_trigger_id',
  },
  {
    title: 'a form for no click',
    method: 'views.open',
    ask: ({ bot }) => bot.apiCall('views.open', { view: form() }),
    finds: 'invalid_arguments',
  },
  {
    title: 'a form without a title',
    method: 'views.open',
    ask: async ({ bot, trigger }) => bot.views.open({ trigger_id: await trigger(), view: BROKEN }),
    finds: 'invalid_arguments',
  },
  {
    title: 'a form with a title that is too long',
    method: 'views.open',
    ask: async ({ bot, trigger }) => {
      const { ok } = await bot.views.open({ trigger_id: await trigger(), view: form('纠'.repeat(25)) });
      return { ok };
    },
    finds: 'invalid_arguments',
  },
];

const updateSteps: Step[] = [
  {
    title: 'an open form changed',
    method: 'views.update',
    ask: async (server) => {
      const { id, hash } = await opened(server);
      const { view } = await server.bot.views.update({ view_id: id, hash, view: form('补充') });
      return { same: view?.id === id, newHash: view?.hash !== hash, title: view?.title?.text };
    },
    finds: { same: true, newHash: true, title: '补充' },
  },
  {
    title: 'a change of a form that has changed since',
    method: 'views.update',
    ask: async (server) => {
      const { id, hash } = await opened(server);
      await server.bot.views.update({ view_id: id, view: form('补充') });
      return server.bot.views.update({ view_id: id, hash, view: form('补充') });
    },
    finds: 'hash_conflict',
  },
  {
    title: 'a change of a form that is gone',
    method: 'views.update',
    ask: ({ bot }) => bot.views.update({ view_id: 'V0GONE', view: form() }),
    finds: 'not_found',
  },
  {
    title: 'a change to a form without a title',
    method: 'views.update',
    ask: async (server) => server.bot.views.update({ view_id: (await opened(server)).id, view: BROKEN }),
    finds: 'invalid_arguments',
  },
];

const publishSteps: Step[] = [
  {
    title: 'a Home, and the next one in its place',
    method: 'views.publish',
    ask: async ({ bot, ids }) => {
      const first = await bot.views.publish({ user_id: ids.officer, view: home });
      const next = await bot.views.publish({ user_id: ids.officer, view: home });
      return { type: next.view?.type, same: next.view?.id === first.view?.id, id: next.view?.id };
    },
    finds: { type: 'home', same: true, id: 'a view' },
  },
  {
    title: 'a Home of a stranger',
    method: 'views.publish',
    ask: ({ bot }) => bot.views.publish({ user_id: 'U0NOBODY', view: home }),
    finds: 'user_not_found',
  },
  {
    title: 'a form published as a Home',
    method: 'views.publish',
    ask: ({ bot, ids }) => bot.views.publish({ user_id: ids.officer, view: form() as unknown as HomeView }),
    finds: 'invalid_arguments',
  },
];

export const viewSteps: Step[] = [...openSteps, ...updateSteps, ...publishSteps];
