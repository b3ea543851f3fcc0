import { useCallback, useEffect, useState } from 'react';
import { PersonGate } from './shell/person-gate.tsx';
import { ReaderPage } from './shell/reader-page.tsx';
import { type Address, readAddress, writeAddress } from './state/address.ts';
import { StringsContext, stringsFor } from './strings/strings.ts';

export function App() {
  const [address, setAddress] = useState(() => readAddress(location.search));
  useEffect(() => {
    const follow = () => setAddress(readAddress(location.search));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((part: Partial<Address>) => {
    const next = { ...readAddress(location.search), ...part };
    const search = writeAddress(next);
    if (search !== location.search) history.pushState(null, '', search || location.pathname);
    setAddress(next);
  }, []);
  const { as } = address;
  return (
    <StringsContext value={stringsFor(navigator.language)}>
      {as ? (
        <ReaderPage key={as} as={as} address={address} go={go} />
      ) : (
        <PersonGate onPick={(user) => go({ as: user })} />
      )}
    </StringsContext>
  );
}
