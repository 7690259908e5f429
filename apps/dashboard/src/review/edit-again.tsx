'use client';

import { isolated } from '@waveguide/quantity';
import { canonicalJson, changesAnything, type Draft } from '@waveguide/forecasts';
import { Button, Dialog, Notice } from '@waveguide/ui';
import { Pencil } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { draftKey, readDraft, writeDraft } from '../workbench/draft/storage';
import styles from './review-actions.module.css';

/** Where a proposal's edits are worked on: the workbench, which then submits another round of it. */
const editingAddress = (scenarioId: string, proposalId: string): string =>
  `/forecasts/${scenarioId}/edit?proposal=${proposalId}`;

/** The kept draft that would be written over, where it says something else; null if none would. */
function draftInTheWay(next: Draft): Draft | null {
  const found = readDraft(window.localStorage.getItem(draftKey(next.scenarioId)));
  if (found === null || !changesAnything(found)) return null;
  const content = ({ edits, correlations }: Draft) => canonicalJson({ edits: { ...edits }, correlations });
  return content(found) === content(next) ? null : found;
}

/** Puts a draft if the workbench finds it, and asks first where another one would be lost. */
export function useOpenDraft(proposalId: string) {
  const router = useRouter();
  const [waiting, setWaiting] = useState<Draft | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const put = (draft: Draft) => {
    try {
      const text = writeDraft(draft);
      if (text !== null) window.localStorage.setItem(draftKey(draft.scenarioId), text);
      router.push(editingAddress(draft.scenarioId, proposalId));
    } catch {
      setFailure('This browser refuses to keep a draft, so there is nowhere to put these edits.');
    }
  };
  return {
    failure,
    /** The draft that waits for an answer. */
    waiting,
    answer: (replace: boolean) => {
      if (replace && waiting !== null) put(waiting);
      setWaiting(null);
    },
    open: (draft: Draft) => {
      setFailure(null);
      try {
        if (draftInTheWay(draft) === null) put(draft);
        else setWaiting(draft);
      } catch {
        setFailure('This browser refuses to keep a draft, so there is nowhere to put these edits.');
      }
    },
  };
}

export type OpenDraft = ReturnType<typeof useOpenDraft>;

/** The question that stands between a proposal and another draft of the same scenario. */
export function ReplaceDraftDialog({
  opening,
  scenarioName,
}: {
  readonly opening: OpenDraft;
  readonly scenarioName: string;
}) {
  return (
    <Dialog
      open={opening.waiting !== null}
      onOpenChange={(open) => {
        if (!open) opening.answer(false);
      }}
      title={`There is another draft of ${isolated(scenarioName)} on this device`}
      description="It was not submitted. Editing this proposal would put its edits in the draft’s place."
    >
      <div className={styles.line}>
        <Button onClick={() => opening.answer(false)}>Keep my draft</Button>
        <Button kind="primary" onClick={() => opening.answer(true)}>
          Replace it by the proposal
        </Button>
      </div>
    </Dialog>
  );
}

export interface EditAgainProps {
  readonly draft: Draft;
  readonly proposalId: string;
  readonly scenarioName: string;
}

/** Loads a proposal's edits into the draft of its scenario, to be submitted as another round. */
export function EditAgain({ draft, proposalId, scenarioName }: EditAgainProps) {
  const opening = useOpenDraft(proposalId);
  return (
    <>
      <Button onClick={() => opening.open(draft)}>
        <Pencil aria-hidden />
        Edit again
      </Button>
      <ReplaceDraftDialog opening={opening} scenarioName={scenarioName} />
      {opening.failure !== null && <Notice tone="signal">{opening.failure}</Notice>}
    </>
  );
}
