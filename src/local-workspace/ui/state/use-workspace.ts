import { useCallback, useEffect, useReducer, useState } from 'react';
import { fetchCalls, fetchState, listen } from './connection.ts';
import { changeModel, type ModelChange, type PageModel } from './page-model.ts';

export type Workspace = {
  status: 'loading' | 'ready' | 'unknown' | 'unreachable';
  model: PageModel | undefined;
  online: boolean;
  change: (change: ModelChange) => void;
  reload: () => void;
};

/** One reader's workspace, kept live: loaded whole at first, after a reset and after each lost connection. */
export function useWorkspace(as: string): Workspace {
  const [model, change] = useReducer(changeModel, undefined);
  const [status, setStatus] = useState<Workspace['status']>('loading');
  const [online, setOnline] = useState(true);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for another load of the same person
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const page = await fetchState(as);
      if (gone) return;
      if (page) change({ type: 'loaded', page });
      setStatus(page ? 'ready' : 'unknown');
    };
    const failed = () => {
      if (!gone) setStatus((before) => (before === 'ready' ? before : 'unreachable'));
    };
    load().catch(failed);
    return () => {
      gone = true;
    };
  }, [as, round]);

  useEffect(() => {
    let first = true;
    return listen(as, {
      opened: () => {
        setOnline(true);
        if (!first) reload();
        first = false;
        void fetchCalls().then((calls) => change({ type: 'calls', calls }));
      },
      closed: () => setOnline(false),
      frames: (frames) => {
        change({ type: 'frames', frames });
        if (frames.some((frame) => frame.type === 'reset')) reload();
      },
    });
  }, [as, reload]);

  return { status, model, online, change, reload };
}
