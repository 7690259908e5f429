'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { SECTIONS } from '../shell/sections';
import { FindKinds, kindsOf, neighbourOf } from './find-kinds';
import { FindList, listedGroups, optionId, type ListedGroup } from './find-list';
import { ReadNote } from './found-text';
import { resultText, totalOf, type FoundEntry, type FoundKind } from './kind-text';
import { keepOpened, lastOpened } from './last-opened';
import { useFound } from './use-found';
import styles from './find-dialog.module.css';

const LONGEST_TEXT = 200;

/** Before anything is typed: what was opened last here, and the sections. */
function firstGroups(): readonly ListedGroup[] {
  const opened = lastOpened();
  const sections: ListedGroup = {
    id: 'sections',
    heading: 'Sections',
    entries: SECTIONS.map(({ href, name }) => ({ kind: 'page', id: href, title: name, context: '', address: href })),
  };
  return opened.length === 0 ? [sections] : [{ id: 'opened', heading: 'Opened last', entries: opened }, sections];
}

/** The search over everything: a field, the kinds of what was found, and the results, all by keyboard. */
export function FindDialog({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<FoundKind | null>(null);
  const [active, setActive] = useState(0);
  // Enter before the answer is there opens its first result when it comes.
  const [hurried, setHurried] = useState(false);
  const [first] = useState(firstGroups);
  const { answer, fresh, problem } = useFound(text, kind);
  const empty = text.trim() === '';
  // Until the first answer comes, what stood there stays.
  const groups = empty || answer === null ? first : listedGroups(answer.groups);
  const entries = groups.flatMap((group) => group.entries);
  const kinds = empty || answer === null ? [] : kindsOf(answer.groups);
  const chosen = entries[active];

  const open = (entry: FoundEntry, inTab = false) => {
    keepOpened(entry);
    if (inTab) {
      window.open(entry.address, '_blank', 'noopener');
      return;
    }
    onClose();
    router.push(entry.address);
  };
  const type = (next: string) => {
    setText(next);
    setActive(0);
    setHurried(false);
    if (next.trim() === '') setKind(null);
  };
  const choose = (next: FoundKind | null) => {
    setKind(next);
    setActive(0);
    setHurried(false);
    field.current?.focus();
  };
  const move = (to: number) => {
    if (entries.length === 0) return;
    const next = (to + entries.length) % entries.length;
    setActive(next);
    document.getElementById(optionId(listId, next))?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        return move(active + 1);
      case 'ArrowUp':
        event.preventDefault();
        return move(active - 1);
      case 'Enter':
        event.preventDefault();
        if (!fresh) return setHurried(!event.ctrlKey && !event.metaKey);
        if (chosen !== undefined) open(chosen, event.ctrlKey || event.metaKey);
        return;
      case 'Tab': {
        const next = neighbourOf(kinds, kind, event.shiftKey ? -1 : 1);
        if (next === undefined) return;
        event.preventDefault();
        return choose(next);
      }
      default:
    }
  };

  const answered = hurried && fresh ? entries[0] : undefined;
  const follow = useRef(open);
  useEffect(() => {
    follow.current = open;
  });
  useEffect(() => {
    if (answered !== undefined) follow.current(answered);
  }, [answered]);

  const total = answer === null ? 0 : totalOf(answer.groups);
  return (
    <Dialog.Root open onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.dialog} initialFocus={field}>
          <Dialog.Title className="visually-hidden">Find</Dialog.Title>
          <div className={styles.head}>
            <Search aria-hidden />
            <input
              ref={field}
              className={styles.field}
              role="combobox"
              type="text"
              inputMode="search"
              aria-label="Find"
              aria-expanded={entries.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              {...(chosen === undefined ? {} : { 'aria-activedescendant': optionId(listId, active) })}
              placeholder="Vendors, products, estimates, sources, drivers"
              autoComplete="off"
              spellCheck={false}
              maxLength={LONGEST_TEXT}
              value={text}
              onChange={(event) => type(event.target.value)}
              onKeyDown={press}
            />
            <Dialog.Close className={styles.close}>Close</Dialog.Close>
          </div>
          {answer !== null && !empty && (
            <div className={styles.note}>
              <ReadNote answer={answer} />
            </div>
          )}
          {kinds.length > 0 && answer !== null && <FindKinds groups={answer.groups} kind={kind} onChoose={choose} />}
          <div className={styles.body} data-stale={!fresh || undefined}>
            {problem !== null && (
              <p role="alert" className={styles.message}>
                {problem.message}
              </p>
            )}
            {problem === null && !empty && answer !== null && entries.length === 0 && (
              <p className={styles.message}>
                Nothing has these words. Try fewer of them, or a name: of a vendor, a product or a publisher.
              </p>
            )}
            <FindList
              id={listId}
              groups={problem === null || empty ? groups : []}
              words={empty || answer === null ? [] : answer.words}
              active={active}
              onPoint={setActive}
              onOpen={(entry) => open(entry)}
            />
          </div>
          <div className={styles.foot}>
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> move
            </span>
            <span>
              <kbd>Tab</kbd> next kind
            </span>
            <span>
              <kbd>Enter</kbd> open
            </span>
            <span>
              <kbd>Ctrl Enter</kbd> new tab
            </span>
            <span>
              <kbd>Esc</kbd> close
            </span>
            <span role="status" className={styles.count}>
              {!empty && fresh && problem === null ? resultText(total) : ''}
            </span>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
