import { useStrings } from '../strings/strings.ts';

/** One sentence on an empty page, with another try where that can help. */
export function FullPage({ text, onRetry }: { text: string; onRetry?: () => void }) {
  const strings = useStrings();
  return (
    <main className="gate">
      <div className="gate-card gate-message" role="status">
        <p>{text}</p>
        {onRetry && (
          <button type="button" className="button button-primary" onClick={onRetry}>
            {strings.tryAgain}
          </button>
        )}
      </div>
    </main>
  );
}
