import type { FoundAnswer } from './kind-text';
import { markedParts } from './marked-parts';

/** A text in which the words that were looked for stand out. */
export function FoundText({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return markedParts(text, words).map(({ text: part, marked }, index) => (marked ? <b key={index}>{part}</b> : part));
}

/** How the words were taken: spelling that was read, and words that nothing has together. */
export function ReadNote({ answer }: { readonly answer: FoundAnswer }) {
  const { read, having, groups } = answer;
  if (read.length === 0 && (having === 'all' || groups.length === 0)) return null;
  return (
    <p>
      {read.length > 0 && (
        <>
          Read as{' '}
          {read.map(({ typed, meant }, index) => (
            <span key={typed}>
              {index > 0 && ', '}
              <b>{meant}</b>
            </span>
          ))}
          , since nothing is spelled <bdi>{read.map(({ typed }) => typed).join(', ')}</bdi>.{' '}
        </>
      )}
      {having === 'some' && groups.length > 0 && 'Nothing has all of these words; this has some of them.'}
    </p>
  );
}
