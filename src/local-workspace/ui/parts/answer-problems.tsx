import type { Failure } from '../state/failure.ts';
import { useStrings } from '../strings/strings.ts';

/** Which rules of Slack the app's answer broke and where, and the answer itself to look at. */
export function AnswerProblems({ failure }: { failure: Failure }) {
  const strings = useStrings();
  if (failure.problems.length === 0) return null;
  return (
    <div className="answer-problems" data-testid="answer-problems">
      <p className="answer-title">{strings.answer.title}</p>
      <p>{strings.answer.explain}</p>
      <ul>
        {failure.problems.map(({ text, pointer }) => (
          <li key={`${pointer} ${text}`}>
            <span lang="en">{text}</span>
            <code>{pointer === '' ? strings.answer.whole : strings.answer.at(pointer)}</code>
          </li>
        ))}
      </ul>
      {failure.answer !== undefined && (
        <details>
          <summary>{strings.answer.answered}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{JSON.stringify(failure.answer, undefined, 2)}</pre>
        </details>
      )}
    </div>
  );
}
