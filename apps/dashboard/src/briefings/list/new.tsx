'use client';

import { useMutation } from '@tanstack/react-query';
import { TEXT_LIMITS } from '@waveguide/briefings';
import { Button, Dialog } from '@waveguide/ui';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../trpc/client';
import { issueAt, messageBeside, problemOf } from '../../trpc/problem-of';
import { CommandForm } from '../../view/command-form';
import { TextField } from '../../view/text-field';

/** Starts a briefing with nothing but its cover, and opens it. */
export function NewBriefing() {
  const router = useRouter();
  const create = useMutation(useTRPC().briefings.create.mutationOptions());
  const [open, setOpen] = useState(false);
  // Kept here and not in the dialog, so that closing it by mistake loses nothing.
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState(false);
  const problem = create.error === null ? null : problemOf(create.error);
  const untitled = title.trim() === '';
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="New briefing"
      description="It starts with its cover. Charts, tables, text and comparisons of vendors are added as slides."
      trigger={
        <Button kind="primary">
          <Plus aria-hidden />
          New briefing
        </Button>
      }
    >
      <CommandForm
        action="Create briefing"
        pending={create.isPending}
        pendingText="Creating…"
        obstacle={asked && untitled ? 'Give it a title.' : null}
        failure={messageBeside(problem, ['title'])}
        onSubmit={() => {
          setAsked(true);
          if (untitled) return;
          create.mutate({ title }, { onSuccess: ({ id }) => router.push(`/briefings/${id}`) });
        }}
      >
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          maxLength={TEXT_LIMITS.title}
          required
          problem={issueAt(problem, 'title')}
          hint="Stands on the cover; it can be changed."
        />
      </CommandForm>
    </Dialog>
  );
}
