import { useEffect, useState } from 'react';
import type { WorkspaceUser } from '../../protocol.ts';
import { fetchUsers } from '../state/connection.ts';
import { useStrings } from '../strings/strings.ts';
import { FullPage } from './full-page.tsx';
import { PersonList } from './person-list.tsx';

/** Before anyone is chosen: who do you want to be? */
export function PersonGate({ stranger, onPick }: { stranger?: string | undefined; onPick: (user: string) => void }) {
  const strings = useStrings();
  const [users, setUsers] = useState<WorkspaceUser[]>();
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round is another try
  useEffect(() => {
    setFailed(false);
    fetchUsers().then(setUsers, () => setFailed(true));
  }, [round]);
  if (failed) return <FullPage text={strings.unreachable} onRetry={() => setRound(round + 1)} />;
  if (!users) return <FullPage text={strings.loading} />;
  return (
    <main className="gate">
      <div className="gate-card">
        <h1>{strings.person.choose}</h1>
        <p className="muted">{stranger ? strings.person.unknown(stranger) : strings.person.explain}</p>
        <PersonList users={users} onPick={onPick} />
      </div>
    </main>
  );
}
