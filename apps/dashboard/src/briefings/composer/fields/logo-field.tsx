'use client';

import { useMutation } from '@tanstack/react-query';
import type { ImageReference } from '@waveguide/briefings';
import { Notice, TextAction } from '@waveguide/ui';
import { useId, useState } from 'react';
import { SignInAgain } from '../../../accounts/sign-in-again';
import { useTRPC } from '../../../trpc/client';
import { problemOf } from '../../../trpc/problem-of';
import { TextField } from '../../../view/text-field';
import { base64Of } from '../../../workbench/files/file-content';
import styles from '../dialog.module.css';

export interface LogoFieldProps {
  readonly logo: ImageReference | null;
  /** Largest picture that is taken, in bytes. */
  readonly limitBytes: number;
  /** `gesture` names what is typed in one go. */
  readonly onChange: (logo: ImageReference | null, gesture?: string) => void;
}

const UNREADABLE = 'The file could not be read. Choose it again, or save it anew.';
const LONGEST_ALTERNATIVE = 300;

const tooLarge = (bytes: number, limit: number) =>
  `The picture has ${Math.ceil(bytes / 1000)} kB; at most ${Math.floor(limit / 1000)} kB are taken. Save it smaller and choose it again.`;

/** A file's name without its ending, as a first idea of what the picture shows. */
const namedAfter = (file: string) => file.replace(/\.[^.]*$/, '').slice(0, LONGEST_ALTERNATIVE);

/** The logo in the foot of every slide. A file that is no picture is refused and the logo before it stays. */
export function LogoField({ logo, limitBytes, onChange }: LogoFieldProps) {
  const trpc = useTRPC();
  const mutation = useMutation(trpc.briefings.uploadImage.mutationOptions());
  const [fault, setFault] = useState<string | null>(null);
  const inputId = useId();
  const problem = mutation.error === null ? null : problemOf(mutation.error);
  const upload = async (file: File) => {
    setFault(null);
    mutation.reset();
    if (file.size > limitBytes) {
      setFault(tooLarge(file.size, limitBytes));
      return;
    }
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) {
      setFault(UNREADABLE);
      return;
    }
    // Not by a callback of `mutate`, which is forgotten if the dialog is closed before the answer comes.
    await mutation
      .mutateAsync({ data: base64Of(new Uint8Array(bytes)), alternativeText: namedAfter(file.name) })
      .then((image) => onChange(image))
      // The mutation keeps the reason, which is shown below.
      .catch(() => undefined);
  };
  return (
    <div className={styles.logo}>
      <label htmlFor={inputId}>Logo (PNG, JPEG or WebP, at most {Math.floor(limitBytes / 1000)} kB)</label>
      {logo !== null && (
        <img
          src={`/briefings/images/${logo.imageId}.png`}
          alt={logo.alternativeText}
          width={logo.width}
          height={logo.height}
        />
      )}
      <input
        id={inputId}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void upload(file);
          // The same file, corrected and saved, can be chosen again.
          target.value = '';
        }}
      />
      <p className={styles.status} role="status">
        {mutation.isPending ? 'Looking at the picture…' : ''}
      </p>
      {fault !== null && <Notice tone="signal">{fault}</Notice>}
      {problem !== null && (
        <Notice tone="signal">
          {problem.kind === 'sign-in-required' ? (
            <SignInAgain />
          ) : problem.kind === 'invalid' ? (
            problem.issues.map(({ message }) => message).join(' ')
          ) : (
            problem.message
          )}
        </Notice>
      )}
      {logo !== null && (
        <>
          <TextField
            label="What the logo shows, for those who do not see it"
            value={logo.alternativeText}
            maxLength={LONGEST_ALTERNATIVE}
            problem={null}
            onChange={(alternativeText) => onChange({ ...logo, alternativeText }, 'brand.logo')}
          />
          <span>
            <TextAction onClick={() => onChange(null)}>Remove the logo</TextAction>
          </span>
        </>
      )}
    </div>
  );
}
